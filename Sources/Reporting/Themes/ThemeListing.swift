package import ConsultationModel
internal import OrderedJSON
internal import Theming

/// Each point of any number of sessions with its themes and what put them there; then what the
/// points without a theme are about, and which points say the same.
package struct ThemeListing: Gatherer, Sendable {
  /// One point, themed.
  struct Entry: Sendable {
    let session: Session.ID
    let point: Feedback
    let themed: PointCodings

    var codings: [Coding] { themed.codings }
  }

  /// The forms that the listing is written in.
  package enum Format: String, CaseIterable, Sendable {
    case text
    case json
    case csv
  }

  private var shelf: GuideShelf
  private var entriesBySession: [Session.ID: [Entry]] = [:]

  package init(
    basis: ThemeBasis = .guidesOwn, guide: @escaping @Sendable (GuideReference) -> Guide?
  ) {
    shelf = GuideShelf(guide, basis)
  }

  package mutating func exclude(file: String, reason: String) {}

  package mutating func add(_ session: Session, file: String) {
    let themer = shelf.themer(for: session)
    let standing = session.feedback.filter { !$0.isWithdrawn }
    entriesBySession[session.id] = zip(standing, themer.themed(standing, of: session.id)).map {
      Entry(session: session.id, point: $0, themed: $1)
    }
  }

  var entries: [Entry] {
    entriesBySession.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Those in use, in the order of their guides.
  var codebooks: [Codebook] { shelf.guides.map(\.codebook).uniqued(by: \.id) }

  package func rendered(as format: Format) -> [UInt8] {
    let entries = entries
    let found = FoundAmongPoints(entries, by: shelf.engine)
    return switch format {
    case .text: Array(text(entries, found).utf8)
    case .json: json(entries, found).printed()
    case .csv: csv(entries, found)
    }
  }
}
