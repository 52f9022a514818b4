/// What came of taking in somebody else's version of a session.
package struct Merge: Equatable, Sendable {
  /// Points of theirs that were new here.
  package var added = 0
  /// Points that are now as they have them, or hold changes of both sides.
  package var changed = 0
  /// Points of which both sides changed the same field: the version that gave way, and the one
  /// that stayed. What gave way belongs in the history, since somebody typed it.
  package var overruled: [PointChange] = []

  /// Points that came in or changed.
  package var points: Int { added + changed }
}
