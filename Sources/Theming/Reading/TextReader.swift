/// Reads texts with the terms of a codebook in mind.
///
/// Remembers words, so that each is stemmed once; one for each thread.
struct TextReader {
  private struct KnownWord {
    let stem: UInt64
    let isContent: Bool
    /// Where its stem's runs of letters stand among `letters`.
    let letters: Range<Int>
    /// Where those that it meets stand among `demands`.
    let demands: Range<Int>
  }

  private let index: TermIndex
  private let readsLetters: Bool
  private let stemmer = Stemmer()
  private var pieces = PieceReader()
  // By the numbers of `pieces`, which also has words that were never met as such.
  private var known: [KnownWord?] = []
  private var letters: [UInt64] = []
  private var demands: [Lexicon.Number] = []

  /// Runs of letters are of use only to what is learnt.
  init(_ index: TermIndex, readsLetters: Bool = false) {
    self.index = index
    self.readsLetters = readsLetters
  }

  mutating func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { whole in
      let bytes = ReadPart.of(whole)
      if pieces.words.isFull { forget() }
      var words: [Reading.Word] = []
      var runs: [UInt64] = []
      var met: [Range<Int>] = []
      words.reserveCapacity(bytes.count / 5 + 1)
      if readsLetters { runs.reserveCapacity(bytes.count) }
      met.reserveCapacity(bytes.count / 5 + 1)
      var scanner = TokenScanner(bytes)
      scanner.scan { word in
        let known = known(word)
        words.append(
          Reading.Word(stem: known.stem, isContent: known.isContent, range: word.range))
        runs.append(contentsOf: letters[known.letters])
        met.append(known.demands)
      }
      pieces.read(bytes)
      return Reading(
        words: words, letters: runs,
        hits: index.standing(index.hits(in: met, of: demands), in: words),
        sums: pieces.sums)
    }
  }

  private mutating func known(_ word: TokenScanner.Word) -> KnownWord {
    let number = pieces.words.number(of: word.folded, digest: word.digest)
    if number < known.count, let known = known[number] { return known }
    while known.count <= number { known.append(nil) }
    let learnt = learn(word.folded)
    known[number] = learnt
    return learnt
  }

  private mutating func forget() {
    pieces.words.forget()
    known.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    demands.removeAll(keepingCapacity: true)
  }

  private mutating func learn(_ bytes: [UInt8]) -> KnownWord {
    let word = Abbreviations.written(String(decoding: bytes, as: UTF8.self))
    let stem = stemmer.stem(word)
    let digest = Digest.of(stem.utf8)
    let isDigit = bytes.allSatisfy { (0x30...0x39).contains($0) }
    let isContent = !StopWords.stems.contains(digest) && (bytes.count > 1 || isDigit)
    let (lettersBefore, demandsBefore) = (letters.count, demands.count)
    if isContent && readsLetters { letters += Self.letters(of: stem) }
    demands += index.lexicon.numbers(
      metBy: word, stem: stem, isKnown: StaticTable.shared.knows(word.utf8))
    return KnownWord(
      stem: digest, isContent: isContent, letters: lettersBefore..<letters.count,
      demands: demandsBefore..<demands.count)
  }

  private static func letters(of stem: String) -> [UInt64] {
    let letters = Array("<\(stem)>".utf8)
    guard stem.utf8.count >= 4 else { return [] }
    return (0...(letters.count - 4)).map { start in
      Digest.pair(Digest.of(letters[start..<(start + 4)]), 0x6C65_7474)
    }
  }
}
