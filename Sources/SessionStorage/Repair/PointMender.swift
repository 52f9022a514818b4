import ConsultationModel
import OrderedJSON

/// Makes points of the session file of what was read of them.
struct PointMender {
  private(set) var points: [RescuedPoint] = []
  private(set) var notes: [RepairNote] = []
  /// Words without a point, to be kept as points of their own.
  private(set) var pieces: [SalvagedPiece] = []
  private let losses: [Int]
  private let hidesLosses: Bool
  private let attribution: Attribution

  /// `losses`: where in the file something is gone, sorted; `hidesLosses`: whether there are more
  /// behind them. `attribution`: that of the session.
  init(losses: [Int], hidesLosses: Bool = false, attribution: Attribution) {
    self.losses = losses
    self.hidesLosses = hidesLosses
    self.attribution = attribution
  }

  /// `end`: where the next point begins, or the file ends.
  mutating func take(_ object: SalvagedObject, upTo end: Int) {
    if object.isWhole, let point = wholePoint(object) { return points.append(point) }
    let isHurt = !object.isWhole && isHurt(object, upTo: end)
    var (members, doubles) = singled(object)
    findText(of: object, in: &members)
    let mended = MendedFields(members) { _ = SessionFile.point(&$0, attribution: attribution) }
    var point = RescuedPoint(fields: mended.members, offset: object.offset)
    guard !point.text.isEmpty else { return noteLeftovers(of: object, mended) }
    for member in mended.refused { note(member, &point) }
    noteMissing(&point, isHurt: isHurt)
    points.append(point)
    for text in doubles where text != point.text { add(text, besides: point) }
    keep(object.pieces.filter { $0.text != point.text })
  }

  mutating func note(_ note: RepairNote) {
    notes.append(note)
  }

  mutating func keep(_ words: [SalvagedPiece]) {
    pieces += words
  }

  /// A point that the session file's own reader takes as it stands.
  private func wholePoint(_ object: SalvagedObject) -> RescuedPoint? {
    let members = object.jsonMembers
    var reader = FieldReader(members)
    guard let point = SessionFile.point(&reader, attribution: attribution),
      reader.faults.isEmpty, !point.id.text.isEmpty
    else { return nil }
    return RescuedPoint(fields: members, offset: object.offset)
  }

  private func isHurt(_ object: SalvagedObject, upTo end: Int) -> Bool {
    guard let start = object.offset else { return false }
    if object.isCut || losses.contains(where: { $0 >= start && $0 < end }) { return true }
    // Behind the last loss that is listed nobody knows.
    return hidesLosses && start >= losses.last ?? 0
  }

  /// Each field once, sound ones only where they mean more than words; other texts apart.
  private mutating func singled(
    _ object: SalvagedObject
  ) -> (members: [JSONMember], doubles: [String]) {
    var found: [JSONMember] = []
    var places: [String: Int] = [:]
    var doubles: [String] = []
    for member in object.members {
      let value = member.value.json
      guard member.isSound || SessionFields.words.contains(member.name) else {
        notes.append(
          RepairNote(
            offset: member.offset,
            words: "\(member.name.quoted) can't be read whole; "
              + "what is left of it, \(value.quotedShort), is not kept", isLoss: true))
        continue
      }
      guard let first = places[member.name].map({ found[$0] }) else {
        places[member.name] = found.count
        found.append(JSONMember(member.name, value))
        continue
      }
      if first.value == value { continue }
      if member.name == "text", case .string(let text) = value { doubles.append(text) }
      notes.append(
        RepairNote(
          offset: member.offset,
          words: "\(member.name.quoted) stands twice in one point: "
            + "\(first.value.quotedShort) stays; \(value.quotedShort) is "
            + (member.name == "text" ? "kept as a point of its own" : "not kept"),
          isLoss: member.name != "text"))
    }
    return (found, doubles)
  }

  private mutating func add(_ text: String, besides point: RescuedPoint) {
    var other = RescuedPoint(fields: point.fields, offset: point.offset)
    other.takenAt = point.takenAt
    other.set("text", .string(text))
    points.append(other)
  }
}
