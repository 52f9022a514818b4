internal import ConsultationModel

extension ReportLayout {
  private var base: Report.Base { report.base }

  mutating func layOutBase() {
    if let generatedAt = report.generatedAt {
      document.paragraph("Made on \(generatedAt.date.longText) at \(generatedAt.clock).")
    }
    document.paragraph(
      "This report gathers what was said in a consultation. It rests on \(baseSentence)")
    layOutChoices()
    if !report.excluded.isEmpty {
      let files = Wording.count(report.excluded.count, "file was", plural: "files were")
      document.list(
        "\(files) left out:", report.excluded.map { "\($0.file): \($0.reason)" })
    }
    document.append(
      .note(
        "Those who take part in a consultation choose themselves, so its figures do not measure "
          + "how widely a view is held. Points are not votes. Every figure stands with the number "
          + "that it is out of; percentages are given only where that number is 20 or more."))
  }

  private mutating func layOutChoices() {
    if !report.choices.filter.isEmpty {
      document.paragraph(
        "It is about some of the points only: \(report.choices.filter.words). "
          + "\(Wording.count(base.leftOut, "other point")) of the sessions read are left out.")
    }
    if report.choices.copies == .once {
      document.paragraph(
        "\(Wording.count(base.copies, "point")) more that \(base.copies == 1 ? "says" : "say") "
          + "nearly the same as another, in nearly the same words, \(base.copies == 1 ? "is" : "are") "
          + "counted with it and listed at the end.")
    }
    if report.choices.audience == .public {
      document.paragraph(
        "It may be given to everybody. Counts by sector under \(SectorFigure.fewest) are shown as "
          + "“<\(SectorFigure.fewest)”, and a dash stands where such a count could be worked out "
          + "from another figure.")
    }
  }

  private var baseSentence: String {
    let held =
      "\(Wording.count(base.sessions, "session")) at \(Wording.count(base.tables.count, "table")): "
      + "\(Wording.count(base.points, "point")) "
      + "from \(Wording.count(base.stakeholders, "stakeholder"))"
    let aside = "\(base.parked) parked, \(base.withdrawn) withdrawn"
    return "\(held); \(aside). Parked points are counted; withdrawn ones are not."
  }
}
