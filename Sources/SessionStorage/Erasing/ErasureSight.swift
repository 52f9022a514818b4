internal import ConsultationModel
import OrderedJSON

/// Something that an erasure changes, for somebody to look at beforehand.
package struct ErasureSight: Hashable, Sendable {
  /// `point of 14:02`, or the name of a field.
  package let place: String
  /// What stands around the name.
  package let words: String
}

extension Eraser {
  /// How much of a text is shown on either side of the name: about a line with it.
  private static let margin = 30

  mutating func see(_ text: String, under key: String) {
    let place = pointInHand ?? (key == "line" ? "unsent line" : key)
    for range in name.ranges(in: text) {
      let start = text[..<range.lowerBound].suffix(Self.margin)
      let end = text[range.upperBound...].prefix(Self.margin)
      let before = start.startIndex > text.startIndex ? "…" : ""
      let after = end.endIndex < text.endIndex ? "…" : ""
      sights.append(
        ErasureSight(place: place, words: before + start + text[range] + end + after))
    }
  }

  /// A point of theirs in which the name doesn't stand changes all the same.
  mutating func see(theirPoint point: JSONValue) {
    guard let place = pointInHand, case .string(let text) = point["text"] else { return }
    let start = text.prefix(2 * Self.margin)
    let words = start.endIndex < text.endIndex ? start + "…" : start
    sights.append(ErasureSight(place: "their \(place)", words: String(words)))
  }

  static func label(of point: JSONValue) -> String {
    guard case .string(let text) = point["takenAt"], let time = Timestamp(rfc3339: text)
    else { return "point" }
    return "point of \(time.clock)"
  }
}
