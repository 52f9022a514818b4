import ConsultationModel

/// Sessions of every kind, the same for the same seed.
enum Generated {
  static func sessions(seed: UInt64) -> [String: Session] {
    var random = SystemlessRandom(state: seed)
    var files: [String: Session] = [:]
    for number in 0..<4 {
      let feedback = (0..<30).map { point(number * 100 + $0, &random) }
      let session = Fixture.session(
        .init("s\(number)"), table: "\(Int.random(in: 1...3, using: &random))", feedback)
      files["table-\(number).json"] = session
    }
    return files
  }

  private static func point(_ number: Int, _ random: inout SystemlessRandom) -> Feedback {
    let propositions: [Proposition.ID] = ["infrastructure", "skills", "unheard-of"]
    let questions: [Question.ID] = ["effective", "needed", "government-ask", "unheard-of"]
    let words = ["broadband", "grants", "skills", "kettle", "full fibre", "of", "training"]
    let text = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
    let place = (
      propositions.randomElement(using: &random) ?? "",
      questions.randomElement(using: &random) ?? ""
    )
    let isPlaced = Int.random(in: 0..<8, using: &random) > 0
    return Fixture.point(
      .init("p\(1000 + number)"), isPlaced ? place : nil, text.joined(separator: " ")
    ) { point in
      point.stance = Stance.allCases.randomElement(using: &random) ?? .mixed
      point.voice = Voice.allCases.randomElement(using: &random) ?? .verbatim
      point.sector =
        Bool.random(using: &random) ? Sector.allCases.randomElement(using: &random) : nil
      point.themes = Bool.random(using: &random) ? ["finance", "own-theme"] : []
      point.isParked = point.isParked || Int.random(in: 0..<5, using: &random) == 0
      point.isWithdrawn = Int.random(in: 0..<9, using: &random) == 0
    }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SystemlessRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
