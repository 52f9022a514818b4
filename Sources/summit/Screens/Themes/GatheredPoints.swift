internal import ConsultationModel
internal import GuideLibrary
internal import Reporting

/// The points of sessions with where each comes from, before they are themed.
struct GatheredPoints: Gatherer, Sendable {
  /// One point and its origin.
  struct Entry: Sendable {
    let session: Session.ID
    let feedback: Feedback
    let origin: ThemedPoint.Origin
    let place: String
  }

  private let find: @Sendable (GuideReference) -> Guide?
  private var bySession: [Session.ID: [Entry]] = [:]
  private var guides: [GuideReference: Guide] = [:]
  private var pointsByGuide: [GuideReference: Int] = [:]
  private(set) var problems: [String] = []
  private var noteTakers: Set<String> = []

  init(guide: @escaping @Sendable (GuideReference) -> Guide?) {
    find = guide
  }

  mutating func add(_ session: Session, file: String) {
    let guide = guides[session.guide] ?? find(session.guide) ?? .standIn(for: session)
    guides[session.guide] = guide
    let origin = ThemedPoint.Origin(session)
    let entries = session.feedback.filter { !$0.isWithdrawn }.map { point in
      Entry(
        session: session.id, feedback: point, origin: origin,
        place: point.place.map { guide.shortName(of: $0) } ?? "parked")
    }
    bySession[session.id] = entries
    pointsByGuide[session.guide, default: 0] += entries.count
    noteTakers.insert(session.noteTaker)
  }

  mutating func exclude(file: String, reason: String) {
    problems.append("\(file) is left out: \(reason)")
  }

  /// In the order of sessions, whatever that of the files.
  var entries: [Entry] { bySession.sorted { $0.key < $1.key }.flatMap(\.value) }

  /// Of all sessions; empty where there were several.
  var noteTaker: String { noteTakers.count == 1 ? noteTakers.first ?? "" : "" }

  /// The codebook of the guide that most points were made by; of guides with as many, the first by
  /// name.
  var codebook: Codebook? {
    let most = pointsByGuide.max { left, right in
      (left.value, right.key.id, right.key.version) < (right.value, left.key.id, left.key.version)
    }
    return most.flatMap { guides[$0.key]?.codebook }
  }
}

extension Guide {
  /// `Q2 of Infrastructure`
  fileprivate func shortName(of place: Place) -> String {
    let number = askedQuestion(place.question).map { "Q\($0.number) of " } ?? ""
    return number + (proposition(place.proposition)?.shortName ?? place.proposition.text)
  }
}
