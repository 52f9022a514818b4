import ConsultationModel
import Reporting

/// Three tables and a copy that all tests of reports are made from.
enum Fixture {
  static let guide = Guide(
    id: "digital", version: 1, title: "Digital",
    propositions: [
      Proposition(
        id: "infrastructure", name: "World-class infrastructure", shortName: "Infra", detail: ""),
      Proposition(id: "skills", name: "Skills & adoption", shortName: "Skills", detail: ""),
    ],
    questions: [
      Question(id: "effective", text: "How effective is it?", shortName: "Effective", minutes: 5),
      Question(
        id: "needed", text: "What is needed?", shortName: "Needed", minutes: 5,
        subquestions: [
          Question(
            id: "government-ask", text: "What is the ask of government?", shortName: "Ask",
            minutes: 3, collects: .asks),
          Question(
            id: "regional-partners", text: "What is the role of regional partners?",
            shortName: "Partners", minutes: 3, collects: .regionalRoles),
        ]),
      Question(
        id: "outside-partners", text: "Who should we work with?", shortName: "Outside", minutes: 3,
        collects: .outsidePartners),
    ],
    codebook: Codebook(
      id: "digital-codes", name: "Digital",
      themes: [
        Theme(
          id: "full-fibre", name: "Full fibre", description: "Fixed broadband and its speed.",
          terms: ["full fibre", "broadband"]),
        Theme(
          id: "finance", name: "Finance", description: "Grants and long-term money.",
          terms: ["fund", "grant"]),
        Theme(
          id: "digital-skills", name: "Digital skills", description: "Training for digital work.",
          terms: ["skill", "train*"]),
      ]))

  static let find: @Sendable (GuideReference) -> Guide? = { $0.id == guide.id ? guide : nil }

  static func point(
    _ id: Feedback.ID, _ place: (Proposition.ID, Question.ID)?, _ text: String,
    _ change: (inout Feedback) -> Void = { _ in }
  ) -> Feedback {
    var point = Feedback(
      id: id, place: place.map { Place(proposition: $0.0, question: $0.1) }, text: text,
      takenAt: Timestamp(milliseconds: 1_562_245_200_000, offsetMinutes: 60))
    change(&point)
    return point
  }

  static func session(
    _ id: Session.ID, table: String, guide: GuideReference = guide.reference,
    stakeholders: [Stakeholder] = [], _ feedback: [Feedback], secondsSpent: [Place: Int] = [:]
  ) -> Session {
    Session(
      id: id, guide: guide, title: "Digital summit", date: CalendarDate(daysSinceEpoch: 18_081),
      table: table, stakeholders: stakeholders, feedback: feedback, secondsSpent: secondsSpent)
  }

  static var sessions: [String: Session] {
    ["table-1.json": first, "table-2.json": second, "table-3.json": third]
  }

  private static var first: Session {
    session(
      "s1", table: "1",
      stakeholders: [
        Stakeholder(id: "jo", name: "Jo Bell", organisation: "Sage", sector: .business),
        Stakeholder(id: "al", name: "Al Reed", organisation: "", sector: .localGovernment),
      ],
      [
        point("p01-aaaa1111", ("infrastructure", "effective"), "Full fibre must reach every farm.")
        {
          $0.stance = .supporting
          $0.voice = .verbatim
          $0.stakeholder = "jo"
          $0.votes = 3
        },
        point(
          "p02-aaaa2222", ("infrastructure", "effective"),
          "Nobody funds the last two per cent of broadband, | <b>nobody</b>.\n# really"
        ) {
          $0.stance = .against
          $0.stakeholder = "al"
          $0.sector = .localGovernment
        },
        point(
          "p03-aaaa3333", ("infrastructure", "government-ask"), "A ten-year fund for the North."
        ) {
          $0.attribution = .named
          $0.stakeholder = "jo"
          $0.partners = ["Scotland", "Nexus  Rail"]
        },
        point("p04-aaaa4444", nil, "Come back to parking.") { $0.attribution = .unattributed },
        point("p05-aaaa5555", ("skills", "effective"), "Said by mistake.") {
          $0.isWithdrawn = true
        },
      ],
      secondsSpent: [Place(proposition: "infrastructure", question: "effective"): 372])
  }

  private static var second: Session {
    session(
      "s2", table: "2",
      stakeholders: [
        Stakeholder(id: "jo", name: "jo bell", organisation: "SAGE", sector: .business),
        Stakeholder(id: "uni", name: "", organisation: "University", sector: .education),
      ],
      [
        point("p06-bbbb1111", ("infrastructure", "effective"), "=Broadband first, then masts") {
          $0.stance = .mixed
          $0.stakeholder = "uni"
        },
        point("p07-bbbb2222", ("skills", "outside-partners"), "Learn from the Scots.") {
          $0.partners = ["scotland"]
          $0.themes = ["learning"]
          $0.stakeholder = "uni"
          $0.attribution = .sector
        },
        point("p08-bbbb3333", ("skills", "effective"), "Trainers leave for better pay.") {
          $0.isParked = true
          $0.voice = .inference
        },
      ])
  }

  private static var third: Session {
    session(
      "s3", table: "2",
      [point("p09-cccc1111", ("skills", "regional-partners"), "Colleges pool their kit.")])
  }

  static func gathered<G: Gatherer>(_ files: [String: Session], into empty: G) -> G {
    Gathering.fold(Array(files.keys), into: empty) { file in
      files[file].map { .session($0) } ?? .unreadable(reason: "the file is not JSON")
    }
  }

  static func report(
    _ choices: ReportChoices = ReportChoices(), of files: [String: Session] = sessions,
    broken: [String] = []
  ) -> Report {
    let builder = ReportBuilder(
      title: "What the summit said",
      generatedAt: Timestamp(milliseconds: 1_562_331_600_000, offsetMinutes: 60), choices: choices,
      guide: find)
    return Gathering.fold(files.keys + broken, into: builder) { file in
      files[file].map { .session($0) } ?? .unreadable(reason: "the file is not JSON")
    }
    .report()
  }
}
