import Glibc
import SystemPackage

/// How long ago a file was last touched, by the clock of the disk that it is on: another machine's
/// clock may be wrong by hours.
enum FileAge {
  /// Nil where the file is gone or the folder takes no file to read the clock from.
  static func seconds(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, let now = clock(beside: path) else { return nil }
    return now - status.st_mtim.tv_sec
  }

  private static func clock(beside path: String) -> Int? {
    do {
      let probe = try TemporaryFile(beside: path)
      defer { unlink(probe.path) }
      try probe.close()
      var status = stat()
      return lstat(probe.path, &status) == 0 ? status.st_mtim.tv_sec : nil
    } catch {
      return nil
    }
  }
}
