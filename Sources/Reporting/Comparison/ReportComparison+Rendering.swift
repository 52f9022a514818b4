internal import ConsultationModel
internal import OrderedJSON

extension ReportComparison {
  /// Nil for forms that can't show two sets.
  package func rendered(as format: ReportFormat, width: Int = 80) -> [UInt8]? {
    format == .json ? json.printed() : document.rendered(as: format, width: width)
  }

  private var json: JSONValue {
    .members([
      ("format", .string("summit-report-comparison")), ("version", .integer(1)),
      ("title", .string(title)), ("names", .texts(names)),
      ("themes", .array(themes.map(json))), ("coverage", .array(places.map(json))),
      ("first", first.json), ("second", second.json),
    ])
  }

  private func json(_ pair: ThemePair) -> JSONValue {
    .members([
      ("id", .text((pair.first ?? pair.second)?.id.text)), ("name", .string(pair.name)),
      ("first", .integer(pair.first?.points ?? 0)),
      ("second", .integer(pair.second?.points ?? 0)),
    ])
  }

  private func json(_ pair: PlacePair) -> JSONValue {
    .members([
      ("proposition", .string(pair.place.proposition.text)),
      ("question", .string(pair.place.question.text)), ("first", .integer(pair.first)),
      ("second", .integer(pair.second)),
    ])
  }
}
