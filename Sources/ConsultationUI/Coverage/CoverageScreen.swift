internal import ConsultationModel
internal import TerminalCanvas

/// Propositions by questions: what has been said where, and a way to go there.
struct CoverageScreen: Equatable, Sendable {
  let guide: Guide
  /// How far the session has come.
  private(set) var coverage: Coverage
  /// What the table has signed off, and whether it still stands so.
  private(set) var signOffs: [Place: SignOffState]
  /// The minutes that were changed on the spot; all others have the guide's.
  private(set) var plan: SittingPlan
  let rows: Int
  let columns: Int
  var row: Int
  var column: Int

  enum Action: Equatable, Sendable {
    case go, close, nextEmpty, readBack, time, people, dots, parked, rounds, help
  }

  static let bindings = KeyTable<Action>(
    "coverage", title: "Coverage",
    [
      Binding(.enter, action: .go, label: "go there", help: "Go to this question"),
      Binding(
        .tab, .control("n"), action: .nextEmpty, label: "next empty",
        help: "The next question that nothing has been said to"),
      Binding(
        .character("r"), .function(11), action: .readBack, label: "read back",
        help: "Read the points of the question back to the table, mend them and sign off"),
      Binding(
        .character("t"), action: .time,
        help: "The time planned and spent, the end, and what will be reached"),
      Binding(
        .character("w"), action: .people,
        help: "Who is at the table, who has not been heard, and what to ask"),
      Binding(
        .character("d"), action: .dots,
        help: "Vote by dots on the points of the question where the discussion stands"),
      Binding(
        .character("p"), action: .parked,
        help: "What becomes of the parked points: to a question, another table, or kept"),
      Binding(
        .character("n"), action: .rounds,
        help: "Rounds of a World Café: what was said in the last, and the next"),
      Binding(
        .escape, .control("g"), .function(5), .control("q"), action: .close, label: "back",
        help: "Back to the discussion"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  static let movingHelp = HelpSection(
    title: "In the table", entries: [.init(keys: "Up Down Left Right", text: "Another question")])

  init(
    stop: Stop, guide: Guide, coverage: Coverage, signOffs: [Place: SignOffState] = [:],
    plan: SittingPlan = SittingPlan()
  ) {
    self.signOffs = signOffs
    self.plan = plan
    self.guide = guide
    self.coverage = coverage
    let asked = guide.askedQuestions
    rows = guide.propositions.count + 1
    columns = asked.count
    row = guide.propositions.firstIndex { $0.id == stop.place?.proposition } ?? rows - 1
    column = asked.firstIndex { $0.question.id == stop.place?.question } ?? 0
  }

  /// Takes over what was done since: the screens that lead on from here change points.
  func looking(at discussion: Discussion?) -> CoverageScreen {
    guard let discussion else { return self }
    var screen = self
    screen.coverage = discussion.coverage
    screen.signOffs = discussion.session.signOffStates
    screen.plan = discussion.session.plan
    return screen
  }

  /// The last row is that of the parked points.
  var stop: Stop {
    guard row < rows - 1, columns > 0 else { return .parked }
    return .place(
      Place(
        proposition: guide.propositions[row].id,
        question: guide.askedQuestions[column].question.id))
  }

  mutating func handle(_ key: Key) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help:
      let sections = [Self.bindings.help, Self.movingHelp]
      return [.open(.help(HelpScreen(sections: sections)))]
    case .go: return [.go(stop)]
    case .nextEmpty: return goToNextEmpty()
    case .time: return [.openTime]
    case .dots: return [.open(.dots(DotsScreen()))]
    case .parked: return [.open(.parking(ParkingScreen()))]
    case .rounds: return [.open(.rounds(RoundScreen()))]
    case .people: return [.open(.people(PeopleScreen()))]
    case .readBack:
      guard let place = stop.place else {
        return [.say(.hint("Parked points are not read back: pick a question."))]
      }
      return [.open(.readBack(ReadBackScreen(at: place)))]
    case nil: move(key)
    }
    return []
  }

  /// Onwards from here in walking order, and round again from the start.
  private mutating func goToNextEmpty() -> [Request] {
    let walk = guide.walk
    guard !walk.isEmpty, columns > 0 else { return [] }
    let here = stop.place.flatMap(walk.firstIndex(of:)) ?? walk.count - 1
    let order = (1...walk.count).map { (here + $0) % walk.count }
    guard let next = order.first(where: { coverage[walk[$0]].points == 0 }) else {
      return [.say(.hint("Something has been said to every question."))]
    }
    row = next / columns
    column = next % columns
    return []
  }

  private mutating func move(_ key: Key) {
    switch key {
    case .up: row = max(0, row - 1)
    case .down: row = min(rows - 1, row + 1)
    case .left: column = max(0, column - 1)
    case .right: column = max(0, min(columns - 1, column + 1))
    case .home: column = 0
    case .end: column = max(0, columns - 1)
    default: break
    }
  }
}
