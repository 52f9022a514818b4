import ArgumentParser
internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import GuideLibrary
internal import NcursesTerminal
internal import SealedFiles
internal import SessionStorage

extension Summit {
  /// `summit board`: all tables at once, live.
  struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "board",
      abstract: "Show all tables at once, as they go: coverage, points, themes, asks.",
      discussion: """
        It follows the folder by itself, also one that a sync tool or a network drive shares, and \
        writes nothing. A file that can't be read is named and disturbs no other.
        """)

    @Argument(
      help: "The folder of session files (default: the sessions folder).", completion: .directory)
    var folder: String?
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var guide: GuideOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let folder = folder ?? sessions.path
      guard World.isFolder(folder) else {
        throw Refusal.work(
          "\(folder.printable) is no folder. Name the folder that holds the sessions.")
      }
      var tables = try LiveTables(folder: folder, keyring: try passphrase.keyring(asks: false))
      let guide = try guide.named() ?? WallGuide.guide(of: folder)
      var terminal = try WallLoop.terminal()
      defer { terminal.close() }
      var board = Board(size: terminal.size, guide: guide, now: World.now())
      WallLoop.run(
        &terminal, notice: FolderNotice(of: folder),
        look: {
          for news in tables.look() { board.hear(news) }
          return tables.hasMore
        },
        frame: { board.frame() },
        hear: { event in
          board.handle(event, at: World.now())
          return !board.hasQuit
        })
    }
  }
}

/// The guide that most sessions of a folder are held with.
enum WallGuide {
  static func guide(of folder: String) throws -> Guide {
    let guides = GuideLibrary.available(in: folder)
    var files = GatheredFiles(keyring: Keyring())
    files.gather(folder)
    for path in files.paths.prefix(8) {
      do {
        let session = try SessionFile.load(path, Keyring())
        if let guide = GuideLibrary.guide(for: session.guide, near: folder) { return guide }
      } catch {
        // Sealed, or broken: another says as much.
        continue
      }
    }
    guard let first = guides.first else { throw Refusal.work("There is no guide to show.") }
    return first
  }
}
