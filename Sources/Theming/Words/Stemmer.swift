internal import CStemmer

/// Cuts English words to their stems by Snowball: `connections` and `connected` to `connect`.
///
/// A class because it owns memory of the C library, which must be given back once. It is not
/// safe to share between threads.
package final class Stemmer {
  // Nil only where memory has run out; words then stand for themselves.
  private let handle: OpaquePointer?

  package init() {
    handle = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let handle { sb_stemmer_delete(handle) }
  }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    // No English word is so long; what is would only cost time.
    guard let handle, word.utf8.count <= 64 else { return word }
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
