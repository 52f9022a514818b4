internal import ConsultationModel
internal import Theming

extension ReportLayout {
  /// Every point with where it stands in the files and where it was quoted.
  mutating func layOutPoints() {
    document.heading(2, "All points")
    guard !report.points.isEmpty else { return document.paragraph("There is none.") }
    document.paragraph(
      "In the order of the questions. The reference before each is the end of its id in its "
        + "session file; the method names the file of each table.")
    let titles = self.titles
    var entries: [Document.PointEntry] = []
    var place: Place?? = .none
    for (index, point) in report.points.enumerated() {
      if place != .some(point.quoted.place) {
        flush(&entries)
        place = .some(point.quoted.place)
        document.heading(3, title(of: point.quoted.place, titles), isListed: false)
      }
      entries.append(entry(point, number: index + 1))
    }
    flush(&entries)
    layOutCopies()
  }

  private mutating func layOutCopies() {
    guard !report.copies.isEmpty else { return }
    document.heading(3, "Counted with another point")
    document.list(
      "These say nearly the same as a point that was made before:",
      report.copies.map { copy in
        let point = copy.point.quoted
        let own = "\(Wording.source(point)); ref \(Wording.reference(point.feedback))"
        return "\(Wording.words(point)) (\(own)), as \(pointer(to: copy.first))"
      })
  }

  private mutating func flush(_ entries: inout [Document.PointEntry]) {
    if !entries.isEmpty { document.append(.points(entries)) }
    entries = []
  }

  private var titles: [Place: String] {
    report.propositions.reduce(into: [:]) { titles, proposition in
      for question in proposition.questions {
        titles[Place(proposition: proposition.id, question: question.id)] =
          "\(proposition.shortName), question \(question.label)"
      }
    }
  }

  private func title(of place: Place?, _ titles: [Place: String]) -> String {
    guard let place else { return "At no question" }
    return titles[place] ?? "\(place.proposition), \(place.question)"
  }

  private func entry(_ point: ReportedPoint, number: Int) -> Document.PointEntry {
    Document.PointEntry(
      anchor: .point(number), reference: Wording.reference(point.quoted.feedback),
      stance: point.quoted.stance.rawValue, words: Wording.words(point.quoted),
      source: Wording.source(point.quoted),
      themes: themes(of: point), origin: origin(of: point), quotedAt: quotedAt[number] ?? [])
  }

  private func themes(of point: ReportedPoint) -> [String] {
    guard !point.codings.isEmpty else {
      return [point.isNone ? "no theme, as coders decided" : "no theme"]
    }
    return point.codings.map { coding in
      let name = names[coding.theme] ?? coding.theme.text
      guard coding.by == .machine else { return "\(name) (by a person)" }
      let sure = coding.probability.map { ", \(Wording.percent($0)) sure" } ?? ""
      let why = coding.because.isEmpty ? "" : ": \(coding.because.joined(separator: "; "))"
      return "\(name) (by the machine\(sure)\(why))"
    }
  }

  private func origin(of point: ReportedPoint) -> String {
    let table = point.table.isEmpty ? "" : "Table \(point.table), "
    let parked = point.isParked ? "; parked\(Wording.outcome(of: point.triage))" : ""
    let round = point.round.map { ", round \($0)" } ?? ""
    let time = "\(point.takenAt.date.longText) at \(point.takenAt.clock)"
    // The sessions are named once, with their tables; a hundred thousand times would be noise.
    let file = tablesOfOneFile.contains(point.table) ? "" : "; in \(point.quoted.file)"
    return "\(table)\(time)\(round)\(parked)\(Wording.standing(of: point.quoted))\(file)"
  }
}
