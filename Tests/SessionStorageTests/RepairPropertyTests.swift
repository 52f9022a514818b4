import ConsultationModel
import OrderedJSON
import SessionStorage
import Testing

/// Whatever happens to a file, a point whose bytes are unhurt comes back word for word.
@Suite struct RepairPropertyTests {
  private let good: [UInt8]
  private let session: Session
  /// Where each point stands in the bytes.
  private let places: [Range<Int>]

  init() {
    let session = heldSession(points: 30)
    self.init(session, SessionFile.encode(session))
  }

  private init(_ session: Session, _ good: [UInt8]) {
    self.session = session
    self.good = good
    places = DamagedCopy.places(of: session, in: good)
  }

  @Test func theFixtureIsCutRight() {
    #expect(places.count == 30)
    #expect(places.allSatisfy { good[$0.lowerBound] == UInt8(ascii: "{") })
  }

  @Test func aFileCutAnywhereKeepsEveryWholePoint() throws {
    for length in stride(from: 0, to: good.count, by: DamagedCopy.isThorough ? 1 : 11) {
      var copy = DamagedCopy(bytes: Array(good[..<length]), hurt: [length..<good.count])
      copy.name = "cut at \(length)"
      try check(copy)
    }
  }

  @Test(arguments: DamagedCopy.Kind.allCases)
  func aFileHurtAnywhereKeepsEveryWholePoint(kind: DamagedCopy.Kind) throws {
    var survivors = Tally()
    for seed in 0..<(DamagedCopy.isThorough ? 4000 : 120) {
      let copy = DamagedCopy(of: good, kind: kind, seed: UInt64(seed))
      try survivors.add(check(copy))
    }
    print("repair after \(kind.rawValue): \(survivors)")
    #expect(survivors.found == survivors.unhurt)
  }

  /// Every bracket, comma, colon and quotation mark, each turned into every other.
  @Test func oneMarkTurnedIntoAnotherKeepsEveryWholePoint() throws {
    let small = heldSession(points: 3)
    let good = SessionFile.encode(small)
    let marks = Array("{}[],:\"\\\n".utf8)
    let suite = RepairPropertyTests(small, good)
    var index = 0
    for place in good.indices where marks.contains(good[place]) {
      for mark in marks where mark != good[place] {
        index += 1
        guard DamagedCopy.isThorough || index.isMultiple(of: 7) else { continue }
        var copy = DamagedCopy(bytes: good, hurt: [place..<place + 1])
        copy.bytes[place] = mark
        copy.name = "\(Unicode.Scalar(good[place])) at \(place) turned into \(Unicode.Scalar(mark))"
        try suite.check(copy)
      }
    }
  }

  /// How many points came through.
  private struct Tally: CustomStringConvertible {
    var cases = 0
    var points = 0
    var unhurt = 0
    var found = 0
    var words = 0
    var refused = 0

    mutating func add(_ other: Tally) {
      cases += other.cases
      points += other.points
      unhurt += other.unhurt
      found += other.found
      words += other.words
      refused += other.refused
    }

    var description: String {
      "\(cases) files, \(points) points; \(unhurt) unhurt, \(found) of them back unchanged; "
        + "the words of \(words) back; \(refused) files refused"
    }
  }

  @discardableResult
  private func check(_ copy: DamagedCopy) throws -> Tally {
    let unhurt = places.indices.filter { index in
      !copy.hurt.contains { $0.overlaps(places[index]) }
    }
    var tally = Tally(cases: 1, points: places.count, unhurt: unhurt.count)
    let repaired: Session
    do throws(StorageError) {
      let repair = try SessionRepair.repair(copy.bytes, path: "2019-07-04-table-3.json")
      if let repair {
        repaired = repair.session
      } else {
        repaired = try SessionFile.decode(copy.bytes, path: "")
      }
    } catch {
      let isNewer = error.sentence.contains("newer summit")
      #expect(isNewer || unhurt.isEmpty, "\(copy.name): \(error.sentence)")
      tally.refused = 1
      tally.unhurt = isNewer ? 0 : tally.unhurt
      return tally
    }
    let bytes = SessionFile.encode(repaired)
    #expect(try SessionFile.decode(bytes, path: "") == repaired, "\(copy.name)")
    let found = Dictionary(
      repaired.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(found.count == repaired.feedback.count, "\(copy.name)")
    let texts = Set(repaired.feedback.map(\.text))
    tally.words = session.feedback.count { texts.contains($0.text) }
    for index in unhurt {
      let point = session.feedback[index]
      if found[point.id] == point {
        tally.found += 1
      } else {
        Issue.record("\(copy.name): point \(index) is not as it was")
      }
    }
    return tally
  }
}
