import ConsultationModel

func codedMoment(_ second: Int) -> Moment {
  Moment(
    now: Timestamp(milliseconds: 1_562_245_351_000 + Int64(second) * 1000, offsetMinutes: 60),
    entropy: UInt64(second))
}

func codedPoint(_ id: String) -> PointReference {
  PointReference(session: "s-1", feedback: Feedback.ID(id))
}

/// A log in which every kind of entry and every field stands.
func fullCodings(_ coder: String = "Jo Bell") -> Codings {
  var codings = Codings(coder: coder)
  let machine = MachineSuggestion(
    themes: [.init("full-fibre", probability: 0.83), .init("skills", probability: 0.5)],
    isShown: true)
  var learnt = machine
  learnt.hasLearntIt = true
  let verdicts: [Verdict] = [
    .accepted("full-fibre"), .rejected("skills"), .added("rural"), .removed("rural"), .none,
  ]
  for (index, verdict) in verdicts.enumerated() {
    codings.decide(
      Judgement(
        on: codedPoint("p-\(index % 3)"), verdict, machine: [machine, learnt, nil][min(index, 2)]),
      codedMoment(index))
  }
  codings.undo(codedMoment(10))
  codings.redo(codedMoment(11))
  codings.undo(codedMoment(12))
  return codings
}

/// The text of a codings file with these decisions in it.
func codingsText(_ decisions: String = "", extra: String = "", version: Int = 1) -> String {
  """
  {"format": "summit-codings", "version": \(version), "coder": "Jo",
   "decisions": [\(decisions)]\(extra)}
  """
}

func decisionText(_ fields: String, id: String = "d") -> String {
  #"{"id": "\#(id)", "at": "2019-07-04T14:02:31+01:00", \#(fields)}"#
}
