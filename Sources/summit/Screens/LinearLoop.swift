internal import ConsultationModel
internal import ConsultationUI
import Glibc
internal import SealedFiles
internal import TerminalCanvas

/// Reads lines and answers with lines: no cursor is moved and nothing is drawn twice.
struct LinearLoop {
  private var linear = Linear()
  private var performer: EffectPerformer
  private var buffer: [UInt8] = []

  /// Twice a second, as on the screens: the hold on the session is renewed, and news is heard.
  private static let pause: CInt = 500

  init(folder: String) {
    performer = EffectPerformer(folder: folder)
  }

  mutating func run() throws {
    try carryOut(linear.begin())
    while !linear.hasQuit {
      guard let line = try nextLine() else {
        try carryOut(linear.end(World.moment()))
        // A script has to know.
        if let failure = linear.failure { throw Refusal.work("Not saved: \(failure)") }
        return
      }
      try carryOut(linear.hear(line: line, at: World.moment()))
    }
  }

  /// Everything that follows from a turn is done before the next line is read.
  private mutating func carryOut(_ turn: Linear.Turn) throws {
    try Console.show(turn.lines)
    for effect in turn.effects {
      let events = performer.perform(effect)
      performer.settle()
      for event in events { try carryOut(linear.hear(event, at: World.moment())) }
    }
    if let secret = turn.secret { try carryOut(linear.hear(Self.ask(for: secret), for: secret)) }
  }

  /// On the terminal that the program was started from; nil where nobody wants to say it.
  private static func ask(for secret: Linear.Secret) throws -> Passphrase? {
    do {
      switch secret {
      case .known(let path, let isWrong):
        return try PassphrasePrompt.known(for: path, isRepeated: isWrong)
      case .new: return try PassphrasePrompt.new()
      }
    } catch let error as SealError {
      try Console.show(["It \(error.problem). \(error.remedy)."])
    } catch let error as Refusal {
      try Console.show([error.sentence])
    }
    return nil
  }

  /// Nil at the end of the input.
  private mutating func nextLine() throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      guard try isReady() else {
        try carryOut(linear.tick(World.moment()))
        continue
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk[..<count]
      } else if count == 0 {
        // What stands behind the last line end was typed, too.
        defer { buffer = [] }
        return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
      } else if errno != EINTR {
        return nil
      }
    }
  }

  private func isReady() throws -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, Self.pause) != 0
  }
}
