import ConsultationModel
import OrderedJSON
import SealedFiles
import SessionStorage

/// A keyring for a session file that is not sealed.
func openKeyring(for path: String) -> Keyring {
  let keyring = Keyring()
  keyring.keep(nil, for: path)
  return keyring
}

/// A session in which every field of the file has something in it.
func fullSession(points: Int = 3) -> Session {
  let place = Place(proposition: "digital-infrastructure", question: "scale")
  let other = Place(proposition: "creative-production", question: "effective")
  let jo = Stakeholder(id: "s-1", name: "Jo Bell", organisation: "Sage", sector: .business)
  let feedback = (0..<points).map { index in
    var point = Feedback(
      id: Feedback.ID("p-\(index)"), place: index % 3 == 2 ? nil : place,
      text: "Rural exchanges first, said “\(index)”",
      takenAt: Timestamp(
        milliseconds: 1_562_245_351_000 + Int64(index) * 1001, offsetMinutes: 60))
    point.voice = index.isMultiple(of: 2) ? .verbatim : .inference
    point.stance = Stance.allCases[index % 4]
    point.stakeholder = index.isMultiple(of: 2) ? jo.id : nil
    point.attribution = Attribution.allCases[index % 4]
    point.sector = index.isMultiple(of: 2) ? .localGovernment : nil
    point.partners = ["Catapult \(index)", "Durham"]
    point.themes = ["full-fibre"]
    point.votes = index % 10_000
    point.editedAt = index.isMultiple(of: 2) ? point.takenAt.adding(seconds: 90) : nil
    point.takenBy = "Ben"
    point.isWithdrawn = index == 1
    return point
  }
  var session = Session(
    id: "016bbd1c-5a00-7000-8a3c-2f1d9e7b6c05",
    guide: GuideReference(id: "ne-lis-digital", version: 1), title: "Digital session",
    date: CalendarDate("2019-07-04") ?? CalendarDate(daysSinceEpoch: 0), table: "3",
    stakeholders: [jo], feedback: feedback, secondsSpent: [place: 312, other: 5])
  session.venue = "Durham"
  session.facilitator = "Ann"
  session.noteTaker = "Ben"
  session.defaultAttribution = .sector
  return session
}

/// The same with a plan, rounds, somebody who left, a parked point that is for another table, an objection and
/// what was signed off.
func heldSession(points: Int = 3) -> Session {
  var session = fullSession(points: points)
  let place = Place(proposition: "digital-infrastructure", question: "scale")
  let noon = Moment(
    now: Timestamp(milliseconds: 1_562_250_000_000, offsetMinutes: 60), entropy: 1)
  session.plan.end = noon.now.adding(seconds: 2400)
  session.plan.seconds = [place: 240]
  session.welcome(.init(organisation: "Council"), sector: .localGovernment, moment: noon)
  if let council = session.stakeholders.last { session.note(isAway: true, council.id) }
  if var point = session.feedback.first {
    point.objection = "All villages, not rural ones"
    point.park(true)
    point.triage = Triage(table: "5", reason: "They have newer figures")
    session.replace(point)
  }
  session.beginRound(hosts: ["s-1"], moment: noon)
  var vote = DotVote(each: 2)
  if let point = session.feedback.first?.id {
    _ = vote.put(by: "s-1", on: point)
    _ = vote.put(by: "s-1", on: point)
  }
  session.dotVote = vote
  session.signOff(place, names: ["Jo Bell"], count: 1, by: "Ben", moment: noon)
  session.signOff(place, names: [], count: 8, by: "Ben", moment: noon)
  return session
}

/// The text of a session file in which `replacements` stand instead of what is usual.
func sessionText(feedback: String = "", extra: String = "", version: Int = 1) -> String {
  """
  {"format": "summit-session", "version": \(version), "id": "x",
   "guide": {"id": "ne-lis-digital", "version": 1}, "title": "T", "date": "2019-07-04",
   "table": "3", "stakeholders": [{"id": "s-1", "name": "Jo"}], "feedback": [\(feedback)]\(extra)}
  """
}

func pointText(_ id: String = "p", extra: String = "") -> String {
  """
  {"id": "\(id)", "proposition": "digital-infrastructure", "question": "scale", "text": "Words",
   "takenAt": "2019-07-04T14:02:31+01:00"\(extra)}
  """
}

/// The sentences of all faults of a session file.
func sentences(_ text: String, guide: Guide? = nil) -> [String] {
  SessionFile.faults(in: Array(text.utf8), guide: { _ in guide }).map(\.sentence)
    .filter { guide != nil || !$0.contains("is not known here") }
}
