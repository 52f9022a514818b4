internal import ConsultationModel

/// Why a wish could not be read.
package struct FilterError: Error, Equatable {
  package let sentence: String

  package init(sentence: String) {
    self.sentence = sentence
  }
}

extension PointFilter {
  static func criteria(_ texts: [String]) throws(FilterError) -> [Criterion] {
    var criteria: [Criterion] = []
    for text in texts { criteria.append(try criterion(text)) }
    return criteria
  }

  private static func criterion(_ text: String) throws(FilterError) -> Criterion {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].lowercased()
    guard parts.count == 2, let kind = Kind(rawValue: name) else {
      let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw FilterError(
        sentence: "“\(PlainText.oneLine(text))” is no choice of points. Write KIND=VALUE, "
          + "with one of \(kinds) as the kind: stance=against.")
    }
    let value = PlainText.oneLine(String(parts[1])).lowercased()
    if let allowed = vocabulary(of: kind), !allowed.contains(value) {
      throw FilterError(
        sentence: "“\(value)” is no \(kind.rawValue). Choose from "
          + "\(allowed.joined(separator: ", ")).")
    }
    if kind == .date, DateRange(value) == nil {
      throw FilterError(
        sentence: "“\(value)” is no day. Write date=2019-07-04 or date=2019-07-04..2019-07-31.")
    }
    return Criterion(kind: kind, value: value)
  }

  private static func vocabulary(of kind: Kind) -> [String]? {
    switch kind {
    case .sector: Sector.allCases.map(\.rawValue)
    case .stance: Stance.allCases.map(\.rawValue)
    case .voice: Voice.allCases.map(\.rawValue)
    case .proposition, .question, .table, .theme, .date, .round: nil
    }
  }
}

/// A day, or the days from one to another, both included.
struct DateRange {
  private let days: ClosedRange<CalendarDate>

  /// Reads `2019-07-04` and `2019-07-04..2019-07-31`; nil for anything else.
  init?(_ text: String) {
    if let day = CalendarDate(text) {
      days = day...day
      return
    }
    guard let dots = text.firstRange(of: ".."),
      let first = CalendarDate(String(text[..<dots.lowerBound])),
      let last = CalendarDate(String(text[dots.upperBound...])), first <= last
    else { return nil }
    days = first...last
  }

  func contains(_ day: CalendarDate) -> Bool { days.contains(day) }
}
