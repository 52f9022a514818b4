import ConsultationModel
import OrderedJSON

/// A repair under way: from what was sorted to the document of a new session file.
struct RepairWork {
  private(set) var notes: [RepairNote] = []
  private var header: HeaderMender
  private var people = PeopleMender()
  private var points: [RescuedPoint] = []

  init(_ sorter: SalvageSorter, _ salvage: Salvage, _ material: RepairMaterial) {
    notes = material.notes
    let isHurt = salvage.hasLoss
    let id = HeaderMender(sorter.sessions, isHurt: isHurt).id
    let own = material.sources.filter { id == nil || $0.session == nil || $0.session == id }
    header = HeaderMender(sorter.sessions + own.flatMap(\.header), isHurt: isHurt)
    if id == nil, let known = own.compactMap(\.session).first {
      header.standIn("id", .string(known), from: "as the files beside it say")
    }
    for object in sorter.stakeholders { people.take(stakeholder: object) }
    for object in sorter.times { people.take(time: object) }
    for object in sorter.signOffs { people.take(signOff: object) }
    noteOthers(sorter.others)
    takePoints(sorter, salvage, material.bytes.count, own)
    for source in material.sources where !own.contains(where: { $0.name == source.name }) {
      notes.append(
        RepairNote(
          words: "\(source.name) belongs to another session and was not used", isLoss: false)
      )
    }
  }

  private mutating func takePoints(
    _ sorter: SalvageSorter, _ salvage: Salvage, _ size: Int, _ sources: [SecondSource]
  ) {
    var mender = PointMender(
      losses: salvage.faults.filter(\.isLoss).map(\.offset),
      hidesLosses: salvage.hidesLoss, attribution: header.attribution)
    let starts = sorter.points.map { $0.offset ?? 0 } + [size]
    for (index, object) in sorter.points.enumerated() {
      mender.take(object, upTo: starts[index + 1])
    }
    let merge = PointMerge(
      mender.points + parked(sorter.pieces + mender.pieces, mender.points), sources: sources)
    points = merge.points
    notes += mender.notes + merge.notes
  }

  /// Words that belong to no point any more, as points of their own; crumbs are only said.
  private mutating func parked(
    _ pieces: [SalvagedPiece], _ points: [RescuedPoint]
  ) -> [RescuedPoint] {
    let dated = points.filter { $0.takenAt != nil && $0.offset != nil }
    var next = 0
    return pieces.sorted { $0.offset < $1.offset }.compactMap { piece in
      while next < dated.count, (dated[next].offset ?? 0) <= piece.offset { next += 1 }
      guard piece.text.isWorded else {
        if piece.text.count(where: \.isLetter) > 2 {
          notes.append(
            RepairNote(
              offset: piece.offset,
              words: "\(piece.text.quoted) belongs to nothing any more and is not kept",
              isLoss: true))
        }
        return nil
      }
      var point = RescuedPoint(
        fields: [JSONMember("text", .string(piece.text)), JSONMember("parked", .bool(true))],
        offset: piece.offset)
      point.set("attribution", .string(Attribution.unattributed.rawValue))
      point.takenAt = next > 0 ? dated[next - 1].takenAt : nil
      point.note("", "holds words that belong to no point any more", isLoss: true)
      return point
    }
  }

  private mutating func noteOthers(_ others: [SalvagedObject]) {
    for object in others where !object.members.isEmpty {
      notes.append(
        RepairNote(
          offset: object.offset,
          words: "an object is left out that belongs to nothing: "
            + JSONValue.object(object.jsonMembers).compact(), isLoss: true))
    }
  }

  /// Fills what is lost of the session's own fields.
  mutating func finish(path: String, guides: [Guide]) {
    let name = SessionName(path)
    header.standIn("title", .string(name.stem), from: "after the file's name")
    header.standIn("table", .string("?"), from: "since nothing says which it was")
    let date = points.first.flatMap { $0.takenAt?.date }
    header.standIn(
      "date", .string((name.date ?? date ?? CalendarDate(daysSinceEpoch: 0)).description),
      from: name.date == nil ? "after the first point" : "after the file's name")
    let guide = GuideGuess(points: points, guides: guides)
    header.standIn("guide", guide.json, from: guide.reason)
    if !header.has("id") {
      var fresh = FreshIDs()
      let content = header.members + [JSONMember("feedback", .array(points.map(\.json)))]
      let id = fresh.make(for: .object(content), at: points.first?.takenAt)
      header.standIn("id", .string(id), from: "made from what is left")
    }
    notes += header.notes + people.notes
    for point in points {
      notes += point.notes.map { note in
        var note = note
        note.point = point.id
        return note
      }
    }
  }

  var document: JSONValue {
    .object(
      [
        JSONMember("format", .string(SessionFile.format)),
        JSONMember("version", .integer(SessionFile.version)),
      ] + header.members + [
        JSONMember("stakeholders", .array(people.stakeholders)),
        JSONMember("timeSpent", .array(people.times)),
        JSONMember("signOffs", .array(people.signOffs)),
        JSONMember("feedback", .array(points.map(\.json))),
      ])
  }
}
