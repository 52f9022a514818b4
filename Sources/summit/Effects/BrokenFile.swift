/// What to do about a session file that can't be read.
enum BrokenFile {
  static let wayOn = "summit check names its faults, summit repair saves what can be read."
}
