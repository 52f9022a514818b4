import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary

extension Summit.GuideCommand {
  /// `summit guide list`: one line a guide that is built in.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the guides that are built in.")

    func run() throws {
      let rows = GuideLibrary.bundled().map { [$0.id.text, "version \($0.version)", $0.title] }
      try Console.show(Columns.aligned(rows))
    }
  }
}
