internal import ConsultationUI
internal import SealedFiles

/// Does effects on threads of their own, so that no key ever waits for a disk and no point waits for
/// a report: what a note-taker writes goes by one thread, what is gathered from many files by another.
///
/// Events come back through `takeEvents`; `signal` can be read when there are some.
final class EffectWorker: Sendable {
  // A class: the threads use one and the same.
  private let desk: EffectThread
  private let study: EffectThread
  private let answers: WakeUp

  /// Nil where the system has no more threads or descriptors.
  init?(folder: String) {
    let keyring = Keyring()
    guard let answers = WakeUp(),
      let desk = EffectThread(folder: folder, keyring: keyring, answers: answers),
      let study = EffectThread(folder: folder, keyring: keyring, answers: answers, behind: desk)
    else { return nil }
    self.answers = answers
    self.desk = desk
    self.study = study
  }

  /// The descriptor that becomes readable when there are events.
  var signal: CInt { answers.descriptor }

  /// Asks for an effect. What is gathered holds everything that was to be saved before.
  func ask(_ effect: Effect) { (effect.isStudy ? study : desk).ask(effect) }

  func takeEvents() -> [Event] {
    answers.clear()
    return desk.takeEvents() + study.takeEvents()
  }

  /// Whether everything that was asked for is done and its events are taken.
  var isIdle: Bool { desk.isIdle && study.isIdle }

  /// Ends the threads once they have done what was asked for.
  func end() {
    desk.end()
    study.end()
  }
}

extension Effect {
  /// Whether it reads many files or is about what was gathered from them.
  fileprivate var isStudy: Bool {
    switch self {
    case .prepareReport, .export, .gatherThemes, .tryCodebook, .saveThemeWork, .gatherDecisions:
      true
    default: false
    }
  }
}
