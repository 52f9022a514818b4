/// Finds groups in a graph whose members are nearer one another than chance would have it.
///
/// Plain Louvain, nodes visited in order and ties going to the smaller number: no chance in it.
enum Louvain {
  /// Higher makes more and smaller groups; 2 agreed best with people's (docs/theming.md).
  private static let resolution = 2.0
  private static let mostRounds = 20

  /// The group of each node, numbered without gaps.
  static func groups(of graph: NeighbourGraph) -> [Int] {
    var groups = Array(graph.edges.indices)
    var edges = graph.edges
    while true {
      let (found, hasMoved) = moved(edges)
      groups = groups.map { found[$0] }
      let count = (found.max() ?? -1) + 1
      guard hasMoved, count < edges.count else { return groups }
      edges = merged(edges, into: found, count: count)
    }
  }

  private static func moved(_ edges: [[Int: Int]]) -> (groups: [Int], hasMoved: Bool) {
    let degrees = edges.map { $0.values.reduce(0, +) }
    let all = Double(max(degrees.reduce(0, +), 1))
    var groups = Array(edges.indices)
    var totals = degrees
    var hasMoved = false
    for _ in 0..<mostRounds {
      var moves = 0
      for node in edges.indices {
        let old = groups[node]
        totals[old] -= degrees[node]
        var weights: [Int: Int] = [:]
        for (other, weight) in edges[node] where other != node {
          weights[groups[other], default: 0] += weight
        }
        func gain(_ group: Int) -> Double {
          let expected = Double(totals[group]) * Double(degrees[node]) / all
          return Double(weights[group] ?? 0) - resolution * expected
        }
        var best = (group: old, gain: gain(old))
        for group in weights.keys.sorted() where gain(group) > best.gain {
          best = (group, gain(group))
        }
        totals[best.group] += degrees[node]
        groups[node] = best.group
        if best.group != old { moves += 1 }
      }
      hasMoved = hasMoved || moves > 0
      if moves < max(1, edges.count / 1000) { break }
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(Set(groups).sorted(), 0...))
    return (groups.map { numbers[$0] ?? 0 }, hasMoved)
  }

  private static func merged(
    _ edges: [[Int: Int]], into groups: [Int], count: Int
  ) -> [[Int: Int]] {
    var merged = [[Int: Int]](repeating: [:], count: count)
    for (node, neighbours) in edges.enumerated() {
      for (other, weight) in neighbours {
        merged[groups[node]][groups[other], default: 0] += weight
      }
    }
    return merged
  }
}
