package import ConsultationModel

/// Learns the shipped weights from the shipped points, and judges them by writers held out.
package struct DigitalTraining: Sendable {
  /// How the points of one writer came out, taught by the others'.
  package struct Judgement: Sendable {
    package let author: Shipped.Author
    package let right: Int
    package let assigned: Int
    package let coded: Int

    package var f1: Double { DigitalTraining.f1(of: [self]) }
  }

  /// Micro F1 of several writers' points together.
  package static func f1(of judgements: [Judgement]) -> Double {
    let right = judgements.reduce(0) { $0 + $1.right }
    let all = judgements.reduce(0) { $0 + $1.assigned + $1.coded }
    return 2 * Double(right) / Double(max(all, 1))
  }

  private let codebook: Codebook
  private let authors: [Shipped.Author]
  private let coded: CodedReadings
  private let index: TermIndex

  package init(codebook: Codebook) {
    let points = Shipped.digital.points
    let index = TermIndex(codebook)
    let reader = CodebookReader(
      codebook, index: index, background: .general, isForLearning: true)
    self.codebook = codebook
    self.index = index
    authors = points.map(\.author)
    coded = reader.coded(points.map(\.point))
  }

  /// The weights file, the same to the byte wherever it is made.
  package func weights() -> [UInt8] {
    let (blend, cut) = blend(over: coded.themes.indices.map(\.self))
    let regression = Regression(learning: coded)
    return ShippedWeights(
      regression, blend: blend, cut: cut, themes: codebook.themes.map(\.id)
    ).bytes
  }

  /// Holds one writer out: nothing, not even the blend or the cut, sees a point of theirs.
  package func judgement(of author: Shipped.Author) -> Judgement {
    let (own, others) = (positions { $0 == author }, positions { $0 != author })
    let (blend, cut) = blend(over: others)
    let model = fitting.model(from: others, blend: blend)
    let least = Elementary.logit(cut)
    let found = own.map { point in
      let features = model.features(
        of: coded.readings[point], coded.evidence[point], plain: coded.plain[point])
      return (0..<coded.themeCount).filter { blend.logit(of: features, theme: $0) >= least }
    }
    let right = zip(own, found).reduce(0) { sum, pair in
      sum + Set(coded.themes[pair.0]).intersection(pair.1).count
    }
    return Judgement(
      author: author, right: right, assigned: found.reduce(0) { $0 + $1.count },
      coded: own.reduce(0) { $0 + coded.themes[$1].count })
  }

  package var writers: [Shipped.Author] { Set(authors).sorted() }

  /// Whether the terms were written with this writer's points in view.
  package func wroteBeforeTerms(_ author: Shipped.Author) -> Bool {
    Shipped.knownToTerms.contains(author)
  }

  /// Each writer's points are weighed by what the other writers teach; terms that were written
  /// with some writers' points in view would look better there than they are.
  private func blend(over positions: [Int]) -> (Blend, Double) {
    let writers = Set(positions.map { authors[$0] })
    let strangers = writers.subtracting(Shipped.knownToTerms)
    let judged = (strangers.isEmpty ? writers : strangers).sorted()
    return fitting.fit(
      judged.map { writer in positions.filter { authors[$0] == writer } }, among: positions)
  }

  private var fitting: BlendFitting { BlendFitting(coded: coded, index: index, usual: nil) }

  private func positions(_ isMeant: (Shipped.Author) -> Bool) -> [Int] {
    authors.indices.filter { isMeant(authors[$0]) }
  }
}
