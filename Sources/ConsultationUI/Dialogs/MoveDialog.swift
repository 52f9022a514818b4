internal import ConsultationModel
internal import TerminalCanvas

/// Chooses the question that a point is moved to.
struct MoveDialog: Equatable, Sendable {
  let feedback: Feedback.ID
  let stops: [Stop]
  let names: [String]
  var list: ListViewport

  init(feedback: Feedback.ID, guide: Guide, from stop: Stop) {
    self.feedback = feedback
    stops = guide.walk.map(Stop.place) + [.parked]
    let asked = guide.askedQuestions
    names =
      guide.propositions.flatMap { proposition in
        asked.map { "\(proposition.shortName) · \($0.number) \($0.question.shortName)" }
      } + ["Parked"]
    list = ListViewport(selection: stops.firstIndex(of: stop) ?? 0)
  }

  var chosen: Stop { stops[list.selection] }

  mutating func handle(_ key: Key, rows: Int) {
    _ = list.handle(key, heights: Array(repeating: 1, count: stops.count), rows: rows)
  }
}
