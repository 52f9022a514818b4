import Glibc

/// A folder of sessions that can vanish and come back, in memory where the machine has room there.
final class ScratchDisk {
  // A class: it goes just once.
  private let root: String
  var folder: String { root + "/sessions" }
  var refuge: String { root + "/refuge" }
  var session: String { folder + "/t.json" }
  private var history: String { folder + "/.t.history.jsonl" }
  private(set) var isGone = false
  private(set) var isHistoryBroken = false

  init() {
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/summit-model-XXXXXX".utf8CString)
    root = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
    mkdir(folder, 0o700)
  }

  deinit {
    heal()
    for folder in [folder, refuge] {
      Self.clear(folder)
      rmdir(folder)
    }
    rmdir(root)
  }

  func vanish() {
    guard !isGone else { return }
    rename(folder, root + "/gone")
    isGone = true
  }

  func comeBack() {
    guard isGone else { return }
    rename(root + "/gone", folder)
    isGone = false
  }

  /// A folder stands where the history should.
  func breakHistory() {
    guard !isGone, !isHistoryBroken else { return }
    rename(history, history + ".aside")
    mkdir(history, 0o700)
    isHistoryBroken = true
  }

  func mendHistory() {
    guard !isGone, isHistoryBroken else { return }
    rmdir(history)
    rename(history + ".aside", history)
    isHistoryBroken = false
  }

  func heal() {
    comeBack()
    mendHistory()
  }

  private static func clear(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(folder)/\(name)") }
    }
  }
}
