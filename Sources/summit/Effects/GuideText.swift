internal import ConsultationModel

/// A guide as lines for reading in a terminal.
struct GuideText {
  let guide: Guide

  init(of guide: Guide) {
    self.guide = guide
  }

  var lines: [String] {
    heading + propositions + questions + themes + cards
  }

  private var heading: [String] {
    [guide.title, guide.event, "\(guide.id), version \(guide.version)"].filter { !$0.isEmpty }
  }

  private var propositions: [String] {
    ["", "Propositions"]
      + guide.propositions.flatMap { ["  \($0.id)  \($0.name)"] + indented($0.detail) }
  }

  private var questions: [String] {
    ["", "Questions, asked of each"]
      + guide.askedQuestions.flatMap { asked in
        ["  \(asked.number)  \(asked.question.id)  \(asked.question.text)"]
          + asked.question.prompts.flatMap { indented($0) }
      }
  }

  private var themes: [String] {
    ["", "Themes"]
      + Columns.aligned(guide.codebook.themes.map { ["  \($0.id)", $0.name] })
  }

  private var cards: [String] {
    guide.cards.isEmpty
      ? [] : ["", "Cards of evidence"] + guide.cards.map { "  \($0.id)  \($0.title)" }
  }

  private func indented(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(whereSeparator: \.isNewline).map { "      \($0)" }
  }
}
