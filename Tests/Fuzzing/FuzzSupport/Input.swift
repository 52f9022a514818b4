/// What the fuzzer hands to a target at each turn.
package func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

/// Ends the program, which makes the fuzzer keep the input, where a promise is broken.
package func expect(
  _ isKept: Bool, _ broken: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !isKept { fatalError(broken(), file: file, line: line) }
}
