/// Every decision ever noted, oldest first: of one theme or point the last counts.
package struct ResponseRegister: Equatable, Sendable {
  /// One line of the register.
  package enum Entry: Equatable, Sendable {
    case answered(Response)
    /// Taken back: unanswered again.
    case cleared(Response.Subject, by: String, at: Timestamp)

    package var subject: Response.Subject {
      switch self {
      case .answered(let response): response.subject
      case .cleared(let subject, _, _): subject
      }
    }
  }

  package private(set) var entries: [Entry]
  package var unknownFields: [UnknownField] = []

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  package mutating func append(_ entry: Entry) {
    entries.append(entry)
  }

  /// The answer that stands, and nil where there is none.
  package subscript(subject: Response.Subject) -> Response? {
    let last = entries.last { $0.subject == subject }
    if case .answered(let response) = last { return response }
    return nil
  }

  /// An answer that its own author put right sooner than this was a slip, which nobody was told.
  private static let slip = 15 * 60

  /// What was said before the answer that stands, the latest first.
  package func earlier(_ subject: Response.Subject) -> [Response] {
    let own = entries.filter { $0.subject == subject }
    let told = zip(own, own.dropFirst().map(Optional.some) + [nil]).compactMap {
      entry, next -> Response? in
      guard case .answered(let response) = entry else { return nil }
      if case .answered(let other) = next, other.by == response.by,
        (0..<Self.slip).contains(other.at.seconds(since: response.at))
      {
        return nil
      }
      return response
    }
    return self[subject] == nil ? told.reversed() : told.dropLast().reversed()
  }

  /// All that stand, with themes followed to what the codebook made of them: an answer to one that
  /// was merged or split is an answer to what it became, unless that has one of its own.
  package func standing(in codebook: Codebook?) -> [Response.Subject: Response] {
    let subjects = Set(entries.map(\.subject))
    let answers = subjects.compactMap { self[$0] }
      .sorted { ($0.at, $0.reason) < ($1.at, $1.reason) }
    var standing: [Response.Subject: Response] = [:]
    for answer in answers {
      for subject in Self.heirs(of: answer.subject, in: codebook) where subject != answer.subject {
        standing[subject] = answer
      }
    }
    for answer in answers {
      let isCurrent = Self.heirs(of: answer.subject, in: codebook) == [answer.subject]
      if isCurrent { standing[answer.subject] = answer }
    }
    return standing
  }

  private static func heirs(
    of subject: Response.Subject, in codebook: Codebook?
  ) -> [Response.Subject] {
    guard case .theme(let theme) = subject, let codebook else { return [subject] }
    return codebook.heirs(of: theme).map { .theme($0) }
  }
}
