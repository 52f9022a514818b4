import ConsultationModel
import OrderedJSON
import SessionStorage
import Testing

@Suite struct CheckingTests {
  private func guide(version: Int = 1) -> Guide {
    Guide(
      id: "ne-lis-digital", version: version, title: "Digital",
      propositions: [
        Proposition(
          id: "digital-infrastructure", name: "Infrastructure", shortName: "Infra", detail: "")
      ],
      questions: [Question(id: "scale", text: "Scale?", shortName: "Scale", minutes: 5)],
      codebook: Codebook(
        id: "c", name: "C", themes: [Theme(id: "full-fibre", name: "Full fibre")]))
  }

  @Test func aSessionThatIsRightHasNoFaults() {
    let point = pointText(extra: #", "themes": ["full-fibre"], "stakeholder": "s-1""#)
    #expect(sentences(sessionText(feedback: point), guide: guide()) == [])
  }

  @Test func idsThatNothingHasAreNamedWithASuggestion() {
    let point = pointText(extra: #", "themes": ["full-fiber"], "stakeholder": "s-2""#)
      .replacingFirst("scale", with: "scal")
    #expect(
      sentences(sessionText(feedback: point), guide: guide()) == [
        #"feedback[0].stakeholder "s-2" is not among the stakeholders. Did you mean "s-1"?"#,
        #"feedback[0].question "scal" is not in guide ne-lis-digital. Did you mean "scale"?"#,
        #"feedback[0].themes[0] "full-fiber" is not in the codebook of guide ne-lis-digital. "#
          + #"Did you mean "full-fibre"?"#,
      ])
  }

  @Test func suchASessionOpensAllTheSame() throws {
    let text = sessionText(feedback: pointText().replacingFirst("scale", with: "scal"))
    let session = try SessionFile.decode(Array(text.utf8), path: "a")
    #expect(session.feedback.first?.question == "scal")
  }

  @Test func aGuideThatIsMissingIsNamed() {
    let faults = SessionFile.faults(in: Array(sessionText().utf8), guide: { _ in nil })
    #expect(faults.map(\.path) == ["guide"])
  }

  @Test func anotherVersionOfTheGuideIsNoMeasure() {
    let text = sessionText(feedback: pointText().replacingFirst("scale", with: "scal"))
    #expect(sentences(text, guide: guide(version: 2)) == [])
  }

  @Test func invalidJSONIsOneFault() {
    #expect(
      sentences("{\n]}") == [
        "line 2, column 1: this is not JSON. "
          + "Look for a missing comma, quotation mark or bracket just before it."
      ])
  }
}
