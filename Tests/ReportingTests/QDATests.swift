import ConsultationModel
import Testing
import Theming

@testable import Reporting

struct QDATests {
  private static let nasty = [
    "Broadband 😀 then a quote", "Cafe\u{301} broadband", "One\r\ntwo\rthree\nbroadband",
    "<b>&\"broadband\"</b> ]]> \u{0}\u{1B}\u{FFFE}", "👩🏽‍🚀 broadband \u{202E}back",
  ]

  private static func report(_ texts: [String] = nasty) -> Report {
    let points = texts.enumerated().map { index, text in
      Fixture.point(Feedback.ID("p\(index)-0000000\(index)"), ("skills", "effective"), text) {
        $0.stance = index == 0 ? .against : .unstated
        $0.sector = .health
        $0.attribution = .sector
      }
    }
    return Fixture.report(of: ["a.json": Fixture.session("s1", table: "A & <B>", points)])
  }

  @Test func everyQuotationIsFoundByItsCodePoints() {
    for source in QDASource.all(of: Self.report()) {
      let scalars = Array(source.text.unicodeScalars)
      #expect(!scalars.contains("\r") && !scalars.contains("\u{0}"))
      for (quotation, text) in zip(source.quotations, Self.nasty) {
        let found = String(String.UnicodeScalarView(scalars[quotation.range]))
        #expect(Self.plain(found) == Self.plain(text))
      }
    }
  }

  /// What must stay of a text: all but what no file of this kind may hold.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.compactMap { index in
      if scalars[index] == "\r" {
        return index + 1 < scalars.count && scalars[index + 1] == "\n" ? nil : "\n"
      }
      return XMLText.isAllowed(scalars[index]) ? scalars[index] : nil
    }
  }

  @Test func aTableAndQuestionIsOneSource() {
    let report = Fixture.report()
    let sources = QDASource.all(of: report)
    #expect(sources.flatMap(\.quotations).count == report.points.count)
    #expect(Set(sources.map(\.guid)).count == sources.count)
    #expect(sources.count < report.points.count)
  }

  @Test func idsAreTheSameFromExportToExportAndNeverTwice() throws {
    let project = QDAProject(Fixture.report())
    #expect(project.project == QDAProject(Fixture.report()).project)
    let text = String(decoding: project.project, as: UTF8.self)
    let guids = text.split(separator: " guid=\"").dropFirst().map { $0.prefix(36) }
    #expect(Set(guids).count == guids.count)
    #expect(guids.count > 20)
    for guid in guids { #expect(guid.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12]) }
  }

  @Test func everythingThatIsPointedAtIsThere() {
    let text = String(decoding: QDAProject(Fixture.report()).project, as: UTF8.self)
    let guids = Set(text.split(separator: " guid=\"").dropFirst().map { $0.prefix(36) })
    for pointer in ["targetGUID=\"", "creatingUser=\"", "creatingUserGUID=\""] {
      let targets = Set(text.split(separator: pointer).dropFirst().map { $0.prefix(36) })
      #expect(!targets.isEmpty && targets.isSubset(of: guids), "\(pointer)")
    }
  }

  @Test func strangersWordsNeverBecomeMarkup() {
    let text = String(decoding: QDAProject(Self.report()).project, as: UTF8.self)
    #expect(text.contains("Table A &amp; &lt;B&gt;"))
    #expect(!text.contains("<B>"))
  }

  @Test func machineAndPeopleAreToldApart() {
    let text = String(decoding: QDAProject(Fixture.report()).project, as: UTF8.self)
    let codings = text.split(separator: "<Coding ").dropFirst()
    let byMachine = codings.filter { $0.prefix(120).contains(QDAUser.machine.guid) }.count
    let report = Fixture.report()
    #expect(byMachine == report.themes.reduce(0) { $0 + $1.byMachineOnly })
    let stances = report.points.filter { $0.quoted.stance != .unstated }.count
    #expect(codings.count - byMachine == report.themes.reduce(0) { $0 + $1.byPerson } + stances)
  }
}
