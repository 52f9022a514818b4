import DurableFiles
import ProgramRunning
import Testing

@testable import summit

@Suite struct FolderNoticeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  @Test func aSaveIsTold() throws {
    let notice = try #require(FolderNotice(of: place.folder))
    #expect(!notice.take())
    try place.write("{}", to: "table-1.json")
    #expect(notice.take())
    #expect(!notice.take())
  }

  @Test func aFolderThatIsNotThereGivesNone() {
    #expect(FolderNotice(of: place.folder + "/nowhere") == nil)
  }
}
