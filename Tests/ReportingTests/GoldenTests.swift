import Glibc
import Reporting
import Testing

/// The fixture in every form; `SUMMIT_REWRITE_GOLDEN=1` writes the files anew.
struct GoldenTests {
  private let report = Fixture.report(broken: ["broken.json"])
  private var listing: ThemeListing {
    Fixture.gathered(Fixture.sessions, into: ThemeListing(guide: Fixture.find))
  }

  @Test(arguments: [
    (ReportFormat.markdown, "report.md"), (.json, "report.json"), (.csv, "report.csv"),
    (.themes, "report-themes.csv"), (.text, "report.txt"), (.html, "report.html"),
    (.qdc, "report.qdc"),
  ])
  func theReportReadsAsItDid(format: ReportFormat, name: String) throws {
    try expect(report.rendered(as: format), toBe: name)
  }

  @Test(arguments: zip(ThemeListing.Format.allCases, ["txt", "json", "csv"]))
  func theThemesOfEachPointReadAsTheyDid(format: ThemeListing.Format, ending: String) throws {
    try expect(listing.rendered(as: format), toBe: "themes.\(ending)")
  }

  private func expect(_ bytes: [UInt8], toBe name: String) throws {
    let path = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    let file = "/\(path)/Golden/\(name)"
    if getenv("SUMMIT_REWRITE_GOLDEN") != nil {
      let stream = try #require(fopen(file, "w"))
      fwrite(bytes, 1, bytes.count, stream)
      fclose(stream)
    }
    let stream = try #require(fopen(file, "r"), "no golden file \(name)")
    defer { fclose(stream) }
    var golden = [UInt8](repeating: 0, count: 1 << 20)
    golden.removeLast(golden.count - fread(&golden, 1, golden.count, stream))
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
  }
}
