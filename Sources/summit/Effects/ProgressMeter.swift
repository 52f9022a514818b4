internal import ConsultationUI

/// Tells how far work on many files has come: nothing for work that is done at once, then often
/// enough to look alive and no oftener.
final class ProgressMeter {
  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let tell: (ReportProgress) -> Void
  private var next = ContinuousClock.now + patience
  private(set) var hasTold = false

  init(_ tell: @escaping (ReportProgress) -> Void) {
    self.tell = tell
  }

  func note(_ done: Int, of all: Int) {
    guard ContinuousClock.now >= next else { return }
    next = .now + Self.pause
    hasTold = true
    tell(ReportProgress(done: min(done, all), all: all))
  }
}
