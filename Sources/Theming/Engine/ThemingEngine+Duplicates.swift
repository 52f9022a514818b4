extension ThemingEngine {
  /// Two texts that share as much say the same: letters from one template, a point noted twice.
  private static let sameFrom = 0.7

  /// Groups of points that say the same in nearly the same words, by their first points.
  package func duplicates(among texts: [String]) -> [NearDuplicates] {
    let drawn = reader.map(texts) { _, reading in MinHash(reading) }
    var leaders = Array(texts.indices)
    func leader(of point: Int) -> Int {
      var point = point
      while leaders[point] != point {
        leaders[point] = leaders[leaders[point]]
        point = leaders[point]
      }
      return point
    }
    var bands: [UInt64: [Int]] = [:]
    for (point, hash) in drawn.enumerated() where !hash.shingles.isEmpty {
      for band in hash.bands { bands[band, default: []].append(point) }
    }
    for points in bands.values where points.count > 1 {
      // Against the first alone: those of one band are all alike, or none is.
      for point in points.dropFirst() {
        let (one, other) = (leader(of: points[0]), leader(of: point))
        guard one != other, drawn[points[0]].likeness(to: drawn[point]) >= Self.sameFrom else {
          continue
        }
        leaders[max(one, other)] = min(one, other)
      }
    }
    return Dictionary(grouping: texts.indices, by: leader(of:)).values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map(NearDuplicates.init)
  }
}
