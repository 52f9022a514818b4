/// Walks the members of one object, collecting faults and noting which members were read.
///
/// A field that is missing or null takes its default where it has one. A fault never ends the
/// walk: the value handed back then stands in until all faults are known.
package struct FieldReader: Sendable {
  /// Finds what was meant by a word that is not in a list.
  package typealias Suggester = @Sendable (_ word: String, _ candidates: [String]) -> String?

  /// `feedback[2]`; empty for the whole file.
  package let path: String
  package private(set) var faults: [Fault] = []
  private let suggester: Suggester
  private let room: Int
  /// The names of all fields that were asked for, there or not.
  package private(set) var namesAskedFor: [String] = []
  private let members: [JSONMember]
  private var isRead: [Bool]
  private var next = 0

  package init(
    _ members: [JSONMember], path: String = "", suggest: @escaping Suggester = { _, _ in nil }
  ) {
    self.init(members, path: path, room: Fault.most, suggest: suggest)
  }

  private init(
    _ members: [JSONMember], path: String, room: Int, suggest: @escaping Suggester
  ) {
    self.path = path
    self.room = room
    suggester = suggest
    self.members = members
    isRead = Array(repeating: false, count: members.count)
  }

  /// Members that nothing has asked for yet, in the order of the file.
  package var unreadMembers: [JSONMember] {
    zip(members, isRead).filter { !$0.1 }.map { $0.0 }
  }

  package mutating func fail(_ name: String, _ problem: String, _ remedy: String = "") {
    take(faults: [Fault(path: path(to: name), problem: problem, remedy: remedy)])
  }

  /// Keeps the faults for which there is room: a stranger's file may have millions.
  package mutating func take(faults others: [Fault]) {
    faults.append(contentsOf: others.prefix(room - faults.count))
  }

  /// What was meant by a word that is not in a list; not asked once no fault is kept any more.
  package func suggest(_ word: String, _ candidates: [String]) -> String? {
    faults.count < room ? suggester(word, candidates) : nil
  }

  /// A reader of an object within this one, which shares the room for faults.
  func nested(_ members: [JSONMember], path: String) -> FieldReader {
    FieldReader(members, path: path, room: room - faults.count, suggest: suggester)
  }

  /// The member's value, marked as read; nil where it is missing or null.
  package mutating func value(_ name: String) -> JSONValue? {
    namesAskedFor.append(name)
    guard let index = index(of: name) else { return nil }
    isRead[index] = true
    next = index + 1
    let value = members[index].value
    return value == .null ? nil : value
  }

  /// As `value`, with a fault where there is none.
  package mutating func requiredValue(_ name: String, _ remedy: String) -> JSONValue? {
    if let value = value(name) { return value }
    fail(name, "is missing", remedy)
    return nil
  }

  /// `feedback[2].votes`; a name that is no plain word stands in brackets and quotation marks.
  package func path(to name: String) -> String {
    let isWord = !name.isEmpty && name.utf8.count <= 60 && name.utf8.allSatisfy(\.isWordByte)
    guard isWord else { return "\(path)[\(name.quoted)]" }
    return path.isEmpty ? name : "\(path).\(name)"
  }

  private func index(of name: String) -> Int? {
    // Files of our own hold their members in the order in which they are asked for.
    if next < members.count, members[next].name == name { return next }
    return members.firstIndex { $0.name == name }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 95, 45: true
    default: false
    }
  }
}
