internal import ConsultationModel
internal import TerminalCanvas

/// One thing to try on the tour.
struct TourStep: Sendable {
  let text: String
  /// What is to be typed, apart from the rest.
  var example = ""
  let isDone: @Sendable (App) -> Bool

  /// A tour that takes about a minute. Keys are named as they are in force.
  static var all: [TourStep] {
    [
      TourStep(
        text:
          "Below is the screen that you use at the table: the question on top, and a line at the "
          + "bottom for what people say. Type this, or anything, and press \(key(.enter)):",
        example: "Full fibre must reach the dales first"
      ) { !points($0).isEmpty },
      TourStep(
        text:
          "It was saved before you looked. The same line says how somebody stood and who it was. "
          + "Begin with for or against, and name them after an @:",
        example: "for @Sage Rural exchanges first"
      ) { points($0).contains { $0.stance != .unstated && $0.stakeholder != nil } },
      TourStep(
        text:
          "\(key(.undo)) takes back the last thing you did, as far back as you like. Try it: the "
          + "point that you just noted is withdrawn."
      ) { $0.discussion?.history.canRedo == true },
      TourStep(
        text: "\(key(.nextQuestion)) goes to the next question. What stands in the line waits for "
          + "you where you left it."
      ) { $0.discussion?.stop != $0.discussion?.stops.first },
      TourStep(
        text:
          "\(key(.coverage)) shows what has been answered and what has not; from there you read "
          + "points back, watch the time and go anywhere. Press it."
      ) { $0.layers.last?.isCoverage == true },
      TourStep(
        text:
          "A row is a proposition, a column a question, and the figures are points and minutes. "
          + "Arrows go about, \(CoverageScreen.bindings.key(.go)) goes there, and "
          + "\(CoverageScreen.bindings.key(.close)) leads back. Try one of the two."
      ) { $0.layers.last?.isCoverage != true },
      TourStep(
        text: "That is most of it. \(key(.help)) shows the keys of whatever screen you are on. "
          + "\(key(.enter)) ends the tour; \(SessionsScreen.bindings.key(.new)) then begins a "
          + "session of your own."
      ) { _ in false },
    ]
  }

  private static func key(_ action: Discussion.Action) -> String {
    Discussion.bindings.key(action)
  }

  private static func points(_ app: App) -> [Feedback] { app.discussion?.session.feedback ?? [] }
}

extension Layer {
  fileprivate var isCoverage: Bool {
    if case .coverage = self { true } else { false }
  }
}
