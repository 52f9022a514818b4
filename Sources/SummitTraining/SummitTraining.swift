import ConsultationModel
import Glibc
import GuideLibrary
import Theming

/// Learns the weights that come with the Digital codebook and writes them to standard output; how
/// good they are on each writer's points, taught by the others', goes to standard error.
@main
enum SummitTraining {
  static func main() {
    guard let guide = GuideLibrary.bundled().first(where: { $0.codebook.id == "ne-lis-digital" })
    else {
      say("The Digital guide is no longer bundled.")
      exit(1)
    }
    let training = DigitalTraining(codebook: guide.codebook)
    if CommandLine.arguments.contains("judge") {
      var all = (right: 0, assigned: 0, coded: 0)
      for writer in training.writers {
        let judged = training.judgement(of: writer)
        all.right += judged.right
        all.assigned += judged.assigned
        all.coded += judged.coded
        say("\(writer): micro F1 \(rounded(judged.f1))")
      }
      say("together: \(rounded(2 * Double(all.right) / Double(all.assigned + all.coded)))")
    } else {
      put(training.weights(), to: STDOUT_FILENO)
    }
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "0.\(String(thousandths + 1000).dropFirst())"
  }

  private static func say(_ line: String) {
    put(Array("\(line)\n".utf8), to: STDERR_FILENO)
  }

  private static func put(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { exit(1) }
      rest = rest.dropFirst(count)
    }
  }
}
