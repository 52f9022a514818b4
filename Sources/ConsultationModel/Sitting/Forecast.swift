/// When a sitting will be through its guide at the pace that it has had.
package struct Forecast: Equatable, Sendable {
  /// A place that is not through yet, and how long it will take from now.
  package struct Rest: Equatable, Sendable {
    package let place: Place
    package let seconds: Int
    /// Whether the end of the sitting comes before it.
    package let isUnreached: Bool
  }

  /// Time spent for time planned, over the places that are through; 1 where none is.
  package let pace: Double
  /// In walking order, the place where the walk stands first.
  package let rest: [Rest]
  package let finish: Timestamp
  package let end: Timestamp?

  /// A place tells of the pace once it has had so many seconds.
  private static let leastSpent = 60
  /// One long argument says little of what is to come.
  private static let paces = 0.5...2.0

  package init(of session: Session, guide: Guide, coverage: Coverage, at stop: Stop, now: Timestamp)
  {
    let here = stop.place
    pace = Self.pace(of: session, guide, coverage, besides: here)
    end = session.plan.end
    // A new round asks everything again.
    let said = session.round.map { Coverage(of: session, round: $0) } ?? coverage
    let open = guide.walk.filter { said[$0].points == 0 && $0 != here }
    var seconds = 0
    var rest: [Rest] = []
    for place in (here.map { [$0] } ?? []) + open {
      // What was planned at the table is taken at its word; what the guide has is not.
      let pace = session.plan.seconds[place] == nil ? pace : 1
      let planned = Double(session.plannedSeconds(at: place, in: guide)) * pace
      let left = max(0, Int(planned.rounded()) - session.secondsSpent[place, default: 0])
      let begins = now.adding(seconds: seconds)
      let isUnreached = place != here && session.plan.end.map { begins >= $0 } == true
      rest.append(Rest(place: place, seconds: left, isUnreached: isUnreached))
      seconds += left
    }
    self.rest = rest
    finish = now.adding(seconds: seconds)
  }

  /// Negative where there is time to spare; nil where no end is set.
  package var secondsLate: Int? { end.map { finish.seconds(since: $0) } }

  package var unreached: Int { rest.count(where: \.isUnreached) }

  private static func pace(
    of session: Session, _ guide: Guide, _ coverage: Coverage, besides here: Place?
  ) -> Double {
    let done = guide.walk.filter { place in
      place != here && coverage[place].points > 0
        && session.secondsSpent[place, default: 0] >= leastSpent
    }
    let spent = done.reduce(0) { $0 + session.secondsSpent[$1, default: 0] }
    let planned = done.reduce(0) { $0 + session.plannedSeconds(at: $1, in: guide) }
    guard planned > 0 else { return 1 }
    return (Double(spent) / Double(planned)).clamped(to: paces)
  }
}

extension Forecast {
  /// The plan that spreads the time until the end over what isn't through, by what the guide has
  /// for each; nil where no end is set or it is past. Where time is too short for all, what comes
  /// last keeps what was planned, and isn't reached.
  package func replanned(_ session: Session, in guide: Guide, now: Timestamp) -> SittingPlan? {
    guard let end, case let left = end.seconds(since: now), left > 0 else { return nil }
    let wished = rest.map { rest -> Int in
      let minutes = guide.askedQuestion(rest.place.question)?.question.minutes ?? 0
      let spent = session.secondsSpent[rest.place, default: 0]
      // A place that has had its time keeps something of it while the walk stands there.
      return max(Self.least, minutes * 60 - spent)
    }
    guard !wished.isEmpty else { return nil }
    var plan = session.plan
    for (rest, share) in zip(rest, Self.shares(of: left, wished)) {
      let spent = session.secondsSpent[rest.place, default: 0]
      plan.seconds[rest.place] = (spent + share).clamped(to: SittingPlan.range)
    }
    return plan
  }

  /// Of as many as can have something of it, from the first on; together all of it.
  private static func shares(of left: Int, _ wished: [Int]) -> [Int] {
    var needed = 0
    let some = wished.prefix { wish in
      needed += min(wish, leastUseful)
      return needed <= left
    }
    let few = some.isEmpty ? wished.prefix(1) : some
    let all = few.reduce(0, +)
    var shares = few.map { left * $0 / all / grain * grain }
    var over = left - shares.reduce(0, +)
    for index in shares.indices where over >= grain {
      shares[index] += grain
      over -= grain
    }
    return shares
  }

  /// Shares are whole multiples of so many seconds: nobody plans finer.
  private static let grain = 15
  /// With less than so many seconds a question isn't asked.
  private static let leastUseful = 60
  private static let least = 30
}
