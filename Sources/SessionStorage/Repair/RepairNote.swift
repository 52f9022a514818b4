import ConsultationModel
import OrderedJSON

/// One thing that a repair changed or could not save.
struct RepairNote {
  /// In bytes, where it stood in the damaged file.
  var offset: Int?
  /// The point of the new file that it is about.
  var point: String?
  /// The field of the point, or of the session.
  var field = ""
  let words: String
  /// Whether something is gone.
  let isLoss: Bool
}

extension RepairNote {
  init(_ fault: SalvageFault) {
    self.init(offset: fault.offset, words: fault.problem, isLoss: fault.isLoss)
  }

  /// What has no place comes first where it is about the session, last where about a point.
  var rank: Int { offset ?? (point == nil ? -1 : .max) }

  /// `line 12, column 5: feedback[3].votes was "many" ...`
  func sentence(places: TextPlaces, indexes: [String: Int]) -> String {
    let place = offset.map { offset in
      let (line, column) = places[offset]
      return "line \(line), column \(column): "
    }
    return "\(place ?? "")\(subject(indexes))\(words)."
  }

  private func subject(_ indexes: [String: Int]) -> String {
    guard let point else { return field.isEmpty ? "" : "\(field) " }
    guard let index = indexes[point] else { return "" }
    return field.isEmpty ? "feedback[\(index)] " : "feedback[\(index)].\(field) "
  }
}

extension JSONValue {
  /// As a sentence can quote it: on one line, not too long.
  var quotedShort: String {
    if case .string(let text) = self { return text.quoted }
    let text = compact().unicodeScalars
    let short = text.prefix(60)
    return String(String.UnicodeScalarView(short)) + (short.count < text.count ? "…" : "")
  }
}
