internal import DurableFiles
import Glibc
internal import SealedFiles

/// A file, pipe or descriptor that a script gives a passphrase by.
enum PassphraseFile {
  static func read(_ path: String) throws -> Passphrase {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else {
      throw refusal(path, "can't be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    try requireSecrecy(of: file, path)
    var bytes = try contents(of: file, path)
    if bytes.last == 10 { bytes.removeLast() }
    if bytes.last == 13 { bytes.removeLast() }
    guard !bytes.isEmpty else { throw refusal(path, "is empty") }
    guard !bytes.contains(10) else { throw refusal(path, "holds more than one line") }
    do {
      return try Passphrase(wiping: &bytes)
    } catch {
      throw Refusal.usage("\(path.printable) \(error.problem). \(error.remedy).")
    }
  }

  /// What everybody can read is no secret, however good its words are.
  private static func requireSecrecy(of file: CInt, _ path: String) throws {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw refusal(path, "can't be read") }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO, S_IFSOCK: break
    case S_IFCHR where isatty(file) == 1:
      throw refusal(path, "is a terminal, where letters show", "Leave the option out to be asked")
    default: throw refusal(path, "is no file")
    }
    guard status.st_mode & 0o077 == 0 || status.st_mode & S_IFMT == S_IFSOCK else {
      throw refusal(path, "can be read by others", "Make it yours alone: chmod 600 FILE")
    }
  }

  private static func contents(of file: CInt, _ path: String) throws -> [UInt8] {
    // One byte more than is allowed tells that there is more.
    var bytes = [UInt8](repeating: 0, count: Passphrase.mostBytes + 3)
    defer { bytes.wipe() }
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got == 0 { break }
      if got > 0 { count += got } else if errno != EINTR { throw refusal(path, "can't be read") }
    }
    return Array(bytes[..<count])
  }

  private static func refusal(
    _ path: String, _ problem: String, _ remedy: String = "Name another file"
  ) -> Refusal {
    .usage("The passphrase file \(path.printable) \(problem). \(remedy).")
  }
}
