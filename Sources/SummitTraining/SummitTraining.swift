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
    else { fatalError("The Digital guide is no longer bundled.") }
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
      let bytes = training.weights()
      bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stdout) }
    }
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "0.\(String(thousandths + 1000).dropFirst())"
  }

  private static func say(_ line: String) {
    fputs(line + "\n", stderr)
  }
}
