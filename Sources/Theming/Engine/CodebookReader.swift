internal import ConsultationModel

/// A codebook made ready: reads texts and weighs what they hold for its themes, nothing learnt.
struct CodebookReader: Sendable {
  // Points that a thread takes at a time.
  private static let piece = 256

  let codebook: Codebook
  let index: TermIndex
  let zeroShot: ZeroShot

  init(_ codebook: Codebook, index: TermIndex, background: Background) {
    self.codebook = codebook
    self.index = index
    zeroShot = ZeroShot(codebook, index: index, background: background)
  }

  /// Reads texts on every core and makes something of each.
  static func map<Result: Sendable>(
    _ texts: [String], index: TermIndex, _ make: @escaping @Sendable (Int, Reading) -> Result
  ) -> [Result] {
    let pieces = EveryCore.pieces(of: texts.count, size: piece)
    return EveryCore.map(pieces.count) { number in
      let reader = TextReader(index)
      return pieces[number].map { make($0, reader.read(texts[$0])) }
    }
    .flatMap(\.self)
  }

  func coded(_ points: [CodedPoint]) -> CodedReadings {
    let places = Dictionary(
      zip(codebook.themes.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let texts = points.map(\.text)
    let read = Self.map(texts, index: index) { [zeroShot] _, reading in
      (reading, zeroShot.evidence(in: reading))
    }
    return CodedReadings(
      readings: read.map(\.0), evidence: read.map(\.1),
      plain: read.map { zeroShot.logits(of: $0.1) }, texts: texts,
      themes: points.map { $0.themes.compactMap { places[$0] }.sorted() },
      themeCount: codebook.themes.count)
  }
}
