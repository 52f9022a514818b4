/// Bars without letters, for formats in which the words and figures stand beside them.
enum BarPicture {
  static let width = 600
  static let height = 40

  /// Against to the left of the middle, for to the right, mixed in stripes across it. `most` is the
  /// longest side that any of the bars beside it has.
  static func stances(_ bar: Chart.DivergingBars.Bar, most: Double) -> PNGPicture {
    var picture = PNGPicture(
      width: width, height: height,
      palette: [.white, .supporting, .against, .mixed, .ink])
    let middle = width / 2
    let scale = most > 0 ? Double(middle - 4) / most : 0
    let half = Int((Double(bar.mixed) / 2 * scale).rounded())
    let left = Int((Double(bar.against) * scale).rounded())
    let right = Int((Double(bar.supporting) * scale).rounded())
    let rows = 6..<(height - 6)
    picture.fill((middle - half - left)..<(middle - half), rows, with: 2)
    picture.fill((middle + half)..<(middle + half + right), rows, with: 1)
    picture.fill((middle - half)..<(middle + half), rows, with: 3) { ($0 + $1) % 8 < 4 }
    picture.fill((middle - 1)..<(middle + 1), 0..<height, with: 4)
    return picture
  }

  static func amount(_ value: Int, of most: Int) -> PNGPicture {
    var picture = PNGPicture(width: width, height: height, palette: [.white, .supporting])
    guard most > 0, value > 0 else { return picture }
    let length = max(2, value * width / most)
    picture.fill(0..<length, 6..<(height - 6), with: 1)
    return picture
  }
}

extension Chart.DivergingBars {
  /// The longest side of all bars, half of what is mixed included.
  var longestSide: Double {
    bars.map { Double(max($0.supporting, $0.against)) + Double($0.mixed) / 2 }.max() ?? 0
  }
}
