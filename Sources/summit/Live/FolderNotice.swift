import Glibc

/// The kernel's word that something in a folder was saved, renamed or removed by a program on this
/// machine (inotify): other machines' saves on a network drive are seen by looking only.
final class FolderNotice {
  // A class: the watch ends with it.
  /// Can be read once there is a word.
  let descriptor: CInt

  /// Nil where the kernel gives no notice: no such folder, or too many are watched.
  init?(of folder: String) {
    let watch = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    guard inotify_add_watch(watch, folder, UInt32(events)) >= 0 else {
      close(watch)
      return nil
    }
    descriptor = watch
  }

  deinit { close(descriptor) }

  /// Whether there was a word; what changed is found by looking.
  func take() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 16384)
    var isNew = false
    while read(descriptor, &bytes, bytes.count) > 0 { isNew = true }
    return isNew
  }
}
