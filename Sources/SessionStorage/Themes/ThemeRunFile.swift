package import ConsultationModel
import DurableFiles
import OrderedJSON

/// The hidden file in a folder of sessions that keeps how points were themed last. It holds ids and
/// terms, and no word of any point.
package struct ThemeRunFile: Sendable {
  static let format = "summit-theme-run"
  /// Bytes that a file may have to be read: the room of about a million points.
  static let largestSize = 256 << 20
  private let path: String

  package init(inSessions folder: String) {
    path = folder.hasSuffix("/") ? "\(folder).last-themes.json" : "\(folder)/.last-themes.json"
  }

  /// Nil where no run was kept, and where what was kept can't be made out: then there is nothing to
  /// compare with, and nothing else is lost.
  package func load() -> ThemeRun? {
    do {
      return Self.run(try JSONValue(parsing: try DurableFile.read(path, limit: Self.largestSize)))
    } catch {
      return nil
    }
  }

  package func save(_ run: ThemeRun) throws(StorageError) {
    do {
      try DurableFile.replace(path, with: Self.encode(run))
    } catch {
      throw StorageError(error)
    }
  }
}

extension ThemeRunFile {
  static func encode(_ run: ThemeRun) -> [UInt8] {
    let points = run.points.sorted { $0.key < $1.key }
    let themes = run.themes.sorted { $0.key < $1.key }
    return JSONValue.object([
      JSONMember("format", .string(format)), JSONMember("version", .integer(1)),
      JSONMember("at", .string(run.at.rfc3339)), JSONMember("method", .string(run.method)),
      JSONMember("decided", .integer(run.decided)),
      JSONMember("themes", .array(themes.map { value(of: $0.key, $0.value) })),
      JSONMember("points", .array(points.map { value(of: $0.key, $0.value) })),
    ]).printed()
  }

  private static func value(of theme: Theme.ID, _ wording: ThemeRun.Wording) -> JSONValue {
    .object([
      JSONMember("id", .string(theme.text)), JSONMember("terms", list(wording.terms)),
      JSONMember("exclude", list(wording.exclude)),
    ])
  }

  private static func value(
    of point: PointReference, _ standing: ThemeRun.Standing
  ) -> JSONValue {
    .object([
      JSONMember("session", .string(point.session.text)),
      JSONMember("feedback", .string(point.feedback.text)),
      JSONMember("revision", .integer(standing.revision)),
      JSONMember("decided", .bool(standing.isDecided)),
      JSONMember("themes", list(standing.themes.sorted().map(\.text))),
    ])
  }

  private static func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension ThemeRunFile {
  private static func run(_ value: JSONValue) -> ThemeRun? {
    guard value["format"] == .string(format), case .object(let members) = value else { return nil }
    var reader = FieldReader(members)
    let at = reader.string("at").flatMap { Timestamp(rfc3339: $0) }
    let method = reader.string("method", default: "")
    let decided = reader.integer("decided", in: 0...Int.max, default: 0)
    let themes = reader.objects("themes", wording)
    let points = reader.objects("points", standing)
    guard let at, let decided, reader.faults.isEmpty else { return nil }
    return ThemeRun(
      at: at, method: method, decided: decided,
      themes: Dictionary(themes, uniquingKeysWith: { $1 }),
      points: Dictionary(points, uniquingKeysWith: { $1 }))
  }

  private static func wording(
    _ reader: inout FieldReader
  ) -> (Theme.ID, ThemeRun.Wording)? {
    guard let id = reader.string("id") else { return nil }
    let terms = reader.strings("terms")
    return (
      Theme.ID(id), ThemeRun.Wording(terms: terms, exclude: reader.strings("exclude"))
    )
  }

  private static func standing(
    _ reader: inout FieldReader
  ) -> (PointReference, ThemeRun.Standing)? {
    let session = reader.string("session")
    let feedback = reader.string("feedback")
    let revision = reader.integer("revision", in: 0...Int.max, default: 0)
    let isDecided = reader.bool("decided", default: false)
    let themes = Set(reader.strings("themes").map { Theme.ID($0) })
    guard let session, let feedback, let revision else { return nil }
    return (
      PointReference(session: Session.ID(session), feedback: Feedback.ID(feedback)),
      ThemeRun.Standing(themes: themes, isDecided: isDecided, revision: revision)
    )
  }
}
