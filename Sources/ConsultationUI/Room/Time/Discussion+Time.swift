internal import ConsultationModel

extension Discussion {
  var forecast: Forecast {
    Forecast(of: session, guide: guide, coverage: coverage, at: stop, now: now)
  }

  /// Stops the clock, or lets it go on; typing goes on either way.
  mutating func pause() -> [Request] {
    isPaused.toggle()
    // The wall stops with it.
    return save() + keepDrafts()
      + [.say(.hint(isPaused ? "The clock is stopped." : "The clock goes on."))]
  }

  /// A bell in the second in which the time of a place is up, or that of the sitting.
  func ring(_ seconds: Int, at place: Place, since last: Timestamp) -> [Request] {
    guard ringsBell else { return [] }
    let planned = session.plannedSeconds(at: place, in: guide)
    let spent = session.secondsSpent[place, default: 0]
    let isUp = planned > 0 && spent < planned && spent + seconds >= planned
    let hasEnded = session.plan.end.map { last < $0 && now >= $0 } ?? false
    return isUp || hasEnded ? [.perform(.ring)] : []
  }

  mutating func toggleBell() -> [Request] {
    ringsBell.toggle()
    return [
      .say(.hint(ringsBell ? "A bell says when time is up." : "No bell.")),
      .perform(.ring),
    ].filter { ringsBell || $0 != .perform(.ring) }
  }

  mutating func extend(_ place: Place, minutes: Int, _ moment: Moment) -> [Request] {
    let guide = guide
    return plan(moment) { session in
      session.extend(place, by: minutes * 60, in: guide)
      let planned = Duration.clock(session.plannedSeconds(at: place, in: guide))
      return "\(planned) planned for \(guide.name(of: .place(place)))."
    }
  }

  mutating func take(_ plan: SittingPlan, _ moment: Moment) -> [Request] {
    var then = self
    then.session.plan.seconds = plan.seconds
    let missed = then.forecast.unreached
    return self.plan(moment) { session in
      session.plan.seconds = plan.seconds
      return missed == 0
        ? "Planned anew."
        : "Planned anew; there is no time for \(counted(missed, "question")) all the same."
    }
  }

  mutating func setEnd(_ text: String, _ moment: Moment) -> [Request] {
    let end = moment.now.at(clock: text)
    guard text.isEmpty || end != nil else {
      return [.say(.hint("“\(text)” is no time: write it as 16:00."))]
    }
    return plan(moment) { session in
      session.plan.end = end
      return end.map { "The sitting ends at \($0.clock)." } ?? "The sitting has no end."
    }
  }

  /// Changes the plan by work that says what it did, and saves.
  private mutating func plan(_ moment: Moment, _ work: (inout Session) -> String) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    var words = ""
    _ = change("the plan", moment) { words = work(&$0) }
    return save(saying: words)
  }
}
