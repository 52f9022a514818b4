import ConsultationModel
import OrderedJSON

/// Ids that follow from what something says, so that a second repair gives the same ones again.
struct FreshIDs {
  private var taken: Set<String>
  /// How many ids were made for one content.
  private var made: [UInt64: UInt64] = [:]

  init(unlike taken: Set<String> = []) {
    self.taken = taken
  }

  mutating func take(_ id: String) {
    taken.insert(id)
  }

  /// A UUIDv7 of the time given and of bits that come from the content.
  mutating func make(for content: JSONValue, at time: Timestamp?) -> String {
    let moment = time ?? Timestamp(milliseconds: 0, offsetMinutes: 0)
    let bits = FNVHash.of(content.compact())
    while true {
      let number = made[bits, default: 0]
      made[bits] = number + 1
      let id: Feedback.ID = Moment(now: moment, entropy: bits &+ number).id()
      if taken.insert(id.text).inserted { return id.text }
    }
  }
}
