import ArgumentParser
internal import Reporting

extension Summit {
  /// `summit themes`: each point with its themes and what put them there.
  struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show each point with its themes and the words that put them there.")

    @OptionGroup var paths: PathsArgument
    @Option(help: "How to print it: text, json or csv.") var format = ThemeListing.Format.text

    func run() throws {
      let (listing, isWhole) = try paths.fold { ThemeListing(guide: $0) }
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
