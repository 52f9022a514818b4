/// What a facilitator may want to be told: who has not been heard, and where one side alone has.
package struct Cues: Equatable, Sendable {
  /// Somebody at the table with how often they have spoken.
  package struct Heard: Equatable, Sendable {
    package let stakeholder: Stakeholder
    package let points: Int
    package let pointsHere: Int

    package init(stakeholder: Stakeholder, points: Int, pointsHere: Int) {
      self.stakeholder = stakeholder
      self.points = points
      self.pointsHere = pointsHere
    }
  }

  /// Those at the table; who has spoken least comes first.
  package let people: [Heard]
  /// Sectors of those at the table without a point at the place.
  package let silentSectorsHere: [Sector]
  /// Places with two points or more, all of them for or all against.
  package let onlyFor: [Place]
  package let onlyAgainst: [Place]

  package init(of session: Session, guide: Guide, at place: Place?) {
    let standing = session.feedback.filter { !$0.isWithdrawn }
    let all = Dictionary(grouping: standing.filter { $0.stakeholder != nil }) { $0.stakeholder }
    let heard = session.stakeholders.filter { !$0.isAway }.map { stakeholder in
      let points = all[stakeholder.id] ?? []
      return Heard(
        stakeholder: stakeholder, points: points.count,
        pointsHere: points.count { $0.place == place && !$0.isParked })
    }
    people = heard.enumerated().sorted { left, right in
      (left.element.points, left.offset) < (right.element.points, right.offset)
    }.map(\.element)
    let present = Set(heard.compactMap(\.stakeholder.sector))
    let here = Set(
      standing.filter { $0.place == place && !$0.isParked }.compactMap(session.sector(of:)))
    silentSectorsHere = Sector.allCases.filter { present.contains($0) && !here.contains($0) }
    let sides = standing.filter { !$0.isParked }.reduce(into: [Place: [Stance: Int]]()) {
      guard let place = $1.place else { return }
      $0[place, default: [:]][$1.stance, default: 0] += 1
    }
    let isOneSided = { (place: Place, side: Stance, other: Stance) in
      let counts = sides[place] ?? [:]
      return counts[side, default: 0] >= 2 && counts[other, default: 0] == 0
        && counts[.mixed, default: 0] == 0
    }
    onlyFor = guide.walk.filter { isOneSided($0, .supporting, .against) }
    onlyAgainst = guide.walk.filter { isOneSided($0, .against, .supporting) }
  }
}
