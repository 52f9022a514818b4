internal import ConsultationModel
internal import OrderedJSON
internal import Theming

extension ThemeListing {
  func json(_ entries: [Entry], _ found: FoundAmongPoints) -> JSONValue {
    .members([
      ("format", .string("summit-themes")), ("version", .integer(1)),
      ("codebook", .string(codebooks.map(\.id.text).joined(separator: ";"))),
      ("method", .string("\(ThemingEngine.name) \(ThemingEngine.version)")),
      ("points", .array(entries.map(json))),
      ("proposed", .array(found.proposals.map(json))),
      ("nearlyTheSame", .array(found.groups.map { .texts($0.map(\.text)) })),
    ])
  }

  private func json(_ entry: Entry) -> JSONValue {
    let point = entry.point
    return .members([
      ("session", .string(entry.session.text)), ("feedback", .string(point.id.text)),
      ("proposition", .text(point.proposition?.text)), ("question", .text(point.question?.text)),
      ("text", .string(point.text)), ("decided", .bool(entry.themed.isDecided)),
      ("themes", .array(entry.codings.map(json))),
    ])
  }

  private func json(_ coding: Coding) -> JSONValue {
    .members([
      ("id", .string(coding.theme.text)), ("by", .string(coding.by.rawValue)),
      ("probability", coding.probability.map(Self.thousandths) ?? .null),
      ("because", .texts(coding.because)),
    ])
  }

  private func json(_ proposal: FoundAmongPoints.Proposal) -> JSONValue {
    let quotes = proposal.quotes.map { quote in
      JSONValue.members([
        ("feedback", .string(quote.point.id.text)), ("text", .string(quote.point.text)),
      ])
    }
    return .members([
      ("name", .string(proposal.name)), ("terms", .texts(proposal.terms)),
      ("points", .texts(proposal.points.map(\.text))), ("quotes", .array(quotes)),
      ("small", .bool(proposal.isSmall)),
    ])
  }

  // More digits would look surer than it is.
  private static func thousandths(_ probability: Double) -> JSONValue {
    .number((probability * 1000).rounded() / 1000)
  }
}
