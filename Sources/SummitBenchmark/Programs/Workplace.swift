import DurableFiles
import Glibc

/// A folder for what is measured, taken away at the end.
///
/// A class, since the folder must go away just once.
final class Workplace {
  let path: String

  init() throws(BenchmarkError) {
    // Where the system or its user wants such folders to be.
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/summit-benchmark-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw BenchmarkError("No folder can be made under \(parent).")
    }
    path = String(cString: made)
  }

  deinit { ProgramRun.status(of: ["rm", "-rf", path]) }

  func folder(_ name: String) throws(BenchmarkError) -> String {
    let folder = "\(path)/\(name)"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw BenchmarkError("\(folder) can't be made.")
    }
    return folder
  }

  func write(_ text: String, to name: String) throws(BenchmarkError) -> String {
    let file = "\(path)/\(name)"
    do {
      try DurableFile.replace(file, with: Array(text.utf8))
    } catch {
      throw BenchmarkError(error.sentence)
    }
    return file
  }
}
