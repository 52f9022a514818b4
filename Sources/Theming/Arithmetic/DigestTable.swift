/// Whole numbers by digest, found in a fraction of a dictionary's time: a digest is a hash already,
/// and what is looked for lies beside it.
struct DigestTable: Sendable {
  private struct Slot {
    var digest: UInt64 = 0
    /// Negative where the slot is free.
    var number: Int32 = -1
  }

  private static let fewestSlots = 16
  // Other slots in every run: whoever makes up texts can't make all words meet in one of them.
  private static let scatter = UInt64.random(in: .min ... .max) | 1

  private var slots: [Slot]
  private var shift: UInt64
  private(set) var count = 0

  init() {
    slots = Array(repeating: Slot(), count: Self.fewestSlots)
    shift = UInt64(64 - Self.fewestSlots.trailingZeroBitCount)
  }

  subscript(digest: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let number = slots[Self.place(of: digest, in: slots, shift)].number
      return number < 0 ? nil : Int(number)
    }
  }

  /// Puts a number, from 0 on, in the place of what stood there.
  mutating func set(_ number: Int, for digest: UInt64) {
    if count * 2 >= slots.count { grow() }
    let place = slots.withUnsafeBufferPointer { Self.place(of: digest, in: $0, shift) }
    if slots[place].number < 0 { count += 1 }
    slots[place] = Slot(digest: digest, number: Int32(number))
  }

  mutating func removeAll() {
    for place in slots.indices { slots[place] = Slot() }
    count = 0
  }

  /// Where a digest stands, or could.
  private static func place(
    of digest: UInt64, in slots: UnsafeBufferPointer<Slot>, _ shift: UInt64
  ) -> Int {
    var place = Int((digest &* scatter) >> shift)
    while slots[place].number >= 0, slots[place].digest != digest {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.number >= 0 {
      let place = slots.withUnsafeBufferPointer {
        Self.place(of: slot.digest, in: $0, shift)
      }
      slots[place] = slot
    }
  }
}
