import ArgumentParser
internal import Reporting

/// What a report shows and of which points, the same in every format.
struct ReportOptions: ParsableArguments {
  @Option(help: "Who it is for: internal or public (small counts by sector hidden).")
  var audience = Audience.internal
  @Option(help: "What its body goes by: proposition, theme, sector, table or foundation.")
  var by = Grouping.proposition
  @Option(
    help: ArgumentHelp(
      "Only points like this: proposition, question, sector, table, stance, theme, date, voice or round.",
      valueName: "kind=value"))
  var only: [String] = []
  @Option(help: ArgumentHelp("All but points like this.", valueName: "kind=value"))
  var except: [String] = []
  @Option(help: "Quotes for a theme at most, from 0 to 20.") var quotes = 3

  @Option(
    help: "How points in nearly the same words count: each, or once (the others are listed).")
  var copies = ReportChoices.Copies.each

  func choices() throws -> ReportChoices {
    guard (0...ReportChoices.mostQuotes).contains(quotes) else {
      throw Refusal.usage("--quotes is from 0 to \(ReportChoices.mostQuotes).")
    }
    do {
      let choices = ReportChoices(
        audience: audience, grouping: by, filter: try PointFilter(only: only, except: except),
        quotes: quotes, copies: copies)
      if let refusal = choices.refusal { throw Refusal.usage(refusal) }
      return choices
    } catch let error as FilterError {
      throw Refusal.usage(error.sentence)
    }
  }
}

extension Audience: ExpressibleByArgument {}
extension ReportChoices.Copies: ExpressibleByArgument {}
extension Grouping: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {
  /// `word` or `docx`.
  public init?(argument: String) { self.init(called: argument) }
}
