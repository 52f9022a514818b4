import Glibc

/// Tells whether a file is still the one that was last read or written.
package struct FileStamp: Equatable, Sendable {
  private let device: UInt
  private let inode: UInt
  package let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Whether the file was written later, by the clocks of the disks that they are on; by more than
  /// so many seconds.
  package func isLater(than other: FileStamp, by margin: Int = 0) -> Bool {
    (seconds, nanoseconds) > (other.seconds + margin, other.nanoseconds)
  }

  /// Nil where no such file can be seen.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
