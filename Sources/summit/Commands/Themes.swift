import ArgumentParser
internal import Reporting

extension Summit {
  /// `summit themes`: each point with its themes and what put them there.
  struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show each point with its themes and what put them there.",
      discussion: """
        What coders decided is final; the machine adds to points that nobody decided on, and learns \
        from 50 that somebody did. Then come groups of points that no theme holds, with words to \
        name a theme by.
        """)

    @OptionGroup var paths: PathsArgument
    @OptionGroup var codebook: CodebookOption
    @Option(help: "How to print it: text, json or csv.") var format = ThemeListing.Format.text

    func run() throws {
      let (listing, isWhole) = try paths.fold(codebook) { ThemeListing(basis: $1, guide: $0) }
      let bytes = listing.rendered(as: format)
      if format == .text {
        try Console.show(text: String(decoding: bytes, as: UTF8.self))
      } else {
        try Console.put(bytes)
      }
      guard isWhole else { throw ExitCode(1) }
    }
  }
}

extension ThemeListing.Format: ExpressibleByArgument {}
