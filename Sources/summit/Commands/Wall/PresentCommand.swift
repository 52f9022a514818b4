import ArgumentParser
internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import NcursesTerminal
internal import SealedFiles
internal import SessionStorage

extension Summit {
  /// `summit present`: the question and the clock for the wall.
  struct PresentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "present",
      abstract: "Show the question in large letters and the clock, for a projector.",
      discussion: """
        It follows the note-taker's session live, or goes its own way by keys. Names are never \
        shown, and points only once the table has signed them off. Of a folder it follows the \
        session that was saved last.
        """)

    @Argument(
      help: "A session file, or a folder of them (default: the sessions folder).",
      completion: .file())
    var path: String?
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var guide: GuideOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let path = path ?? sessions.path
      var source = LiveSession(path: path, keyring: try passphrase.keyring())
      let first = try source.first()
      let known = GuideLibrary.guide(for: first.guide, near: source.file?.folder)
      let guide = try guide.named() ?? known ?? .standIn(for: first)
      var terminal = try WallLoop.terminal()
      defer { terminal.close() }
      var presenter = Presenter(size: terminal.size, guide: guide, now: World.now())
      func hear(_ session: Session) {
        let live = source.stop(of: session)
        presenter.hear(session, at: live?.stop, isPaused: live?.isPaused == true)
      }
      hear(first)
      WallLoop.run(
        &terminal, notice: FolderNotice(of: World.isFolder(path) ? path : path.folder),
        look: {
          switch source.look() {
          case .success(let session?): hear(session)
          case .success(nil): break
          case .failure(let problem): presenter.hear(problem: problem.sentence)
          }
          return false
        },
        frame: { presenter.frame() },
        hear: { event in
          presenter.handle(event, at: World.now())
          return !presenter.hasQuit
        })
    }
  }
}
