internal import ConsultationModel

extension Discussion {
  var forecast: Forecast {
    Forecast(of: session, guide: guide, coverage: coverage, at: stop, now: now)
  }

  /// Stops the clock, or lets it go on; typing goes on either way.
  mutating func pause() -> [Request] {
    isPaused.toggle()
    return [.say(.hint(isPaused ? "The clock is stopped." : "The clock goes on."))]
  }

  mutating func extend(_ place: Place, minutes: Int) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    session.extend(place, by: minutes * 60, in: guide)
    let planned = Duration.clock(session.plannedSeconds(at: place, in: guide))
    return save(saying: "\(planned) planned for \(guide.name(of: place)).")
  }

  mutating func take(_ plan: SittingPlan) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    session.plan = plan
    return save(saying: "Planned anew.")
  }

  mutating func setEnd(_ text: String, _ now: Timestamp) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    if text.isEmpty {
      session.plan.end = nil
      return save(saying: "The sitting has no end.")
    }
    guard let end = now.at(clock: text) else {
      return [.say(.hint("“\(text)” is no time: write it as 16:00."))]
    }
    session.plan.end = end
    return save(saying: "The sitting ends at \(end.clock).")
  }
}
