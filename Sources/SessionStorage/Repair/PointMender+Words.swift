import ConsultationModel
import OrderedJSON

extension PointMender {
  /// A point without `text` may have its words under a name that is damaged, or without one.
  mutating func findText(of object: SalvagedObject, in members: inout [JSONMember]) {
    guard !members.contains(where: { $0.name == "text" }) else { return }
    let alike = members.firstIndex { member in
      guard case .string(let text) = member.value, !SessionFields.point.contains(member.name)
      else { return false }
      return text.isWorded || Suggestion.nearest(to: member.name, among: ["text"]) != nil
    }
    let piece = object.pieces.first { $0.text.isWorded }
    let found = alike.map { members.remove(at: $0).value } ?? piece.map { .string($0.text) }
    guard let found else { return }
    members.append(JSONMember("text", found))
    note(
      RepairNote(
        offset: object.offset,
        words: "a point has no \"text\"; \(found.quotedShort), which stands in it, is taken for it",
        isLoss: true))
  }

  /// A value that no field of that name can have.
  func note(_ member: JSONMember, _ point: inout RescuedPoint) {
    let words = "was \(member.value.quotedShort), which can't be"
    switch member.name {
    case "id": return
    case "takenAt": return
    case "attribution":
      // Whoever asked not to be named must not be named because of a damaged word.
      point.set("attribution", .string(Attribution.unattributed.rawValue))
      point.note("attribution", "\(words); it is unattributed now", isLoss: true)
    default: point.note(member.name, "\(words); it is left at what is usual", isLoss: true)
    }
  }

  /// Fields that the program always writes and that are gone.
  func noteMissing(_ point: inout RescuedPoint, isHurt: Bool) {
    guard isHurt else { return }
    let names = Set(point.fields.map(\.name))
    let missing = SessionFields.point.filter {
      !["id", "takenAt", "revision"].contains($0) && !names.contains($0)
    }
    if missing.contains("attribution") {
      point.set("attribution", .string(Attribution.unattributed.rawValue))
    }
    point.note(
      "",
      missing.isEmpty
        ? "stood where the file is damaged; look whether it is right"
        : "has lost \(missing.joined(separator: ", ")); what is usual stands there now",
      isLoss: true)
  }

  /// What is left of a point without words: said, since it can't be kept.
  mutating func noteLeftovers(of object: SalvagedObject, _ mended: MendedFields) {
    let worded = object.pieces
    keep(worded)
    guard !mended.members.isEmpty else { return }
    let rest = JSONValue.object(mended.members).compact()
    note(
      RepairNote(
        offset: object.offset,
        words: "a point without words is left out; of it could be read \(rest)", isLoss: true))
  }
}

extension String {
  /// Whether a person would read a part of it as words: two of them at least, and not too short.
  var isWorded: Bool {
    split(separator: "\u{FFFD}").contains { part in
      let words = part.split(separator: " ").filter { word in word.count { $0.isLetter } > 1 }
      let letters = part.count { $0.isLetter }
      return words.count > 1 && letters >= 8 && letters * 10 >= part.count * 6
    }
  }
}
