import ConsultationModel
import FuzzSupport
import GuideLibrary

private let codebook =
  GuideLibrary.bundled().first?.codebook ?? Codebook(id: "none", name: "", themes: [])

/// The program that fuzzes shorthand.
@main enum Program {
  static func main() { drive(fuzzShorthand) }
}

/// What a line says is said again by the line that is written for it.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzShorthand(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let line = String(decoding: input(start, count), as: UTF8.self)
  let reading = Shorthand.read(line, codebook: codebook)
  let characters = line.count
  for token in reading.tokens {
    expect(token.range.upperBound <= characters, "a mark beyond the end of the line")
  }
  let entry = reading.entry
  let words = [entry.text, entry.speaker.name, entry.speaker.organisation] + entry.partners
  // A mark that nothing stands under joins the blank before it: no one can type that.
  guard !words.contains(where: beginsWithMark) else { return 0 }
  let written = Shorthand.line(for: reading.entry)
  let again = Shorthand.read(written, codebook: codebook)
  expect(again.entry == reading.entry, "\(written.debugDescription) reads differently")
  _ = ShorthandCompletion(
    line: line, cursor: characters, codebook: codebook, usedThemes: [],
    speakers: [reading.entry], partners: reading.entry.partners)
  return 0
}

private func beginsWithMark(_ words: String) -> Bool {
  " \(words)".count != words.count + 1 || "\"\(words)".count != words.count + 1
}
