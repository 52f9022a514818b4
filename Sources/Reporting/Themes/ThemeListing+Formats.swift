internal import ConsultationModel
internal import OrderedJSON
internal import Theming

extension ThemeListing {
  /// A block a point: where it stands, its words, its themes.
  var text: String {
    entries.map { entry in
      let place = entry.point.place.map { "\($0.proposition) / \($0.question)" } ?? "parked"
      let head = [
        "\(PlainText.oneLine(entry.point.id.text))  \(PlainText.oneLine(place))",
        "  \(PlainText.oneLine(entry.point.text))",
      ]
      let themes = entry.codings.map { "    \(line($0))" }
      let lines = head + (themes.isEmpty ? ["    no theme"] : themes)
      return lines.joined(separator: "\n") + "\n"
    }
    .joined(separator: "\n")
  }

  var json: JSONValue {
    .members([
      ("format", .string("summit-themes")), ("version", .integer(1)),
      ("points", .array(entries.map(json))),
    ])
  }

  var csv: [UInt8] {
    var csv = CSVText()
    csv.append([
      "session", "feedback", "proposition", "question", "text", "theme", "by", "because",
    ])
    for entry in entries {
      let point = entry.point
      let head = [
        entry.session.text, point.id.text, point.proposition?.text ?? "",
        point.question?.text ?? "", point.text,
      ]
      if entry.codings.isEmpty { csv.append(head + ["", "", ""]) }
      for coding in entry.codings {
        let because = coding.because.joined(separator: ";")
        csv.append(head + [coding.theme.text, coding.by.rawValue, because])
      }
    }
    return csv.bytes
  }

  private func line(_ coding: Coding) -> String {
    let theme = PlainText.oneLine(coding.theme.text)
    guard coding.by == .machine else { return "\(theme) (put by a person)" }
    return "\(theme): \(coding.because.map(PlainText.oneLine).joined(separator: ", "))"
  }

  private func json(_ entry: Entry) -> JSONValue {
    let point = entry.point
    let themes = entry.codings.map { coding in
      JSONValue.members([
        ("id", .string(coding.theme.text)), ("by", .string(coding.by.rawValue)),
        ("probability", coding.probability.map(Self.thousandths) ?? .null),
        ("because", .texts(coding.because)),
      ])
    }
    return .members([
      ("session", .string(entry.session.text)), ("feedback", .string(point.id.text)),
      ("proposition", .text(point.proposition?.text)), ("question", .text(point.question?.text)),
      ("text", .string(point.text)), ("themes", .array(themes)),
    ])
  }

  // More digits would look surer than it is.
  private static func thousandths(_ probability: Double) -> JSONValue {
    .number((probability * 1000).rounded() / 1000)
  }
}
