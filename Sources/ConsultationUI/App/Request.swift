internal import ConsultationModel
internal import TerminalCanvas

/// What a key on a screen asks of the whole program.
enum Request: Equatable, Sendable {
  case perform(Effect)
  case prepareReport(ReportWishes)
  case open(Layer)
  case close
  case say(Status)
  /// Asks who is coding, then hears the key that wanted it known.
  case askCoder(then: Key?)
  case openThemes(ReportScope)
  case openDecisions(DecisionsScreen)
  case openTime
  case openTour
  /// Back from a screen to a place of the walk.
  case go(Stop)
  /// To a point where it was noted, in this session or another.
  case seek(SoughtPoint)

  /// Whether it only says that something was done.
  var isConfirmation: Bool {
    if case .say(let status) = self { return status.kind == .done }
    return false
  }
}
