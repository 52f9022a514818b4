import ArgumentParser
internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON

extension Summit.CodebookCommand {
  /// `summit codebook check`: every fault of a codebook file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every fault of a codebook file, with its place and remedy.")

    @Argument(
      help: "A codebook file (default: the one in the sessions folder).",
      completion: .file(extensions: ["json"]))
    var file: String?
    @OptionGroup var sessions: SessionsOption

    func run() throws {
      let path = file ?? CodebookFile.path(inSessions: sessions.path)
      let bytes = try DurableFile.read(path, limit: CodebookFile.largestSize)
      let faults = CodebookFile.faults(in: bytes)
      for sentence in FileCheck.sentences(for: faults, of: path) { Console.say(sentence) }
      guard faults.isEmpty else { throw ExitCode(1) }
      for remark in CodebookFile.remarks(on: bytes) {
        Console.say("\(path): no fault, but \(remark.sentence)")
      }
      Console.say("\(path) is in order.")
    }
  }
}
