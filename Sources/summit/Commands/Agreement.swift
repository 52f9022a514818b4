import ArgumentParser
internal import ConsultationModel
internal import Reporting

extension Summit {
  /// `summit agreement`: how far coders agree.
  struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how far people who coded the same points agree, and the machine with them.",
      discussion: """
        For every two: the share of points with the same themes, Cohen's kappa, and \
        Krippendorff's alpha with the MASI distance between sets of themes; then each theme by \
        itself. Points that only one of them coded count nowhere. The machine is what it \
        suggested at the moment when somebody decided.
        """)

    @Argument(
      help: "Codings files, and folders of sessions (default: the sessions folder).",
      completion: .file())
    var paths: [String] = []
    @Option(help: "How to print it: text, json or csv.") var format = AgreementListing.Format.text
    @OptionGroup var place: CodebookPlace

    func run() throws {
      var gathered = GatheredCodings()
      for path in paths.isEmpty ? [place.sessions.path] : paths { try gathered.gather(path) }
      guard !gathered.codings.isEmpty else {
        throw Refusal.work(
          "Nobody has coded anything there. Name codings files, or a folder that has some.")
      }
      let codebook = try place.codebook.codebook(in: folder) {
        try place.guide.followed(in: folder)
      }
      let agreement = ConsultationModel.Agreement(of: gathered.codings, in: codebook)
      let bytes = AgreementListing(agreement, in: codebook).rendered(as: format)
      if format == .text {
        try Console.show(text: String(decoding: bytes, as: UTF8.self))
      } else {
        try Console.put(bytes)
      }
    }

    /// That of the sessions that were coded, where the codebook in use stands.
    private var folder: String {
      guard let first = paths.first else { return place.sessions.path }
      return World.isFolder(first) ? first : first.folder.folder
    }
  }
}

extension AgreementListing.Format: ExpressibleByArgument {}
