import ConsultationModel
import Testing

@testable import Reporting

struct AttributionTests {
  /// Everything that the forms print about one point by Zoe Quill of Quillworks.
  private func printed(
    _ attribution: Attribution, organisation: String = "Quillworks", sector: Sector? = .business
  ) -> String {
    let point = Fixture.point("p", ("skills", "government-ask"), "Broadband grants") {
      $0.stakeholder = "zoe"
      $0.attribution = attribution
      $0.stance = .against
      $0.isParked = true
    }
    let zoe = Stakeholder(id: "zoe", name: "Zoe Quill", organisation: organisation, sector: sector)
    let files = ["a.json": Fixture.session("s", table: "1", stakeholders: [zoe], [point])]
    let report = Fixture.report(of: files)
    let themes = Fixture.gathered(files, into: ThemeListing(guide: Fixture.find))
    let bytes =
      ReportFormat.allCases.flatMap { report.unpacked($0) }
      + ThemeListing.Format.allCases.flatMap { themes.rendered(as: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aNameStandsOnlyWhereThePointMayBeNamed() {
    #expect(printed(.named).contains("Zoe Quill, Quillworks"))
    for attribution in Attribution.allCases where attribution != .named {
      #expect(!printed(attribution).contains("Zoe"))
    }
  }

  @Test func anOrganisationStandsOnlyWhereItMay() {
    #expect(printed(.organisation).contains("Quillworks"))
    #expect(!printed(.sector).contains("Quillworks"))
    #expect(printed(.sector).contains("\"who\": \"Business\""))
    #expect(!printed(.unattributed).contains("Quillworks"))
  }

  @Test func withoutAnOrganisationTheSectorStandsIn() {
    let text = printed(.organisation, organisation: "")
    #expect(text.contains("\"who\": \"Business\""))
    #expect(!text.contains("Zoe"))
  }

  @Test func whoeverMayNotBeNamedIsNull() {
    #expect(printed(.unattributed).contains("\"who\": null"))
    #expect(printed(.organisation, organisation: "", sector: nil).contains("\"who\": null"))
  }
}
