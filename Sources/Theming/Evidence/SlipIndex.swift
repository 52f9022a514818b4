/// Finds the word that someone meant who missed it by one slip: a letter left out, put in, changed
/// or swapped with its neighbour. Every word stands under each of its forms that lack one letter.
struct SlipIndex: Sendable {
  /// In shorter words one letter makes another word (`trail`, `trial`).
  static let fewestLetters = 6

  private var words: [String: [String]] = [:]

  init(_ words: [String] = []) {
    for word in words where word.utf8.count >= Self.fewestLetters {
      for form in Self.forms(of: word) { self.words[form, default: []].append(word) }
    }
  }

  /// The first in the alphabet where several are as near; nil for none.
  func word(meantBy word: String) -> String? {
    guard word.utf8.count >= Self.fewestLetters, !words.isEmpty else { return nil }
    return Self.forms(of: word).flatMap { words[$0] ?? [] }
      .filter { Self.isOneSlip(Array(word.utf8), Array($0.utf8)) }.min()
  }

  private static func forms(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return [word]
      + letters.indices.map { index in
        String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self)
      }
  }

  // Sharing a form isn't enough: both may lack a letter, each in another place.
  private static func isOneSlip(_ word: [UInt8], _ meant: [UInt8]) -> Bool {
    let same = zip(word, meant).prefix { $0 == $1 }.count
    let (left, right) = (word[same...], meant[same...])
    if left.dropFirst().elementsEqual(right) || right.dropFirst().elementsEqual(left) {
      return true
    }
    let (rest, meantRest) = (left.dropFirst(), right.dropFirst())
    if rest.elementsEqual(meantRest) { return true }
    return left.count > 1 && right.count > 1 && left.first == meantRest.first
      && rest.first == right.first && rest.dropFirst().elementsEqual(meantRest.dropFirst())
  }
}
