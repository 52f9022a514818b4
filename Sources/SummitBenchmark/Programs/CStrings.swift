import Glibc

/// Hands texts to `body` as C takes a list of them: with a null pointer at its end.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
  return withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: pointers.count) {
    _ = $0.initialize(from: pointers)
    return body(UnsafePointer($0.baseAddress.unsafelyUnwrapped))
  }
}
