internal import ConsultationModel

extension Workbench {
  /// Words of some points of a theme that its other points don't have, the commonest first: a first
  /// draft of the terms of a theme that is split off.
  func words(tellingApart marked: [PointReference], from theme: Theme.ID) -> [String] {
    let chosen = Set(marked)
    var inside: [String: Int] = [:]
    var outside: [String: Int] = [:]
    for (index, point) in points.enumerated() where standings[index].contains(theme) {
      for word in Self.words(of: point.feedback.text) {
        if chosen.contains(point.reference) {
          inside[word, default: 0] += 1
        } else {
          outside[word, default: 0] += 1
        }
      }
    }
    let telling = inside.filter { outside[$0.key] == nil }
    return telling.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
  }

  /// Long enough to mean something by itself.
  private static func words(of text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" }
    return Set(words.filter { $0.count >= 5 }.map(String.init))
  }
}
