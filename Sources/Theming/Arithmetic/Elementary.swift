/// Exponential and logarithm by additions and multiplications alone: the C library picks other
/// instructions on other processors, and their last bits differ.
enum Elementary {
  private static let ln2 = 0.693_147_180_559_945_3
  // ln 2 in two parts, so that multiples of the first are exact (Cody and Waite).
  private static let ln2High = 0.693_147_180_369_123_8
  private static let ln2Low = 1.908_214_929_270_587_7e-10

  // At this size a number has no digits behind its point.
  private static let wholeNumbers = 6_755_399_441_055_744.0

  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let x = min(x, 700)
    let power = x / ln2 + wholeNumbers - wholeNumbers
    let rest = x - power * ln2High - power * ln2Low
    // Taylor to the 13th power: |rest| is at most .35, so what is left out is under 2e-17.
    var sum = 1.0
    for step in stride(from: 13.0, through: 1, by: -1) { sum = 1 + rest / step * sum }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }

  /// For positive numbers.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return -.infinity }
    var significand = x.significand
    var exponent = Double(x.exponent)
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    // The series of artanh: |ratio| is at most .172, so what is left out is under 1e-17.
    var sum = 0.0
    for step in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / step }
    return 2 * ratio * sum + exponent * ln2
  }

  static func probability(ofLogit x: Double) -> Double { 1 / (1 + exp(-x)) }

  static func logit(_ p: Double) -> Double { log(p / (1 - p)) }
}

extension Elementary {
  /// Of each: the same to the last bit as one after another, but eight at once.
  static func probabilities(ofLogits logits: [Double]) -> [Double] {
    var probabilities: [Double] = []
    probabilities.reserveCapacity(logits.count + 7)
    for start in stride(from: 0, to: logits.count, by: 8) {
      var eight = SIMD8<Double>.zero
      for index in start..<min(start + 8, logits.count) { eight[index - start] = logits[index] }
      let found = 1 / (1 + exp(-eight))
      for index in start..<min(start + 8, logits.count) {
        probabilities.append(found[index - start])
      }
    }
    return probabilities
  }

  private static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let isNothing = x .<= -700
    let x = x.clamped(lowerBound: .init(repeating: -700), upperBound: .init(repeating: 700))
    let shifted = x / ln2 + wholeNumbers
    let power = shifted - wholeNumbers
    let rest = x - power * ln2High - power * ln2Low
    var sum = SIMD8<Double>.one
    for step in stride(from: 13.0, through: 1, by: -1) { sum = 1 + rest / step * sum }
    // The whole number stands in the last bits of what was shifted.
    let bits = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let scale = unsafeBitCast((bits &+ 1023) &<< 52, to: SIMD8<Double>.self)
    return (sum * scale).replacing(with: 0, where: isNothing)
  }

  /// Eight at once, to six digits.
  static func probability(ofLogit x: SIMD8<Float>) -> SIMD8<Float> {
    let most = SIMD8<Float>(repeating: 30)
    let bounded = (-x).clamped(lowerBound: -most, upperBound: most)
    let power = (bounded * 1.442_695_04).rounded(.toNearestOrEven)
    let rest = bounded - power * 0.693_359_375 + power * 2.121_944_4e-4
    // Taylor to the 6th power: |rest| is at most .35, so what is left out is under 2e-7.
    var sum = SIMD8<Float>(repeating: 1 / 720)
    for factor: Float in [1 / 120, 1 / 24, 1 / 6, 0.5, 1, 1] { sum = sum * rest + factor }
    let bits = SIMD8<Int32>(power) &+ 127
    let scale = unsafeBitCast(bits &<< 23, to: SIMD8<Float>.self)
    return 1 / (1 + sum * scale)
  }
}
