import ArgumentParser
internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON

extension Summit.GuideCommand {
  /// `summit guide check`: every fault of a guide file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every fault of a guide file, with its place and remedy.")

    @Argument(help: "A guide file.", completion: .file(extensions: ["json"])) var file: String

    func run() throws {
      let bytes = try DurableFile.read(file, limit: GuideLibrary.largestSize)
      let faults = GuideLibrary.faults(in: bytes)
      for sentence in FileCheck.sentences(for: faults, of: file) { Console.say(sentence) }
      guard faults.isEmpty else { throw ExitCode(1) }
      Console.say("\(file) is in order.")
    }
  }
}
