import ConsultationModel
import OrderedJSON

/// Gives every point an id and a time of its own, and each point once.
struct PointMerge {
  private(set) var points: [RescuedPoint] = []
  private(set) var notes: [RepairNote] = []
  private var ids: Set<String> = []

  init(_ found: [RescuedPoint], sources: [SecondSource]) {
    let claims = Self.claims(of: found)
    for (index, point) in found.enumerated() {
      take(point, mayKeepID: point.id.map { claims[$0] == index } ?? false, sources, claims, found)
    }
    for source in sources { takeMissing(from: source) }
    standInForTimes()
    nameTheNameless()
  }

  /// The point that an id belongs to: an undamaged one before others, then the latest revision.
  private static func claims(of found: [RescuedPoint]) -> [String: Int] {
    var claims: [String: Int] = [:]
    for (index, point) in found.enumerated() {
      guard let id = point.id else { continue }
      if let first = claims[id], !point.isStronger(than: found[first]) { continue }
      claims[id] = index
    }
    return claims
  }

  private mutating func take(
    _ point: RescuedPoint, mayKeepID: Bool, _ sources: [SecondSource], _ claims: [String: Int],
    _ found: [RescuedPoint]
  ) {
    guard let id = point.id else { return add(point) }
    if !mayKeepID {
      guard let owner = claims[id], isCovered(point, by: found[owner]) else {
        return addAnew(point, insteadOf: id)
      }
      return notes.append(
        RepairNote(
          offset: point.offset, point: id,
          words: "stands in the file more than once; once is kept", isLoss: false))
    }
    if !point.isSound, let (better, source) = Self.find(id, in: sources) {
      add(better)
      notes.append(
        RepairNote(
          offset: point.offset, point: id,
          words: "is damaged here and was taken whole from \(source.name)", isLoss: false))
      if !isCovered(point, by: better) { addAnew(point, insteadOf: id) }
      return
    }
    add(point)
  }

  private func isCovered(_ point: RescuedPoint, by other: RescuedPoint) -> Bool {
    if point.isSound { return point.isSame(as: other) }
    let words = point.text.unicodeScalars.filter { $0 != "\u{FFFD}" }
    return String(String.UnicodeScalarView(words)).isContained(in: other.text)
  }

  private mutating func addAnew(_ point: RescuedPoint, insteadOf id: String) {
    var point = point
    point.id = nil
    point.note(
      "id", "\(id.quoted) belongs to another point; this one has an id of its own now",
      isLoss: false)
    add(point)
  }

  private mutating func add(_ point: RescuedPoint) {
    if let id = point.id { ids.insert(id) }
    points.append(point)
  }

  private mutating func takeMissing(from source: SecondSource) {
    for point in source.points {
      guard let id = point.id, !ids.contains(id) else { continue }
      // From the end, where nearly all belong.
      let before = points.lastIndex { earlier in
        if let time = earlier.takenAt, let own = point.takenAt { time <= own } else { false }
      }
      points.insert(point, at: before.map { $0 + 1 } ?? 0)
      ids.insert(id)
      notes.append(
        RepairNote(
          point: id, words: "was lost here and was taken from \(source.name)", isLoss: false))
    }
  }

  private mutating func standInForTimes() {
    var last = points.lazy.compactMap(\.takenAt).first
    for index in points.indices {
      if let time = points[index].takenAt {
        last = time
      } else {
        points[index].takenAt = last ?? Timestamp(milliseconds: 0, offsetMinutes: 0)
        points[index].note(
          "takenAt", "can't be read; the time of the point before it stands there now",
          isLoss: true)
      }
    }
  }

  private mutating func nameTheNameless() {
    var fresh = FreshIDs(unlike: Set(points.compactMap(\.id)))
    for index in points.indices where points[index].id == nil {
      points[index].id = fresh.make(for: points[index].json, at: points[index].takenAt)
    }
  }

  private static func find(
    _ id: String, in sources: [SecondSource]
  ) -> (RescuedPoint, SecondSource)? {
    for source in sources {
      if let point = source.point(id) { return (point, source) }
    }
    return nil
  }
}

extension String {
  /// Plain search by bytes, its work bounded for texts of any length.
  fileprivate func isContained(in other: String) -> Bool {
    let part = Array(utf8)
    let whole = Array(other.utf8)
    guard part.count <= whole.count else { return false }
    if whole.starts(with: part) || part.isEmpty { return true }
    guard part.count * whole.count < 1 << 20 else { return false }
    return (1...whole.count - part.count + 1).contains { whole.dropFirst($0).starts(with: part) }
  }
}
