import CSodium
import CThreadSanitizer
import Synchronization

/// Bytes that nobody else may see: kept out of swap and core files where the system allows it,
/// and wiped when the last who uses them is done.
final class SecretBytes: Sendable {
  // A class: there is one copy, and it goes with its last owner.
  private let memory: Mutex<UnsafeMutablePointer<UInt8>>
  let count: Int

  init(
    count: Int, filledBy fill: (UnsafeMutablePointer<UInt8>) throws(SealError) -> Void
  ) throws(SealError) {
    guard Sodium.isReady, let memory = sodium_malloc(max(count, 1)) else { throw .noMemory(1) }
    let bytes = memory.bindMemory(to: UInt8.self, capacity: count)
    do throws(SealError) {
      try fill(bytes)
    } catch {
      sodium_free(memory)
      throw error
    }
    self.count = count
    self.memory = Mutex(bytes)
  }

  deinit {
    // Wipes before it frees.
    memory.withLock { sodium_free($0) }
  }

  func read<Result>(
    _ work: (UnsafePointer<UInt8>) -> sending Result
  ) -> sending Result {
    // With a word to the thread sanitizer, which doesn't know this kind of lock.
    let lock = Unmanaged.passUnretained(self).toOpaque()
    return memory.withLock { bytes in
      cthreadsanitizer_locked(lock)
      defer { cthreadsanitizer_unlocks(lock) }
      return work(UnsafePointer(bytes))
    }
  }
}
