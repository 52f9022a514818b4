import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// Every ink can be read: WCAG 2.2 asks for 4.5 to 1 (1.4.3).
@Suite struct PaletteKindTests {
  /// Red, green and blue from 0 to 1 of xterm's colours from 16 on.
  private static func xterm(_ number: Int) -> [Double] {
    guard number >= 16 else { return [0.5, 0.5, 0.5] }
    guard number < 232 else {
      let grey = Double(8 + 10 * (number - 232)) / 255
      return [grey, grey, grey]
    }
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { levels[$0] / 255 }
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  // To the 2.4th, by the fifth root of the twelfth power.
  private static func power(_ value: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * value }
    return (0..<60).reduce(1.0) { guess, _ in
      let fourth = guess * guess * guess * guess
      return guess - (fourth * guess - twelfth) / (5 * fourth)
    }
  }

  private static func contrast(_ number: Int, with background: Double) -> Double {
    let own = luminance(xterm(number))
    return (max(own, background) + 0.05) / (min(own, background) + 0.05)
  }

  @Test(arguments: [(PaletteKind.light, 1.0), (.safe, 0.0)])
  func everyInkStandsOutFromItsBackground(kind: PaletteKind, background: Double) {
    for ink in Ink.allCases {
      guard let colour = kind.colour(of: ink, among: 256), colour >= 16 else { continue }
      let contrast = Self.contrast(Int(colour), with: background)
      #expect(contrast >= 4.5, "\(ink) in \(colour): \(contrast)")
    }
  }

  @Test func theScaleIsRight() {
    #expect(abs(Self.contrast(231, with: 0) - 21) < 0.01)
    #expect(abs(Self.contrast(16, with: 0) - 1) < 0.01)
  }

  @Test func contrastHasNoColourAtAll() {
    #expect(Ink.allCases.allSatisfy { PaletteKind.contrast.colour(of: $0, among: 256) == nil })
  }
}
