import ConsultationModel
import DurableFiles
import OrderedJSON

/// The hold on a session, or the knowledge of who has it instead.
struct SessionHold {
  private let path: String
  private let own: Holder
  private var lease: Lease?
  /// Who else holds the session.
  private(set) var other: Holder? { didSet { isFollowing = isFollowing || other != nil } }

  /// Where the folder takes no file there is no hold either, and saving will say why.
  init(of path: String, as own: Holder) {
    self.path = path
    self.own = own
    take()
  }

  /// Whether somebody else has had it.
  private var isFollowing = false

  /// Keeps the hold, notices that it was lost, or sees whether the other has left.
  mutating func renew() {
    if let lease {
      guard !lease.renew() else { return }
      self.lease = nil
    }
    switch taking() {
    case .held(let note): other = Self.holder(in: note)
    // A folder that was gone for a while took the hold along.
    case .taken(let lease) where !isFollowing: self.lease = lease
    // Only to see who has it: whoever follows asks for it by a key.
    case .taken: other = nil
    case nil: break
    }
  }

  private mutating func take() {
    switch taking() {
    case .taken(let lease): self.lease = lease
    case .held(let note):
      other = Self.holder(in: note)
      isFollowing = true
    case nil: break
    }
  }

  private func taking() -> Lease.Taking? {
    do {
      return try Lease.take(of: path, note: Self.note(own))
    } catch {
      return nil
    }
  }

  static func note(_ holder: Holder) -> [UInt8] {
    JSONValue.object([
      JSONMember("name", .string(holder.name)),
      JSONMember("host", .string(holder.host)),
      JSONMember("since", .string(holder.since.rfc3339)),
    ]).printed()
  }

  /// A note that can't be read still tells that there is somebody.
  static func holder(in note: [UInt8]) -> Holder {
    var value = JSONValue.null
    do { value = try JSONValue(parsing: note) } catch {}
    let since = text("since", value).flatMap { Timestamp(rfc3339: $0) }
    return Holder(
      name: text("name", value) ?? "", host: text("host", value) ?? "",
      since: since ?? Timestamp(milliseconds: 0, offsetMinutes: 0))
  }

  private static func text(_ name: String, _ value: JSONValue) -> String? {
    if case .string(let text) = value[name] { text } else { nil }
  }
}
