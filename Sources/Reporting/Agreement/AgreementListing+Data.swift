internal import ConsultationModel
internal import OrderedJSON

extension AgreementListing {
  var json: JSONValue {
    .members([
      ("format", .string("summit-agreement")), ("version", .integer(1)),
      ("codebook", .string(codebook.id.text)), ("distance", .string("MASI")),
      ("pairs", .array(agreement.pairs.map(json))), ("group", group),
    ])
  }

  /// A row for every two and theme, their figures over all themes first.
  var csv: [UInt8] {
    var csv = CSVText()
    csv.append([
      "first", "second", "theme", "points", "both", "only_first", "only_second", "neither",
      "percent", "kappa", "alpha",
    ])
    for pair in agreement.pairs {
      let names = [pair.first, pair.second].map(PlainText.oneLine)
      csv.append(
        names + ["", "\(pair.points)", "", "", "", ""],
        numbers: numbers(pair.percent, pair.kappa, pair.alpha))
      for theme in pair.themes {
        let counts = [theme.points, theme.both, theme.onlyFirst, theme.onlySecond, theme.neither]
        csv.append(
          names + [PlainText.oneLine(theme.theme.text)] + counts.map(String.init),
          numbers: numbers(theme.percent, theme.kappa, theme.alpha))
      }
    }
    return csv.bytes
  }

  private func json(_ pair: PairAgreement) -> JSONValue {
    .members([
      ("first", .string(pair.first)), ("second", .string(pair.second)),
      ("withMachine", .bool(pair.isWithMachine)), ("points", .integer(pair.points)),
      ("onlyFirst", .integer(pair.onlyFirst)), ("onlySecond", .integer(pair.onlySecond)),
      ("alike", .integer(pair.alike)), ("percent", .figure(pair.percent)),
      ("kappa", .figure(pair.kappa)), ("alpha", .figure(pair.alpha)),
      ("themes", .array(pair.themes.map(json))),
      ("differences", .array(pair.differences.map(json))),
    ])
  }

  private func json(_ difference: CodingDifference) -> JSONValue {
    func ids(_ themes: Set<Theme.ID>) -> JSONValue { .texts(themes.sorted().map(\.text)) }
    return .members([
      ("session", .string(difference.point.session.text)),
      ("feedback", .string(difference.point.feedback.text)),
      ("first", ids(difference.first)), ("second", ids(difference.second)),
    ])
  }

  private func json(_ theme: ThemeAgreement) -> JSONValue {
    .members([
      ("id", .string(theme.theme.text)), ("both", .integer(theme.both)),
      ("onlyFirst", .integer(theme.onlyFirst)), ("onlySecond", .integer(theme.onlySecond)),
      ("neither", .integer(theme.neither)), ("percent", .figure(theme.percent)),
      ("kappa", .figure(theme.kappa)), ("alpha", .figure(theme.alpha)),
    ])
  }

  private var group: JSONValue {
    guard let group = agreement.group else { return .null }
    return .members([
      ("coders", .texts(group.coders)), ("points", .integer(group.points)),
      ("alpha", .figure(group.alpha)),
    ])
  }

  private func numbers(_ values: Double?...) -> [String] {
    values.map { $0?.decimal(places: 4) ?? "" }
  }
}

extension JSONValue {
  /// Null where it isn't defined.
  fileprivate static func figure(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }
}
