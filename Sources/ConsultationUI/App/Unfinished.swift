internal import ConsultationModel
internal import TerminalCanvas

/// What was typed or pasted into a question that isn't answered yet.
enum Unfinished: Equatable, Sendable {
  /// Lines for the entry line.
  case paste(String)
  /// Words for a question about the session, and which one it is.
  case answer(String, to: String)
}

extension PromptDialog {
  var unfinished: Unfinished? {
    guard case .room(let purpose) = purpose, hasTyped, !editor.isEmpty else { return nil }
    return .answer(editor.text, to: purpose.name)
  }
}

extension RoomPrompt {
  /// Whether an answer that changes nothing is one that can't be taken.
  var isRefusedInWords: Bool {
    switch self {
    case .end, .people, .hosts, .reword, .signOff: true
    case .dots, .objection, .handOver, .keepParked: false
    }
  }

  /// The same after a restart.
  var name: String {
    switch self {
    case .end: "end"
    case .people: "people"
    case .dots: "dots"
    case .hosts: "hosts"
    case .reword(let point): "wording \(point)"
    case .objection(let point): "objection \(point)"
    case .signOff(let place): "sign-off \(place.proposition) \(place.question)"
    case .handOver(let point): "table \(point)"
    case .keepParked(let point): "reason \(point)"
    }
  }
}
