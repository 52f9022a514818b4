import ConsultationModel
import Testing

@testable import PointImport

/// A guide of two propositions and two questions, one of them asked in parts.
func smallGuide() -> Guide {
  Guide(
    id: "small", version: 1, title: "Small",
    propositions: [
      Proposition(id: "roads", name: "Better roads", shortName: "Roads", detail: ""),
      Proposition(id: "bridges", name: "New bridges", shortName: "Bridges", detail: ""),
    ],
    questions: [
      Question(id: "effective", text: "Would it work?", shortName: "Effective", minutes: 5),
      Question(
        id: "needed", text: "What is needed?", shortName: "Needed", minutes: 5,
        subquestions: [Question(id: "ask", text: "Of whom?", shortName: "Ask", minutes: 2)]),
    ],
    codebook: Codebook(
      id: "small", name: "Small",
      themes: [Theme(id: "full-fibre", name: "Full fibre"), Theme(id: "skills", name: "Skills")]))
}

func smallSession() throws -> Session {
  let date = CalendarDate("2019-07-04")
  return Session(
    id: "0190", guide: smallGuide().reference, title: "Small", date: try #require(date),
    table: "3")
}

func table(
  _ text: String, renamed: [ImportColumn: String] = [:], defaults: RowDefaults = RowDefaults()
) -> ImportedTable {
  ImportedTable(
    reading: Array(text.utf8), guide: smallGuide(), renamed: renamed, defaults: defaults)
}
