/// Finds what somebody most likely meant by a word that is not in a list.
package enum Suggestion {
  /// The candidate nearest to `word`, if any is near enough to be worth naming.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    // As with the length below: a stranger's file may hold any number of them.
    let candidates = candidates.prefix(300)
    if let longer = candidates.first(where: { $0.hasPrefix(word) && !word.isEmpty }) {
      return longer
    }
    if let holding = candidates.first(where: { $0.split(separator: "-").contains { $0 == word } }) {
      return holding
    }
    // A stranger's file may hold a word of any length; the distance is quadratic in it.
    let wanted = Array(word.lowercased().prefix(65))
    guard wanted.count <= 64 else { return nil }
    let ranked = candidates.map { ($0, distance(wanted, Array($0.lowercased().prefix(128)))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(2, wanted.count / 3)
    else { return nil }
    return best.0
  }

  /// ` Did you mean "scale"?`, or nothing.
  package static func hint(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { " Did you mean \"\($0)\"?" } ?? ""
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}
