internal import ConsultationModel
internal import TerminalCanvas

/// An answer to a theme or point, field by field.
struct DecisionForm: Equatable, Sendable {
  enum Field: Int, CaseIterable, Sendable {
    case disposition, reason, owner, date, stage

    var label: String {
      switch self {
      case .disposition: "Decided"
      case .reason: "Because"
      case .owner: "Who sees to it"
      case .date: "By or on"
      case .stage: "Stage"
      }
    }

    var hint: String {
      switch self {
      case .disposition: "What becomes of it: Left and Right choose."
      case .reason: "Why, in words for those who said it: they will read it."
      case .owner: "A person or body. May stay empty; a public report leaves it out."
      case .date: "When it was decided or is due, such as 2019-07-04. May stay empty."
      case .stage: "Where it stands on the way to the published strategy: Left and Right choose."
      }
    }
  }

  let subject: Response.Subject
  let name: String
  var disposition = Response.Disposition.takenUp
  var stage: Response.Stage?
  private(set) var editors = Field.allCases.map { _ in TextEditor() }
  private(set) var field = Field.disposition

  /// Begins with the answer that stands.
  init(for listing: DecisionListing) {
    subject = listing.subject
    name = listing.name
    guard let response = listing.response else { return }
    disposition = response.disposition
    stage = response.stage
    self[.reason] = response.reason
    self[.owner] = response.owner
    self[.date] = response.date?.description ?? ""
  }

  subscript(field: Field) -> String {
    get { editors[field.rawValue].text }
    set { editors[field.rawValue].set(newValue) }
  }

  mutating func go(by steps: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + steps + count) % count) ?? .disposition
  }

  var isAtEnd: Bool { field == Field.allCases.last }

  mutating func type(_ key: Key) {
    switch field {
    case .disposition:
      disposition = Self.chosen(disposition, key, among: Response.Disposition.allCases)
    case .stage: stage = Self.chosen(stage, key, among: [nil] + Response.Stage.allCases)
    case .reason, .owner, .date: _ = editors[field.rawValue].hear(key, width: 1000)
    }
  }

  mutating func paste(_ text: String) {
    guard field != .disposition, field != .stage else { return }
    editors[field.rawValue].insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The answer; or the field that can't stay as it is, and why.
  mutating func answer(by author: String, at now: Timestamp) -> Result<Response, Complaint> {
    let date = CalendarDate(self[.date].trimmed)
    guard !self[.reason].trimmed.isEmpty else {
      return complain(.reason, "Say why: those who said it will read it.")
    }
    guard date != nil || self[.date].trimmed.isEmpty else {
      return complain(.date, "The date is not a day: write it as 2019-07-04, or leave it empty.")
    }
    return .success(
      Response(
        to: subject, disposition, reason: self[.reason].trimmed, owner: self[.owner].trimmed,
        date: date, stage: stage, by: author, at: now))
  }

  struct Complaint: Error, Equatable {
    let words: String
  }

  private mutating func complain(_ field: Field, _ words: String) -> Result<Response, Complaint> {
    self.field = field
    return .failure(Complaint(words: words))
  }

  private static func chosen<Value: Equatable>(
    _ value: Value, _ key: Key, among all: [Value]
  ) -> Value {
    let index = all.firstIndex(of: value) ?? 0
    // Where they don't all fit, the last is as near as the first.
    if key == .left { return all[(index + all.count - 1) % all.count] }
    if key == .right { return all[(index + 1) % all.count] }
    return value
  }
}
