import ConsultationModel
import ConsultationUI
import Glibc
import TerminalCanvas
import Testing

/// Every screen at three sizes, as agreed pictures. `SUMMIT_REWRITE_GOLDEN=1` agrees anew.
@Suite struct GoldenScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
  ]

  static let scenes: [(name: String, play: @Sendable (inout Stage) -> Void)] = [
    ("discussion", { $0.type("mixed @Sage \"Half\" #rural") }),
    (
      "fields",
      {
        $0.type("for @Sage more")
        $0.press(.tab, .tab)
      }
    ),
    ("picked", { $0.press(.up, .up) }),
    ("mending", { $0.press(.up, .enter) }),
    ("move", { $0.press(.up, .control("o"), .down) }),
    ("paste", { $0.paste("one\ntwo") }),
    ("parked", { for _ in 0..<6 { $0.press(.control("n")) } }),
    ("evidence", { $0.press(.control("e")) }),
    ("coverage", { $0.press(.control("g")) }),
    (
      "time",
      {
        $0.press(.control("g"), .character("t"), .character("e"))
        $0.type("14:12")
        $0.press(.enter, .character("r"))
      }
    ),
    (
      "people",
      {
        $0.press(.control("g"), .character("w"), .character("a"))
        $0.type("Ann Lee, Durham University/education; NHS Trust/health")
        $0.press(.enter)
      }
    ),
    (
      "read-back",
      {
        $0.press(.function(11), .down, .character("o"))
        $0.type("The last 5%, not 2%")
        $0.press(.enter, .character("s"), .control("u"))
        $0.type("Jo Bell, Council")
        $0.press(.enter, .up)
      }
    ),
    (
      "dots",
      {
        $0.press(.control("g"), .character("d"), .character(" "), .right, .character(" "), .down)
        $0.press(.character(" "), .character("h"))
      }
    ),
    (
      "parking",
      {
        $0.type("Where do the vans park?")
        $0.press(.control("p"))
        $0.type("@Council Their map is from 2016, and table 5 has the new one")
        $0.press(.control("p"), .control("g"), .character("p"), .down, .character("t"))
        $0.type("5")
        $0.press(.enter)
      }
    ),
    (
      "rounds",
      {
        $0.press(.control("g"), .character("n"), .character("n"))
        $0.type("Jo Bell")
        $0.press(.enter)
      }
    ),
    ("report", { $0.press(.control("r")) }),
    ("help", { $0.press(.function(1)) }),
    (
      "tour",
      {
        $0.press(.control("q"), .character("o"))
        $0.say("Full fibre must reach the dales first")
      }
    ),
    ("sessions", { $0.press(.control("q")) }),
    ("new-session", { $0.press(.control("q"), .character("n"), .enter) }),
  ]

  @Test(arguments: sizes, scenes.map(\.name))
  func everyScreenLooksAsAgreed(size: Size, scene: String) throws {
    var stage = Stage.discussion(columns: size.columns, rows: size.rows)
    stage.say(
      "for @\"Jo Bell, Sage\"/business Full fibre must reach rural Northumberland #full-fibre")
    stage.say("against @Council \"Nobody funds the last 2%\" #rural !!")
    stage.wait(seconds: 60)
    try #require(Self.scenes.first { $0.name == scene }).play(&stage)
    let name = "\(scene)-\(size.columns)x\(size.rows)"
    let picture = stage.screen + "\n"
    #expect(picture == GoldenFile(name).agreed(or: picture))
    let widest = stage.app.frame().size.columns
    #expect(widest == size.columns)
  }

  @Test(arguments: sizes, scenes.map(\.name).filter { !["move", "paste"].contains($0) })
  func everyFooterShowsTheWayOut(size: Size, scene: String) throws {
    var stage = Stage.discussion(columns: size.columns, rows: size.rows)
    stage.say("one")
    stage.say("two")
    try #require(Self.scenes.first { $0.name == scene }).play(&stage)
    let footer = stage.screen.split(separator: "\n").last ?? ""
    let ways = ["^Q close", "Esc leave", "Esc entry line", "Esc cancel", "Esc back", "q quit"]
    #expect(ways.contains { footer.contains($0) }, "\(footer)")
  }

  @Test func anEmptyFolderSaysWhatToDo() {
    #expect(Stage().screen.contains("Press n to begin one"))
  }
}

/// A picture that was looked at and agreed.
struct GoldenFile {
  private let path: String

  init(_ name: String, here: String = #filePath) {
    let folder = here.prefix(upTo: here.lastIndex(of: "/") ?? here.endIndex)
    path = "\(folder)/Golden/\(name).txt"
  }

  /// The agreed text; with SUMMIT_REWRITE_GOLDEN set, `text` becomes the agreed one.
  func agreed(or text: String) -> String {
    if getenv("SUMMIT_REWRITE_GOLDEN") != nil {
      guard let file = fopen(path, "w") else { return "can't write \(path)" }
      fputs(text, file)
      fclose(file)
    }
    guard let file = fopen(path, "r") else { return "no agreed picture: \(path)" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
