/// The marks by which one line says everything about a point.
///
///     for @"Jo Bell, Sage" Full fibre must reach rural Northumberland first #full-fibre !!
///
/// `for:` `against:` `mixed:` (or `+` `-` `~`) come first, without the colon where another mark
/// follows; `@` names who said it (`@Sage/business` adds the sector, `@"Jo Bell,"` is a person
/// alone), `#` a theme, `&` a partner, `%` how far it may be attributed, `!` votes,
/// `"..."` marks words as verbatim and a leading `?` as the note-taker's own inference. A mark
/// stands at the beginning of a word, anywhere; a backslash before it keeps it as text.
package enum Shorthand {
  /// What a stretch of a line was recognised as.
  package enum Mark: Equatable, Sendable {
    case stance, voice, speaker, attribution, theme, partner, votes
    /// Looks like a mark and means nothing; it stays in the text.
    case unknown
  }

  /// A recognised stretch of a line, counted in characters.
  package struct Token: Equatable, Sendable {
    package let mark: Mark
    package let range: Range<Int>
  }

  /// What a line says.
  package struct Reading: Equatable, Sendable {
    package var entry: PointEntry
    package var tokens: [Token] = []
    /// Words that look like marks and mean nothing, such as `#skils`; they stay in the text.
    package var unrecognised: [String] = []
    /// A word after the slash of a name that names no sector; it stays in the name.
    package var unknownSector: String?
    /// A stance that the first word may mean or not, such as that of "for example"; it stays text.
    package var doubtfulStance: Stance?
  }

  /// Reads a line. `knownThemes` are ids that count though the codebook lacks them; a name alone
  /// is that of one of `people`, else an organisation.
  package static func read(
    _ line: String, codebook: Codebook, knownThemes: [Theme.ID] = [],
    people: KnownPeople = KnownPeople()
  ) -> Reading {
    var reader = ShorthandReader(
      line, codebook: codebook, knownThemes: knownThemes, people: people)
    return reader.read()
  }

  static let attributionWords: [String: Attribution] = [
    "named": .named, "organisation": .organisation, "org": .organisation, "sector": .sector,
    "unattributed": .unattributed, "none": .unattributed,
  ]

  /// Whether a word would be taken as a mark before the text.
  static func mayBeginLine(_ word: Substring) -> Bool {
    word == "?" || StanceWord(word) != nil
  }

  /// Whether a word would be taken as a mark somewhere in a line, or shields one.
  static func needsShield(_ word: Substring) -> Bool {
    isMark(word) || mayBeginLine(word)
  }

  /// Whether a word begins with what makes it a mark anywhere.
  static func isMark(_ word: Substring) -> Bool {
    word.first.map { "@#!&%\"“\\".contains($0) } ?? false
  }
}
