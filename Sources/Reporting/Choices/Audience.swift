/// Who a report is for.
package enum Audience: String, CaseIterable, Sendable {
  /// Those who held the consultation: every figure, names as far as was agreed.
  case `internal`
  /// Everybody: no count by sector that could point to a person.
  case `public`
}
