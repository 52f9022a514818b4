internal import CThreadSanitizer
internal import Glibc
internal import Synchronization

/// Does independent pieces of work on every core and gives the results back in their order.
enum EveryCore {
  // A class: all threads share one.
  private final class Shared<Result: Sendable>: Sendable {
    let next = Atomic<Int>(0)
    let results: Mutex<[Result?]>
    let count: Int
    let work: @Sendable (Int) -> Result

    init(count: Int, work: @escaping @Sendable (Int) -> Result) {
      self.count = count
      self.work = work
      results = Mutex(Array(repeating: nil, count: count))
    }

    func run() {
      while true {
        let piece = next.add(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        let result = work(piece)
        let lock = Unmanaged.passUnretained(self).toOpaque()
        results.withLock { results in
          cthreadsanitizer_locked(lock)
          results[piece] = result
          cthreadsanitizer_unlocks(lock)
        }
      }
    }
  }

  // More threads than this gain nothing: the pieces are few.
  private static let mostThreads = 16
  /// How many pieces are worked on at the same time.
  static let threads = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), mostThreads))

  static func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let shared = Shared(count: count, work: work)
    var others: [pthread_t] = []
    for _ in 1..<max(min(threads, count), 1) {
      var thread = pthread_t()
      let own = Unmanaged.passRetained(Job { shared.run() })
      let code = pthread_create(&thread, nil, Job.enter, own.toOpaque())
      if code == 0 { others.append(thread) } else { own.release() }
    }
    // Where the system has no more threads this one does it all.
    shared.run()
    for thread in others { pthread_join(thread, nil) }
    return shared.results.withLock { $0.compactMap(\.self) }
  }

  /// Neighbouring pieces of a range, small enough that no core waits long for another.
  static func pieces(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  // A class because a thread is handed one pointer.
  private final class Job: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      pointer in
      guard let pointer else { return nil }
      Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body()
      return nil
    }
  }
}
