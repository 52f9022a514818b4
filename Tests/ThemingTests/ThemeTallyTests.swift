import ConsultationModel
import Testing
import Theming

struct ThemeTallyTests {
  /// Points of every kind, the same for the same seed.
  private func tallies(seed: UInt64) -> [ThemeTally] {
    var random = SeededRandom(seed: seed)
    return (0..<60).map { number in
      var point = Feedback(
        id: .init("p\(number)"), place: nil,
        text: Array(repeating: "word", count: random.below(60) + 1).joined(separator: " "),
        takenAt: Timestamp(milliseconds: 0, offsetMinutes: 0))
      point.voice = Voice.allCases[random.below(3)]
      point.stance = Stance.allCases[random.below(4)]
      point.votes = random.below(3)
      let session = Session(
        id: .init("s\(random.below(5))"), guide: GuideReference(id: "g", version: 1), title: "",
        date: CalendarDate(daysSinceEpoch: 0), table: "\(random.below(4))")
      let codings = (0..<random.below(3)).map { theme in
        Coding(theme: .init("t\(theme)"), by: random.below(2) == 0 ? .person : .machine)
      }
      var tally = ThemeTally()
      tally.add(
        QuotedPoint(point, who: nil, session: session.id, file: "f"), codings: codings,
        sector: random.below(2) == 0 ? nil : Sector.allCases[random.below(8)],
        table: TableKey(session))
      return tally
    }
  }

  private func merged(_ tallies: some Sequence<ThemeTally>) -> ThemeTally {
    tallies.reduce(into: ThemeTally()) { $0.merge($1) }
  }

  @Test(arguments: 1...20)
  func mergingGivesTheSameInEveryOrderAndGrouping(seed: UInt64) {
    let tallies = tallies(seed: seed)
    var random = SeededRandom(seed: seed &* 7919)
    let whole = merged(tallies)
    let shuffled = tallies.shuffled(using: &random)
    let cut = random.below(shuffled.count)
    #expect(merged(shuffled) == whole)
    #expect(merged([merged(shuffled[cut...]), merged(shuffled[..<cut])]) == whole)
    #expect(whole.points == 60)
    #expect(whole.themes.values.allSatisfy { $0.quotes.points.count <= BestQuotes.limit })
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }
}
