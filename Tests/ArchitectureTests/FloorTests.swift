import TestSupport
import Testing

/// The house as Package.swift declares it, compared with what the sources import.
@Suite struct FloorTests {
  /// The rooms by floor, as docs/architecture.md draws them.
  private static let floors: [[String]] = [
    [
      "CBundledGuides", "CDigitalTraining", "CDotProducts", "CJansson", "CMinizip", "CNcurses",
      "CNormalisation", "CPrivacy", "CPseudoTerminal", "CSodium", "CStaticEmbedding", "CStemmer",
      "CThreadSanitizer", "CWideCharacters",
    ],
    [
      "ConsultationModel", "DurableFiles", "OrderedJSON", "SealedFiles", "TerminalCanvas",
      "ZipArchives",
    ],
    ["GuideLibrary", "NcursesTerminal", "PointImport", "SessionStorage", "Theming"],
    ["ConsultationUI", "Reporting"],
    ["summit"],
  ]
  private static let rooms = floors.flatMap(\.self)
  /// What the language brings, which every room may use.
  private static let language: Set<String> = ["Glibc", "Synchronization"]

  @Test func everyFolderOfSourcesIsARoomOnAFloor() throws {
    let manifest = try Manifest()
    #expect(Set(try SourceTree.rooms()) == Set(Self.rooms).union(manifest.tools))
  }

  @Test(
    arguments: rooms.filter {
      !$0.hasPrefix("C") || $0 == "ConsultationModel" || $0 == "ConsultationUI"
    })
  func aRoomImportsOnlyWhatItDeclares(room: String) throws {
    let declared = try #require(Manifest().dependencies[room])
    for file in try SourceTree.swiftFiles(of: room) {
      let undeclared = file.imports.subtracting(declared).subtracting(Self.language)
      #expect(undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted())")
    }
  }

  @Test(arguments: rooms)
  func aRoomUsesOnlyRoomsBelowIt(room: String) throws {
    let floor = try #require(Self.floors.firstIndex { $0.contains(room) })
    let below = Set(Self.floors[..<floor].flatMap(\.self))
    let used = Set(try Manifest().dependencies[room] ?? []).intersection(Self.rooms)
    #expect(used.isSubset(of: below), "\(room) uses \(used.subtracting(below).sorted())")
  }

  @Test func onlyNcursesTerminalCallsNcurses() throws {
    for room in Self.rooms where room != "NcursesTerminal" {
      for file in try SourceTree.swiftFiles(of: room) {
        #expect(!file.imports.contains("CNcurses"), "\(file.path)")
      }
    }
  }

  @Test func noRoomOfOursImportsFoundation() throws {
    for room in Self.rooms {
      for file in try SourceTree.swiftFiles(of: room) {
        #expect(
          file.imports.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(file.path)")
      }
    }
  }

  @Test func theArchitecturePageNamesEveryRoom() throws {
    let page = try SourceTree.text("docs/architecture.md")
    for room in Self.rooms { #expect(page.contains(room), "\(room)") }
  }
}
