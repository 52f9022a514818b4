import ConsultationModel
import Glibc
import SessionStorage

/// A session file with something done to it, and where.
struct DamagedCopy {
  enum Kind: String, CaseIterable, Sendable {
    case flippedBits = "flipped bits"
    case overwritten = "a stretch of random bytes"
    case zeroed = "a stretch of NULs"
    case deleted = "a stretch deleted"
    case inserted = "a stretch put in"
    case structure = "brackets, commas and quotation marks changed"
  }

  var bytes: [UInt8]
  /// Ranges of the undamaged file whose bytes are not what they were.
  var hurt: [Range<Int>]
  var name = ""

  /// The whole number of cases runs where SUMMIT_TORTURE is set.
  static let isThorough = getenv("SUMMIT_TORTURE") != nil

  init(bytes: [UInt8], hurt: [Range<Int>]) {
    self.bytes = bytes
    self.hurt = hurt
  }

  /// One to four hurts of one kind, the later ones at the end of the file first.
  init(of good: [UInt8], kind: Kind, seed: UInt64) {
    var dice = SeededDice(state: seed &* 7919 &+ UInt64(kind.rawValue.utf8.count))
    self.init(bytes: good, hurt: [])
    name = "\(kind.rawValue), seed \(seed)"
    let count = Int.random(in: 1...4, using: &dice)
    let starts = (0..<count).map { _ in Int.random(in: 0..<good.count, using: &dice) }
    for start in Set(starts).sorted(by: >) { hurt(at: start, kind, &dice) }
  }

  private mutating func hurt(at start: Int, _ kind: Kind, _ dice: inout SeededDice) {
    let length = min(
      Int.random(in: 1...400, using: &dice), (hurt.last?.lowerBound ?? bytes.count) - start)
    let range = start..<start + max(length, 0)
    switch kind {
    case .flippedBits:
      bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      hurt.append(start..<start + 1)
    case .overwritten:
      for index in range { bytes[index] = .random(in: .min ... .max, using: &dice) }
      hurt.append(range)
    case .zeroed:
      for index in range { bytes[index] = 0 }
      hurt.append(range)
    case .deleted:
      bytes.removeSubrange(range)
      hurt.append(range)
    case .inserted:
      bytes.insert(
        contentsOf: range.map { _ in UInt8.random(in: .min ... .max, using: &dice) }, at: start)
      // Only what has its inside parted is hurt by it.
      hurt.append(start - 1..<start + 1)
    case .structure:
      let marks = Array("{}[],:\"\\\n".utf8)
      let place = bytes[start...].firstIndex { marks.contains($0) } ?? start
      bytes[place] = marks.randomElement(using: &dice) ?? 0
      hurt.append(place..<place + 1)
    }
  }

  static func places(of session: Session, in bytes: [UInt8]) -> [Range<Int>] {
    let opening = Array("\n    {\n      \"id\": \"p-".utf8)
    let closing = Array("\n    }".utf8)
    var places: [Range<Int>] = []
    for index in bytes.indices where bytes[index...].starts(with: opening) {
      var end = index
      while !bytes[end...].starts(with: closing) { end += 1 }
      places.append(index + 5..<end + closing.count)
    }
    return places
  }
}

/// Chance that comes out alike in every run.
struct SeededDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
