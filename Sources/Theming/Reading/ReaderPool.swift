internal import CThreadSanitizer
internal import Synchronization

/// Readers for one codebook that stay, so that what they remember isn't lost between texts: one
/// for each thread that reads at the same time.
final class ReaderPool: Sendable {
  private let readers: [SharedReader]

  init(_ index: TermIndex, readsLetters: Bool) {
    readers = (0..<EveryCore.threads).map { _ in
      SharedReader(TextReader(index, readsLetters: readsLetters))
    }
  }

  /// Works with a reader that nobody else has meanwhile; waits for the first where all are taken.
  func use<Result: Sendable>(_ work: (inout TextReader) -> Result) -> Result {
    for reader in readers {
      if let result = reader.useIfFree(work) { return result }
    }
    return readers[0].use(work)
  }

  /// A class because all threads share it; the lock makes sharing safe, since a Snowball stemmer
  /// may only be used by one thread at a time.
  private final class SharedReader: Sendable {
    private let reader: Mutex<TextReader>

    init(_ reader: sending TextReader) { self.reader = Mutex(reader) }

    // Each with a word to the thread sanitizer, which doesn't know this kind of lock.
    func use<Result: Sendable>(_ work: (inout TextReader) -> Result) -> Result {
      let lock = Unmanaged.passUnretained(self).toOpaque()
      return reader.withLock { reader in
        cthreadsanitizer_locked(lock)
        defer { cthreadsanitizer_unlocks(lock) }
        return work(&reader)
      }
    }

    func useIfFree<Result: Sendable>(_ work: (inout TextReader) -> Result) -> Result? {
      let lock = Unmanaged.passUnretained(self).toOpaque()
      return reader.withLockIfAvailable { reader in
        cthreadsanitizer_locked(lock)
        defer { cthreadsanitizer_unlocks(lock) }
        return work(&reader)
      }
    }
  }
}
