import FuzzSupport
import GuideLibrary
import OrderedJSON

/// The program that fuzzes guides.
@main enum Program {
  static func main() { drive(fuzzGuides) }
}

/// Whatever a guide file holds, its faults are sentences without end or controls.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzGuides(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  for fault in GuideLibrary.faults(in: input(start, count)) {
    let sentence = fault.sentence
    expect(sentence.utf8.count < 4096, "a sentence without end")
    expect(!sentence.unicodeScalars.contains { $0.value < 32 }, "a control in a sentence")
  }
  return 0
}
