import ConsultationModel
import GuideLibrary

/// Sessions and tables made from a seed: the same on every machine and in every run.
enum GeneratedSession {
  static func make(table: String, points: Int, isSpread: Bool) -> Session {
    guard let guide = GuideLibrary.bundled().first else { return empty(table, .standIn) }
    var session = empty(table, guide.reference)
    var dice = Dice(seed: 7)
    for index in 0..<points {
      let place = guide.walk[isSpread ? index % guide.walk.count : 0]
      session.record(entry(&dice, themes: guide.codebook.themes), at: place, moment: moment(index))
    }
    return session
  }

  /// A session whose file has about so many bytes.
  static func make(table: String, bytes: Int) -> Session {
    make(table: table, points: bytes / 640, isSpread: true)
  }

  /// A CSV file of points with a header.
  static func table(points: Int, tables: Int) -> String {
    guard let guide = GuideLibrary.bundled().first else { return "" }
    var dice = Dice(seed: 11)
    let rows = (0..<points).map { index in
      let place = guide.walk[dice.roll(guide.walk.count)]
      let entry = entry(&dice, themes: guide.codebook.themes)
      return "\(index % tables + 1),\(place.proposition),\(place.question),\"\(entry.text)\","
        + "\(entry.stance.rawValue),\(entry.speaker.organisation)"
    }
    let header = "table,proposition,question,text,stance,organisation"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  static func texts(_ count: Int) -> [String] {
    var dice = Dice(seed: 3)
    return (0..<count).map { _ in text(&dice) }
  }

  static func moment(_ index: Int) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_230_800_000 + Int64(index) * 1000, offsetMinutes: 60),
      entropy: UInt64(index))
  }

  private static func empty(_ table: String, _ guide: GuideReference) -> Session {
    var session = Session(
      id: moment(0).id(), guide: guide, title: "Digital session",
      date: moment(0).now.date, table: table)
    session.noteTaker = "R. Note"
    return session
  }

  private static func entry(_ dice: inout Dice, themes: [Theme]) -> PointEntry {
    var entry = PointEntry(text: text(&dice))
    entry.stance = Stance.allCases[dice.roll(Stance.allCases.count)]
    entry.speaker = .init(organisation: "Organisation \(dice.roll(40) + 1)")
    if dice.roll(3) == 0 { entry.themes = [themes[dice.roll(themes.count)].id] }
    return entry
  }

  private static func text(_ dice: inout Dice) -> String {
    (0..<10 + dice.roll(12)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
  }

  private static let words = """
    full fibre broadband rural skills training apprentices teachers data sharing open standards \
    councils small firms creative games studios film investment grants procurement health inclusion \
    older people libraries schools university region north government must should could support \
    funding long term first needs more less better access cost speed with and for the of in to a
    """.split(separator: " ").map(String.init)
}

extension GuideReference {
  fileprivate static let standIn = GuideReference(id: "none", version: 1)
}
