import ConsultationModel

extension Guide {
  /// Two propositions, three questions, one of them in parts.
  static let fixture = Guide(
    id: "fixture", version: 1, title: "Digital",
    propositions: [
      Proposition(
        id: "infrastructure", name: "Staying ahead with our digital infrastructure",
        shortName: "Infrastructure", detail: "Full fibre and 5G."),
      Proposition(
        id: "skills", name: "Delivering digital skills and digital adoption",
        shortName: "Skills, adoption", detail: "Across all communities."),
    ],
    questions: [
      Question(
        id: "scale", text: "Does scale matter? If so, what scale is needed?", shortName: "Scale",
        minutes: 4, prompts: ["How big is big enough?", "Who has done it at this size?"]),
      Question(
        id: "needed", text: "What is needed to the proposed approach?", shortName: "Needed",
        minutes: 2, prompts: ["What stops this today?"],
        subquestions: [
          Question(
            id: "government-ask", text: "what is the ‘ask’ of government?", shortName: "Ask",
            minutes: 3, collects: .asks)
        ]),
    ],
    cards: [
      ContextCard(
        id: "fibre", title: "Digital infrastructure",
        body: ["Coverage and standards differ across the region."],
        propositions: ["infrastructure"], source: "Summit deck"),
      ContextCard(id: "productivity", title: "Productivity", body: ["Output for each input."]),
    ],
    codebook: Codebook(
      id: "fixture", name: "Fixture",
      themes: [
        Theme(id: "full-fibre", name: "Full fibre and broadband"),
        Theme(id: "rural-coastal", name: "Rural and coastal places"),
      ]))
}

extension Session {
  static let fixture: Session = {
    var session = Session(
      id: "01930000-0000-7000-8000-000000000001", guide: Guide.fixture.reference,
      title: "Digital", date: CalendarDate("2019-07-04")!, table: "3")
    session.noteTaker = "Ann"
    return session
  }()
}
