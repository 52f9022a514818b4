internal import ConsultationModel
internal import SealedFiles
internal import SessionStorage

/// A session file that a command changes, by the name of whoever runs it.
struct ChangedSession {
  let path: String
  let keyring: Keyring

  /// As `SessionChange.make`; a history that could not be kept is complained of.
  @discardableResult
  func change<Result>(
    _ summary: String, at moment: Moment = World.moment(),
    _ work: (inout Session) throws -> Result
  ) throws -> Result {
    let made = try SessionChange.make(
      summary, to: path, by: World.account, moment, keyring, work)
    complain(made.historyProblem)
    return made.result
  }

  /// Tells the history of what a session that was made just now began with.
  func begin(_ summary: String, from empty: Session, to session: Session) {
    let change = Change(
      summary, from: empty, to: session, by: World.account, moment: World.moment())
    complain(change.flatMap { SessionChange.keep($0, of: session, at: path, keyring) })
  }

  private func complain(_ problem: String?) {
    guard let problem else { return }
    Console.say("\(problem) What was done is saved, but summit history will not show it.")
  }
}
