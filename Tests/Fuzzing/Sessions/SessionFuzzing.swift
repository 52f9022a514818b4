import ConsultationModel
import FuzzSupport
import OrderedJSON
import SessionStorage

/// The program that fuzzes sessions.
@main enum Program {
  static func main() { drive(fuzzSessions) }
}

/// A session that can be read is the same after it was written, and every refusal is one sentence.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSessions(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  _ = SessionFile.faults(in: bytes) { _ in nil }.map(\.sentence)
  guard let first = session(in: bytes) else { return 0 }
  let written = SessionFile.encode(first)
  guard let again = session(in: written) else { fatalError("what was written is refused") }
  expect(again == first, "what was written reads differently")
  expect(SessionFile.encode(again) == written, "the same session was written differently")
  return 0
}

private func session(in bytes: [UInt8]) -> Session? {
  do {
    return try SessionFile.decode(bytes, path: "a.json")
  } catch {
    expect(error.sentence.utf8.count < 4096, "a sentence without end")
    expect(!error.sentence.unicodeScalars.contains { $0.value < 32 }, "a control in a sentence")
    return nil
  }
}
