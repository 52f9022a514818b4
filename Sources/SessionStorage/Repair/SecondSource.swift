import ConsultationModel
import OrderedJSON

/// A file beside a damaged session that may still hold what the session lost.
struct SecondSource {
  /// As a sentence calls it: `the history .table-3.history.jsonl`.
  let name: String
  /// The session that it says it belongs to.
  var session: String?
  /// Whole ones only, in the order taken.
  private(set) var points: [RescuedPoint] = []
  /// The session's own fields, where it has them.
  var header: [SalvagedObject] = []
  private var places: [String: Int] = [:]

  init(name: String) {
    self.name = name
  }

  /// Puts a point in the place of an older version of it.
  mutating func put(_ point: RescuedPoint) {
    guard let id = point.id else { return }
    if let index = places[id] {
      points[index] = point
    } else {
      places[id] = points.count
      points.append(point)
    }
  }

  func point(_ id: String) -> RescuedPoint? {
    places[id].map { points[$0] }
  }
}

extension SecondSource {
  /// A file that a save left behind before it could take the session's name.
  init(temporary bytes: [UInt8], name: String) {
    self.init(name: "the unfinished save \(name)")
    let sorter = SalvageSorter(Salvage(of: bytes))
    header = sorter.sessions
    session = HeaderMender(header, isHurt: false).id
    var mender = PointMender(losses: [], attribution: .unattributed)
    for object in sorter.points where object.isWhole { mender.take(object, upTo: .max) }
    for point in mender.points where point.isSound { put(point) }
  }
}
