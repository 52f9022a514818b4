import ConsultationModel

func point(_ id: String, of session: String = "s") -> PointReference {
  PointReference(session: Session.ID(session), feedback: Feedback.ID(id))
}

/// The time after so many seconds, with as many bits of chance.
func moment(_ second: Int) -> Moment {
  Moment(
    now: Timestamp(milliseconds: 1_562_241_600_000 + Int64(second) * 1000, offsetMinutes: 60),
    entropy: UInt64(second))
}

/// A coder's log in which the verdicts follow each other by a second, from `second` on.
func log(
  _ coder: String, from second: Int = 0, _ verdicts: (PointReference, Verdict)...
) -> Codings {
  var codings = Codings(coder: coder)
  for (index, (point, verdict)) in verdicts.enumerated() {
    codings.decide(Judgement(on: point, verdict), moment(second + index))
  }
  return codings
}

func codebook(_ ids: String...) -> Codebook {
  Codebook(
    id: "c", name: "C",
    themes: ids.map { Theme(id: Theme.ID($0), name: $0.uppercased(), terms: ["\($0) term"]) })
}
