internal import ConsultationModel

/// The few points that show best what a theme means; the same whatever the order they came in.
///
/// Verbatim before paraphrase before inference; 6 to 45 words before others; then by votes; then
/// as they were made.
package struct BestQuotes: Equatable, Sendable {
  private struct Candidate: Equatable {
    let point: QuotedPoint
    private let voice: Int
    private let misfit: Int

    init(_ point: QuotedPoint) {
      self.point = point
      voice = point.voice == .verbatim ? 0 : point.voice == .paraphrase ? 1 : 2
      // Blanks in bytes: this runs for every theme of every point.
      let words = point.text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
      misfit = (6...45).contains(words) ? 0 : 1
    }

    static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
      let first = (left.voice, left.misfit, -left.point.votes)
      let second = (right.voice, right.misfit, -right.point.votes)
      return first == second
        ? QuotedPoint.wasMadeBefore(left.point, right.point) : first < second
    }
  }

  package static let limit = 3

  private var candidates: [Candidate] = []

  package init() {}

  package var points: [QuotedPoint] { candidates.map(\.point) }

  /// So many of any number of points, the best first.
  package static func ranked(_ points: [QuotedPoint], keeping count: Int) -> [QuotedPoint] {
    points.map(Candidate.init).sorted(by: Candidate.isBetter).prefix(count).map(\.point)
  }

  package mutating func add(_ point: QuotedPoint) {
    insert(Candidate(point))
  }

  package mutating func merge(_ other: BestQuotes) {
    for candidate in other.candidates { insert(candidate) }
  }

  private mutating func insert(_ candidate: Candidate) {
    let index = candidates.firstIndex { Candidate.isBetter(candidate, $0) } ?? candidates.count
    guard index < Self.limit else { return }
    candidates.insert(candidate, at: index)
    if candidates.count > Self.limit { candidates.removeLast() }
  }
}
