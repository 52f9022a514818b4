/// The name of a person who is to be removed, in all the forms in which it was given.
///
/// Letter case counts as little as how many blanks stand between two words or which of the
/// apostrophes and hyphens was typed. A name is found as whole words: `Ann` stands in `Ann's` and
/// `Ann-led`, and not in `Anna` or `Annual`.
package struct ErasedName: Sendable {
  /// What stands in the place of a name.
  package static let mark = "[name removed]"
  /// What stands in the place of somebody's words.
  static let wordsMark = "[words removed]"
  /// What the history calls it.
  static let summary = "an erasure"

  /// The longest first, so that no part of one is left.
  let forms: [NameForm]

  /// Why a name is none that can be erased.
  package enum Refusal: Error, Equatable, Sendable {
    case tooShort
    /// It is one of the words that are put in the place of names.
    case ownWord
  }

  package init(_ forms: [String]) throws(Refusal) {
    self.forms = forms.map { NameForm($0) }.sorted { $0.units.count > $1.units.count }
    guard !forms.isEmpty, self.forms.allSatisfy({ $0.letters >= 2 }) else { throw .tooShort }
    let own = [Self.mark, Self.wordsMark, Self.summary].joined(separator: " . ")
    guard !stands(in: own) else { throw .ownWord }
  }

  init(unchecked forms: [NameForm]) {
    self.forms = forms
  }

  /// Whether the name stands in a text.
  package func stands(in text: String) -> Bool { !ranges(in: text).isEmpty }

  /// Whether a text is the name and nothing else but blanks.
  func isWhole(_ text: String) -> Bool {
    let units = NameForm(text).units
    return !units.isEmpty && forms.contains { $0.units == units }
  }

  /// The text with something else in the place of each name.
  package func removed(from text: String, leaving mark: String = Self.mark) -> String {
    let ranges = ranges(in: text)
    guard !ranges.isEmpty else { return text }
    var result = ""
    var start = text.startIndex
    for range in ranges {
      result += text[start..<range.lowerBound] + mark
      start = range.upperBound
    }
    return result + text[start...]
  }
}

/// One form of a name, ready to be compared.
struct NameForm: Sendable {
  /// Folded characters, a blank for any number of them.
  let units: [String]
  let letters: Int
  /// The longest run of plain letters in it, by which most texts are told to lack it; may be empty.
  let run: [UInt8]

  init(_ text: String) {
    var units: [String] = []
    for character in text {
      guard let unit = character.foldedUnit, unit != " " || units.last != " " else { continue }
      units.append(unit)
    }
    if units.first == " " { units.removeFirst() }
    if units.last == " " { units.removeLast() }
    self.units = units
    letters = units.count { $0.first?.isOfWord == true }
    let runs = units.split { unit in
      !(unit.utf8.count == 1 && unit.utf8.allSatisfy { (97...122).contains($0) })
    }
    run = runs.max { $0.count < $1.count }?.flatMap { Array($0.utf8) } ?? []
  }
}
