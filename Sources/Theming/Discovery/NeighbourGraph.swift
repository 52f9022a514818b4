/// Which texts are near one another in meaning, and how near: each with its nearest few.
struct NeighbourGraph: Sendable {
  private static let nearest = 15
  /// Less is no likeness: 5 in 100 of what two equal texts have.
  private static let floor: Float = 0.05
  // Points that a thread takes at a time.
  private static let piece = 128

  /// Of each node its neighbours by their numbers, with weights in 1/16384.
  private(set) var edges: [[Int: Int]]

  init(edges: [[Int: Int]]) { self.edges = edges }

  init(_ vectors: [UnitVector]) {
    let pieces = EveryCore.pieces(of: vectors.count, size: Self.piece)
    let nearest = EveryCore.map(pieces.count) { number in
      pieces[number].map { Self.nearest(to: $0, among: vectors) }
    }
    .flatMap(\.self)
    var edges = [[Int: Int]](repeating: [:], count: vectors.count)
    for (node, found) in nearest.enumerated() {
      for (other, likeness) in found {
        let weight = Int(likeness * UnitVector.one)
        edges[node][other] = weight
        edges[other][node] = weight
      }
    }
    self.edges = edges
  }

  private static func nearest(
    to node: Int, among vectors: [UnitVector]
  ) -> [(other: Int, likeness: Float)] {
    var best: [(other: Int, likeness: Float)] = []
    for other in vectors.indices where other != node {
      let likeness = vectors[node].dot(vectors[other])
      guard likeness > max(floor, best.count < nearest ? floor : best[nearest - 1].likeness)
      else { continue }
      let place = best.firstIndex { $0.likeness < likeness } ?? best.count
      best.insert((other, likeness), at: place)
      if best.count > nearest { best.removeLast() }
    }
    return best
  }
}
