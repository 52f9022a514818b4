/// Reads texts with the terms of a codebook in mind.
///
/// Remembers words, so that each is stemmed once. A class because it remembers while it is
/// passed about; one for each thread.
final class TextReader {
  private struct KnownWord {
    let stem: UInt64
    let isContent: Bool
    let letters: [UInt64]
    let demands: [Lexicon.Number]
  }

  // Enough for the words of a language in use; strangers' files may hold any number.
  private static let limit = 50_000

  private let index: TermIndex
  private let stemmer = Stemmer()
  private let pieces = PieceReader()
  private var known: [UInt64: KnownWord] = [:]

  init(_ index: TermIndex) { self.index = index }

  func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { whole in
      let bytes = ReadPart.of(whole)
      var words: [Reading.Word] = []
      var demands: [[Lexicon.Number]] = []
      words.reserveCapacity(bytes.count / 5 + 1)
      demands.reserveCapacity(bytes.count / 5 + 1)
      var scanner = TokenScanner(bytes)
      scanner.scan { word, range in
        let known = known(word)
        words.append(
          Reading.Word(
            stem: known.stem, isContent: known.isContent, letters: known.letters, range: range))
        demands.append(known.demands)
      }
      pieces.read(bytes)
      return Reading(
        words: words, hits: standing(index.hits(in: demands), words), whole: pieces.whole,
        segments: pieces.segments)
    }
  }

  private func known(_ word: [UInt8]) -> KnownWord {
    let digest = Digest.of(word)
    if let known = known[digest] { return known }
    let read = learn(word)
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[digest] = read
    return read
  }

  private func learn(_ bytes: [UInt8]) -> KnownWord {
    let word = Abbreviations.written(String(decoding: bytes, as: UTF8.self))
    let stem = stemmer.stem(word)
    let digest = Digest.of(stem.utf8)
    let isDigit = bytes.allSatisfy { (0x30...0x39).contains($0) }
    let isContent = !StopWords.stems.contains(digest) && (bytes.count > 1 || isDigit)
    return KnownWord(
      stem: digest, isContent: isContent, letters: isContent ? Self.letters(of: stem) : [],
      demands: index.lexicon.numbers(
        metBy: word, stem: stem, isKnown: StaticTable.shared.knows(word.utf8)))
  }

  private static func letters(of stem: String) -> [UInt64] {
    let letters = Array("<\(stem)>".utf8)
    guard stem.utf8.count >= 4 else { return [] }
    return (0...(letters.count - 4)).map { start in
      Digest.pair(Digest.of(letters[start..<(start + 4)]), 0x6C65_7474)
    }
  }

  /// Less what exclusions overlap and what was set aside.
  private func standing(
    _ hits: [Hit], _ words: [Reading.Word]
  ) -> [(hit: Hit, themes: [Int])] {
    guard !hits.isEmpty else { return [] }
    let stems = words.map(\.stem)
    let excluding = hits.filter { !index.entries[$0.term].excludedThemes.isEmpty }
    return hits.compactMap { hit in
      guard !Dismissals.shared.cover(hit.span.lowerBound, in: stems) else { return nil }
      let overlapping = excluding.filter { $0.span.overlaps(hit.span) }
      let excluded = Set(overlapping.flatMap { index.entries[$0.term].excludedThemes })
      let themes = index.entries[hit.term].themes.filter { !excluded.contains($0) }
      return themes.isEmpty ? nil : (hit, themes)
    }
  }
}
