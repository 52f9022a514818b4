internal import CThreadSanitizer
internal import ConsultationUI
import Glibc
internal import SealedFiles
import Synchronization

/// Does effects on a thread of its own, one after another.
final class EffectThread: Sendable {
  // A class: both threads use one and the same.
  private struct State {
    var orders: [Order] = []
    var events: [Event] = []
    var isWorking = false
    var isEnding = false
    /// The numbers of the last order that was given and of the last that was carried out.
    var asked = 0
    var done = 0
  }

  private struct Order {
    let effect: Effect
    let number: Int
    /// The order of the thread before that must be carried out first.
    let after: Int
  }

  private let state = Mutex(State())
  private let orders: WakeUp
  private let answers: WakeUp
  private let folder: String
  private let keyring: Keyring
  /// What was asked of it before is done first.
  private let before: EffectThread?
  private let follower = Mutex<WakeUp?>(nil)

  /// Wakes `answers` when there are events. Nil where the system has no more threads or descriptors.
  init?(
    folder: String, keyring: Keyring, answers: WakeUp, behind before: EffectThread? = nil
  ) {
    guard let orders = WakeUp() else { return nil }
    self.folder = folder
    self.keyring = keyring
    self.orders = orders
    self.answers = answers
    self.before = before
    before?.follower.withLock { $0 = orders }
    guard start() else { return nil }
  }

  /// Asks for an effect. Drafts that newer ones overtake before their turn are left out.
  func ask(_ effect: Effect) {
    let after = before?.locked { $0.asked } ?? 0
    locked { state in
      state.asked += 1
      // A look outside changes nothing, and stands between any two drafts.
      let last = state.orders.lastIndex { !$0.effect.isLook }
      if case .keepDrafts(_, let path) = effect, let last,
        case .keepDrafts(_, path) = state.orders[last].effect
      {
        state.orders.remove(at: last)
      }
      if effect.isLook { state.orders.removeAll { $0.effect == effect } }
      state.orders.append(Order(effect: effect, number: state.asked, after: after))
    }
    orders.wake()
  }

  func takeEvents() -> [Event] {
    locked { state in
      defer { state.events = [] }
      return state.events
    }
  }

  /// Whether everything that was asked for is done and its events are taken.
  var isIdle: Bool {
    locked { $0.orders.isEmpty && !$0.isWorking && $0.events.isEmpty }
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
        Unmanaged<EffectThread>.fromOpaque(pointer).takeRetainedValue().work()
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
    var performer = EffectPerformer(folder: folder, keyring: keyring) { event in
      self.locked { $0.events.append(event) }
      self.answers.wake()
    }
    while true {
      let (order, isEnding) = next()
      if let order {
        let events = performer.perform(order.effect)
        locked { $0.events += events }
        if !events.isEmpty { answers.wake() }
        performer.settle()
        locked { state in
          state.isWorking = false
          state.done = order.number
        }
        answers.wake()
        follower.withLock { $0 }?.wake()
      } else if isEnding {
        return
      } else {
        orders.wait()
      }
    }
  }

  /// The next effect, once what has to be done before it is.
  private func next() -> (Order?, isEnding: Bool) {
    let doneBefore = before?.locked { $0.done } ?? 0
    return locked { state in
      guard let order = state.orders.first else { return (nil, state.isEnding) }
      guard doneBefore >= order.after else { return (nil, false) }
      state.isWorking = true
      state.orders.removeFirst()
      return (order, false)
    }
  }
}

extension Effect {
  fileprivate var isLook: Bool {
    if case .lookOutside = self { true } else { false }
  }
}
