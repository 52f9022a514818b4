internal import ConsultationModel

/// Which points a report is about. Of one kind any may hold, of several kinds each must.
package struct PointFilter: Equatable, Sendable {
  /// What a point is chosen by.
  package enum Kind: String, CaseIterable, Sendable {
    case proposition, question, sector, table, stance, theme, date, voice, round
  }

  /// One wish, such as `stance=against`.
  struct Criterion: Hashable, Sendable {
    let kind: Kind
    let value: String
  }

  /// A kind with a value, on its way to become a wish.
  typealias Choice = (kind: Kind, value: String)

  private(set) var only: Set<Criterion> = []
  private(set) var except: Set<Criterion> = []

  package init() {}

  /// Reads `kind=value` of each; throws words that say what is wrong and what would be right.
  package init(only: [String], except: [String]) throws(FilterError) {
    self.only = Set(try Self.criteria(only))
    self.except = Set(try Self.criteria(except))
  }

  package var isEmpty: Bool { only.isEmpty && except.isEmpty }

  package var kinds: Set<Kind> { Set((only.union(except)).map(\.kind)) }

  /// `only stance against; not table 3`, for the report to say.
  package var words: String {
    let wanted = Self.words(only).map { "only \($0)" }
    let unwanted = Self.words(except).map { "not \($0)" }
    return (wanted + unwanted).joined(separator: "; ")
  }

  private static func words(_ criteria: Set<Criterion>) -> [String] {
    Kind.allCases.compactMap { kind in
      let values = criteria.filter { $0.kind == kind }.map(\.value).sorted()
      return values.isEmpty ? nil : "\(kind.rawValue) \(values.joined(separator: " or "))"
    }
  }

  /// Whether the point is one of those asked for, by all the values that it has of each kind.
  func admits(_ values: (Kind) -> [String]) -> Bool {
    let wanted = Dictionary(grouping: only, by: \.kind)
    let fits = wanted.allSatisfy { kind, criteria in
      let own = values(kind)
      return criteria.contains { Self.holds($0, own) }
    }
    return fits && !except.contains { Self.holds($0, values($0.kind)) }
  }

  /// Time at a question belongs to a table, not to a point: it counts where nothing that only
  /// points have was asked for.
  func admitsTime(_ values: (Kind) -> [String]) -> Bool {
    kinds.isSubset(of: [.proposition, .question, .table, .date]) && admits(values)
  }

  private static func holds(_ criterion: Criterion, _ values: [String]) -> Bool {
    guard criterion.kind == .date, let range = DateRange(criterion.value) else {
      return values.contains { $0.lowercased() == criterion.value }
    }
    return values.contains { value in CalendarDate(value).map(range.contains) ?? false }
  }
}

extension [PointFilter.Choice] {
  /// As people write them; nil where there is nothing to choose, where a value has marks that part
  /// one choice from the next, and where two are of one kind, since either would do.
  var text: String? {
    guard !isEmpty, Set(map(\.kind)).count == count else { return nil }
    let isPlain = allSatisfy { !$0.value.isEmpty && !$0.value.contains { ",=!".contains($0) } }
    return isPlain ? map { "\($0.kind.rawValue)=\($0.value)" }.joined(separator: ", ") : nil
  }
}
