import ConsultationModel
import Glibc
import GuideLibrary
import Theming

/// Learns the weights that come with the Digital codebook and writes them to standard output; how
/// good they are on each writer's points, taught by the others', goes to standard error.
///
///     summit-training [judge | match FOLDER]
@main
enum SummitTraining {
  static func main() {
    guard let guide = GuideLibrary.bundled().first(where: { $0.codebook.id == "ne-lis-digital" })
    else {
      say("The Digital guide is no longer bundled.")
      exit(1)
    }
    let training = DigitalTraining(codebook: guide.codebook)
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "judge" {
      judge(training)
    } else if arguments.first == "match", let folder = arguments.dropFirst().first {
      match(folder)
    } else if !arguments.isEmpty {
      say("usage: summit-training [judge | match FOLDER]; make match ARGUMENTS=FOLDER")
      exit(64)
    } else {
      put(training.weights(), to: STDOUT_FILENO)
    }
  }

  /// Each writer by what the others teach, and all of them together; apart from those whose points
  /// the terms were written with in view.
  private static func judge(_ training: DigitalTraining) {
    let judged = training.writers.map { training.judgement(of: $0) }
    for judgement in judged { say("\(judgement.author): micro F1 \(rounded(judgement.f1))") }
    let known = judged.filter { training.wroteBeforeTerms($0.author) }
    let others = judged.filter { !training.wroteBeforeTerms($0.author) }
    for group in [known, others, judged] {
      let names = group.map { "\($0.author)" }.joined(separator: " ")
      say("\(names) together: \(rounded(DigitalTraining.f1(of: group)))")
    }
  }

  /// Arguments against key points, of which nothing was learnt (docs/theming.md).
  private static func match(_ folder: String) {
    do throws(UnreadableArguments) {
      let groups = try ArgumentFolder(folder).groups
      let found = groups.map { group in
        KeyPointMatching(of: group.arguments, by: ThemingEngine(codebook: group.codebook))
      }
      for (group, matching) in zip(groups, found) { say("\(group.name): \(figures(matching))") }
      say("all \(groups.count): \(figures(KeyPointMatching.mean(of: found)))")
      let heldOut = zip(groups, found).filter(\.0.isHeldOut).map(\.1)
      say("held out, \(heldOut.count): \(figures(KeyPointMatching.mean(of: heldOut)))")
    } catch {
      say(error.sentence)
      exit(1)
    }
  }

  private static func figures(_ matching: KeyPointMatching) -> String {
    "\(rounded(matching.strict)) strict, \(rounded(matching.relaxed)) relaxed"
  }

  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
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
