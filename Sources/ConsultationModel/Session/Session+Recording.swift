extension Session {
  /// Adds a point as it was entered and returns it.
  ///
  /// A speaker whom the session has not met joins its stakeholders. `ordinal` tells apart the
  /// points of one moment, such as the lines of one paste.
  @discardableResult
  package mutating func record(
    _ entry: PointEntry, at place: Place?, moment: Moment, ordinal: Int = 0
  ) -> Feedback {
    record(
      entry, proposition: place?.proposition, question: place?.question, moment: moment,
      ordinal: ordinal)
  }

  /// The same for a point of which only half a place may be known; it is parked.
  @discardableResult
  package mutating func record(
    _ entry: PointEntry, proposition: Proposition.ID?, question: Question.ID?, moment: Moment,
    ordinal: Int = 0
  ) -> Feedback {
    var point = Feedback(
      id: moment.id(ordinal * 2), proposition: proposition, question: question, text: entry.text,
      takenAt: moment.now.inWholeSeconds)
    apply(entry, to: &point, newStakeholder: moment.id(ordinal * 2 + 1))
    // Who speaks is here, whatever was noted of them.
    if let speaker = point.stakeholder { note(isAway: false, speaker) }
    point.takenBy = noteTaker
    point.round = round
    feedback.append(point)
    return point
  }

  /// What `point` becomes when it is entered anew as `entry`: its id, place and time stay.
  package mutating func revised(
    _ point: Feedback, as entry: PointEntry, moment: Moment
  ) -> Feedback {
    var revised = point
    apply(entry, to: &revised, newStakeholder: moment.id())
    revised.editedAt = moment.now.inWholeSeconds
    return revised
  }

  /// The entry that would record `point` again.
  package func entry(for point: Feedback) -> PointEntry {
    var entry = PointEntry(text: point.text)
    entry.stance = point.stance
    entry.voice = point.voice
    if let stakeholder = stakeholder(point.stakeholder) {
      entry.speaker = .init(name: stakeholder.name, organisation: stakeholder.organisation)
    }
    entry.sector = sector(of: point)
    entry.attribution = point.attribution == defaultAttribution ? nil : point.attribution
    entry.themes = point.themes
    entry.partners = point.partners
    entry.votes = point.votes
    entry.isParked = point.isParked
    return entry
  }

  /// Puts a changed point in the place of the one with its id, as its next revision. Returns what
  /// now stands there; nil where no point has the id.
  @discardableResult
  package mutating func replace(_ point: Feedback) -> Feedback? {
    guard let index = index(of: point.id) else { return nil }
    var point = point
    let standing = feedback[index]
    point.revision = standing.revision
    guard point != standing else { return standing }
    point.revision += 1
    feedback[index] = point
    return point
  }

  package mutating func spend(seconds: Int, at place: Place) {
    guard seconds > 0 else { return }
    secondsSpent[place, default: 0] += seconds
  }

  private mutating func apply(
    _ entry: PointEntry, to point: inout Feedback, newStakeholder: Stakeholder.ID
  ) {
    point.text = entry.text.trimmed
    point.stance = entry.stance
    point.voice = entry.voice
    point.stakeholder = meet(entry.speaker, sector: entry.sector, newID: newStakeholder)
    point.sector = entry.sector ?? stakeholder(point.stakeholder)?.sector
    point.attribution = entry.attribution ?? defaultAttribution
    point.themes = entry.themes
    point.partners = entry.partners
    point.votes = entry.votes.clamped(to: Feedback.voteRange)
    point.park(entry.isParked || point.place == nil)
  }

  /// Notes who is at the table, whether or not they have spoken; true where they are new.
  @discardableResult
  package mutating func welcome(
    _ speaker: PointEntry.Speaker, sector: Sector?, moment: Moment, ordinal: Int = 0
  ) -> Bool {
    let before = stakeholders.count
    let id = meet(speaker, sector: sector, newID: moment.id(ordinal))
    if let index = stakeholders.firstIndex(where: { $0.id == id }) {
      stakeholders[index].isAway = false
    }
    return stakeholders.count > before
  }

  package mutating func note(isAway: Bool, _ id: Stakeholder.ID) {
    guard let index = stakeholders.firstIndex(where: { $0.id == id }) else { return }
    stakeholders[index].isAway = isAway
  }

  private mutating func meet(
    _ speaker: PointEntry.Speaker, sector: Sector?, newID: Stakeholder.ID
  ) -> Stakeholder.ID? {
    guard !speaker.isEmpty else { return nil }
    if let known = stakeholders.firstIndex(where: { $0.isSame(as: speaker) }) {
      if stakeholders[known].sector == nil { stakeholders[known].sector = sector }
      return stakeholders[known].id
    }
    stakeholders.append(
      Stakeholder(
        id: newID, name: speaker.name, organisation: speaker.organisation, sector: sector))
    return newID
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
