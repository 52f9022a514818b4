package import ConsultationModel
internal import OrderedJSON
internal import Theming

/// Each point of any number of sessions with its themes and the words that put them there.
package struct ThemeListing: Gatherer, Sendable {
  /// One point, themed.
  struct Entry: Equatable {
    let session: Session.ID
    let point: Feedback
    let codings: [Coding]
  }

  /// The forms that the listing is written in.
  package enum Format: String, CaseIterable, Sendable {
    case text
    case json
    case csv
  }

  private var shelf: GuideShelf
  private var entriesBySession: [Session.ID: [Entry]] = [:]

  package init(guide: @escaping @Sendable (GuideReference) -> Guide?) {
    shelf = GuideShelf(guide)
  }

  package mutating func exclude(file: String, reason: String) {}

  package mutating func add(_ session: Session, file: String) {
    let engine = shelf.entry(for: session)?.engine
    let standing = session.feedback.filter { !$0.isWithdrawn }
    entriesBySession[session.id] = standing.map { point in
      let codings = engine?.codings(for: point) ?? ThemingEngine.byPerson(point)
      return Entry(session: session.id, point: point, codings: codings)
    }
  }

  var entries: [Entry] {
    entriesBySession.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  package func rendered(as format: Format) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json.printed()
    case .csv: csv
    }
  }
}
