import ConsultationModel
import FuzzSupport
import GuideLibrary
import OrderedJSON
import SessionStorage

/// The program that fuzzes codings and codebooks.
@main enum Program {
  static func main() { drive(fuzzCodings) }
}

/// What can be read is the same after it was written, and every refusal is one sentence.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCodings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  _ = CodingsFile.faults(in: bytes).map(\.sentence)
  _ = CodebookFile.remarks(on: bytes).map(\.sentence)
  if let codings = readCodings(bytes) { tryOut(codings) }
  if let codebook = readCodebook(bytes) { tryOut(codebook) }
  return 0
}

private func tryOut(_ codings: Codings) {
  let written = CodingsFile.encode(codings)
  expect(readCodings(written) == codings, "codings read differently once written")
  var undone = codings
  let moment = Moment(now: Timestamp(milliseconds: 0, offsetMinutes: 0), entropy: 1)
  for ordinal in codings.decisions.indices { undone.undo(moment, ordinal: ordinal) }
  expect(!undone.canUndo && undone.points.isEmpty, "something could not be taken back")
}

private func tryOut(_ codebook: Codebook) {
  let written = CodebookFile.encode(codebook)
  expect(readCodebook(written) == codebook, "a codebook reads differently once written")
  let ids = (codebook.themes + codebook.retired).map(\.id)
  let current = codebook.current(PointCoding(themes: Set(ids)))
  expect(codebook.current(current) == current, "a coding of today changes")
  expect(current.themes.isSubset(of: codebook.themes.map(\.id)), "a retired theme is left")
}

private func readCodings(_ bytes: [UInt8]) -> Codings? {
  do {
    return try CodingsFile.decode(bytes, path: "a.json")
  } catch {
    expectBounded(error.sentence)
    return nil
  }
}

private func readCodebook(_ bytes: [UInt8]) -> Codebook? {
  do {
    return try CodebookFile.decode(bytes, path: "a.json")
  } catch {
    expectBounded(error.sentence)
    return nil
  }
}

private func expectBounded(_ sentence: String) {
  expect(sentence.utf8.count < 4096, "a sentence without end")
  expect(!sentence.unicodeScalars.contains { $0.value < 32 }, "a control in a sentence")
}
