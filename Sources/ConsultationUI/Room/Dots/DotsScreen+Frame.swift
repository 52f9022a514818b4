internal import ConsultationModel
internal import TerminalCanvas

extension DotsScreen {
  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let vote = discussion.session.dotVote ?? DotVote()
    let put = vote.placed.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    frame.title(
      "summit · Dots · \(isEverywhere ? "every question" : discussion.guide.name(of: discussion.stop))",
      right: discussion.session.dotVote == nil
        ? "votes so far" : "\(counted(put, "dot")) put\(vote.isHidden ? ", totals hidden" : "")")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    let voter = voter(discussion)
    let turn =
      voter.map { "\($0.label): \(vote.left(for: $0.id)) of \(vote.each) dots left" }
      ?? "Nobody is noted at the table yet: \(CoverageScreen.bindings.key(.people)) in the coverage notes them."
    frame.write(turn, at: Point(row: body.row, column: 2), style: .strong, width: body.columns - 4)
    let points = points(discussion)
    guard !points.isEmpty else {
      frame.write(
        "No point stands here. \(Self.bindings.key(.everywhere)) lists those of every question.",
        at: Point(row: body.row + 2, column: 3), width: body.columns - 4)
      return frame.footer(footer(vote), row: frame.size.rows - 1)
    }
    let heights = Array(repeating: 1, count: points.count)
    for slot in list.slots(heights: heights, rows: Self.listRows(in: frame.size)) {
      let point = points[slot.item]
      let own = voter.map { vote.dots(of: $0.id, on: point.id) } ?? 0
      let total = total(of: point, in: discussion)
      frame.write(
        [
          Segment(slot.isSelected ? "▸ " : "  ", .accent),
          Segment(DisplayText.padded(String(repeating: "●", count: own), to: 8), .accent),
          Segment(DisplayText.padded(total, to: 4, alignment: .right) + "  ", .strong),
          Segment(point.text.inOneLine, slot.isSelected ? .strong : .plain),
        ], at: Point(row: body.row + 2 + slot.row, column: 0), width: body.columns - 1)
    }
    frame.footer(footer(vote), row: frame.size.rows - 1)
  }

  /// Before the first dot and after the count, what all votes so far have come to.
  private func total(of point: Feedback, in discussion: Discussion) -> String {
    guard let vote = discussion.session.dotVote else {
      return point.votes > 0 ? "\(point.votes)" : ""
    }
    return vote.isHidden ? "" : "\(vote.total(on: point.id))"
  }

  private func footer(_ vote: DotVote) -> [FooterItem] {
    Self.bindings.footer().map { item in
      item.label == "hide"
        ? FooterItem(key: item.key, label: vote.isHidden ? "show" : "hide") : item
    }
  }
}
