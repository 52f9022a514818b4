internal import Synchronization

/// Remembers which demands a word meets, so that a word is stemmed once and not at every point.
///
/// A class because copies of a matcher share it; the lock makes sharing safe, since a Snowball
/// stemmer may only be used by one thread at a time.
final class WordMemory: Sendable {
  private struct Memory {
    let stemmer = Stemmer()
    var numbers: [String: [Lexicon.Number]] = [:]
  }

  // Enough for the words of a language in use; strangers' files may hold any number.
  private static let limit = 50_000

  private let lexicon: Lexicon
  private let memory = Mutex(Memory())

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// For each token the demands it meets.
  func numbers(metBy tokens: [Token]) -> [[Lexicon.Number]] {
    memory.withLock { memory in
      tokens.map { token in
        if let known = memory.numbers[token.word] { return known }
        let met = lexicon.numbers(metBy: token.word, stem: memory.stemmer.stem(token.word))
        if memory.numbers.count >= Self.limit { memory.numbers.removeAll(keepingCapacity: true) }
        memory.numbers[token.word] = met
        return met
      }
    }
  }
}
