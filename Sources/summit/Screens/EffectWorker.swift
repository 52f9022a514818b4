internal import CThreadSanitizer
internal import ConsultationUI
import Glibc
import Synchronization

/// Does effects on a thread of its own, one after another, so that no key ever waits for a disk.
///
/// Events come back through `takeEvents`; `answers` can be read when there are some.
final class EffectWorker: Sendable {
  // A class: both threads use one and the same.
  private struct State {
    var effects: [Effect] = []
    var events: [Event] = []
    var isWorking = false
    var isEnding = false
  }

  private let state = Mutex(State())
  private let orders: WakeUp
  private let answers: WakeUp
  private let folder: String

  /// Nil where the system has no more threads or descriptors.
  init?(folder: String) {
    guard let orders = WakeUp(), let answers = WakeUp() else { return nil }
    self.folder = folder
    self.orders = orders
    self.answers = answers
    guard start() else { return nil }
  }

  /// The descriptor that becomes readable when there are events.
  var signal: CInt { answers.descriptor }

  /// Asks for an effect. Drafts that newer ones overtake before their turn are left out.
  func ask(_ effect: Effect) {
    locked { state in
      if case .keepDrafts(_, let path) = effect, case .keepDrafts(_, path)? = state.effects.last {
        state.effects.removeLast()
      }
      state.effects.append(effect)
    }
    orders.wake()
  }

  func takeEvents() -> [Event] {
    answers.clear()
    return locked { state in
      defer { state.events = [] }
      return state.events
    }
  }

  /// Whether everything that was asked for is done and its events are taken.
  var isIdle: Bool {
    locked { $0.effects.isEmpty && !$0.isWorking && $0.events.isEmpty }
  }

  /// Ends the thread once it has done what was asked for.
  func end() {
    locked { $0.isEnding = true }
    orders.wake()
  }

  // With a word to the thread sanitizer, which doesn't know this kind of lock.
  private func locked<Result: Sendable>(_ work: (inout State) -> Result) -> Result {
    let lock = Unmanaged.passUnretained(self).toOpaque()
    return state.withLock { state in
      cthreadsanitizer_locked(lock)
      defer { cthreadsanitizer_unlocks(lock) }
      return work(&state)
    }
  }

  private func start() -> Bool {
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<EffectWorker>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, own.toOpaque())
    guard code == 0 else {
      own.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  private func work() {
    var performer = EffectPerformer(folder: folder) { event in
      self.locked { $0.events.append(event) }
      self.answers.wake()
    }
    while true {
      let (effect, isEnding) = next()
      if let effect {
        let events = performer.perform(effect)
        locked { $0.events += events }
        if !events.isEmpty { answers.wake() }
        performer.settle()
        locked { $0.isWorking = false }
        answers.wake()
      } else if isEnding {
        return
      } else {
        orders.wait()
      }
    }
  }

  private func next() -> (Effect?, isEnding: Bool) {
    locked { state in
      guard !state.effects.isEmpty else { return (nil, state.isEnding) }
      state.isWorking = true
      return (state.effects.removeFirst(), false)
    }
  }
}
