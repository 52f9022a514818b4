internal import ConsultationModel

/// A codebook made ready: reads texts and weighs what they hold for its themes, nothing learnt.
struct CodebookReader: Sendable {
  // Points that a thread takes at a time: few, since a session has a hundred or so.
  private static let piece = 32

  let codebook: Codebook
  let index: TermIndex
  let zeroShot: ZeroShot
  private let readers: ReaderPool

  /// Whether it reads for something that is learnt, which costs a little more.
  init(_ codebook: Codebook, index: TermIndex, background: Background, isForLearning: Bool) {
    self.codebook = codebook
    self.index = index
    zeroShot = ZeroShot(codebook, index: index, background: background)
    readers = ReaderPool(index, readsLetters: isForLearning)
  }

  func read(_ text: String) -> Reading { readers.use { $0.read(text) } }

  /// Reads texts on every core and makes something of each.
  func map<Result: Sendable>(
    _ texts: [String], _ make: @escaping @Sendable (Int, Reading) -> Result
  ) -> [Result] {
    let pieces = EveryCore.pieces(of: texts.count, size: Self.piece)
    return EveryCore.map(pieces.count) { [readers] number in
      readers.use { reader in pieces[number].map { make($0, reader.read(texts[$0])) } }
    }
    .flatMap(\.self)
  }

  func coded(_ points: [CodedPoint]) -> CodedReadings {
    let places = Dictionary(
      zip(codebook.themes.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let texts = points.map(\.text)
    let read = map(texts) { [zeroShot] _, reading in
      (reading, zeroShot.evidence(in: reading))
    }
    return CodedReadings(
      readings: read.map(\.0), evidence: read.map(\.1),
      plain: read.map { zeroShot.logits(of: $0.1) }, texts: texts,
      themes: points.map { $0.themes.compactMap { places[$0] }.sorted() },
      themeCount: codebook.themes.count)
  }
}
