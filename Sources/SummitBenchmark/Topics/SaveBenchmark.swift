import ConsultationModel
import DurableFiles
import Glibc
import SealedFiles
import SessionStorage

/// A confirmed save of a session of 300 KB, against the same bytes written with the least of calls.
struct SaveBenchmark {
  let workplace: Workplace
  private let keyring = Keyring()

  private static let repetitions = 200
  private static let size = 300_000

  func run() throws(BenchmarkError) {
    let folder = try workplace.folder("save")
    let session = GeneratedSession.make(table: "1", bytes: Self.size)
    let bytes = SessionFile.encode(session)
    let path = try session.create(in: folder)
    var comparison = Comparison(
      "save of \(bytes.count / 1000) KB, \(session.feedback.count) points",
      against: "write, fsync, rename", aim: 3)
    var encoding = Samples()
    var sealing = Samples()
    let seal = try Self.seal()
    for _ in 0..<Self.repetitions {
      comparison.ours.note(
        try Stopwatch.time { () throws(BenchmarkError) in try save(session, path) })
      comparison.theirs.note(
        try Stopwatch.time { () throws(BenchmarkError) in
          try writeBarely(bytes, to: "\(folder)/bare", in: folder)
        })
      encoding.note(Stopwatch.time { () throws(Never) in _ = SessionFile.encode(session) })
      sealing.note(Stopwatch.time { () throws(Never) in _ = seal.sealed(bytes) })
    }
    comparison.show()
    Comparison.show("  of which making the bytes", encoding)
    Comparison.show("  sealing them, where they are", sealing)
  }

  private static func seal() throws(BenchmarkError) -> Seal {
    var words = Array("four plain words here".utf8)
    do {
      return try Seal(new: Passphrase(wiping: &words))
    } catch {
      throw BenchmarkError(error.problem)
    }
  }

  /// As the screens save: under the lock, and with a look at who else wrote.
  private func save(_ session: Session, _ path: String) throws(BenchmarkError) {
    do {
      let lock = try FileLock(of: path)
      _ = FileStamp(of: path)
      try SessionFile.save(session, to: path, keyring)
      _ = FileStamp(of: path)
      _ = consume lock
    } catch let error as StorageError {
      throw BenchmarkError(error.sentence)
    } catch {
      throw BenchmarkError("\(error)")
    }
  }

  private func writeBarely(
    _ bytes: [UInt8], to path: String, in folder: String
  ) throws(BenchmarkError) {
    let file = open(path + ".tmp", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer {
      close(file)
      close(directory)
    }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0,
      rename(path + ".tmp", path) == 0, fsync(directory) == 0
    else { throw BenchmarkError("\(path) can't be written.") }
  }
}
