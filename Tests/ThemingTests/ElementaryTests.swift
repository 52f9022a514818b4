import Glibc
import Testing

@testable import Theming

struct ElementaryTests {
  @Test(arguments: [-30, -1, -0.01, 0, 0.5, 1, 3.7, 20])
  func theExponentialIsThatOfTheLibrary(x: Double) {
    #expect(abs(Elementary.exp(x) / Glibc.exp(x) - 1) < 1e-14)
  }

  @Test(arguments: [1e-9, 0.2, 0.7071, 1, 1.5, 2, 33, 1e6])
  func theLogarithmIsThatOfTheLibrary(x: Double) {
    #expect(abs(Elementary.log(x) - Glibc.log(x)) < 1e-14 * max(1, abs(Glibc.log(x))))
  }

  @Test func eightProbabilitiesAtOnceAreThoseOfOneByOne() {
    let logits: [Float] = [-40, -5, -0.3, 0, 0.3, 2, 9, 40]
    let all = Elementary.probability(ofLogit: SIMD8(logits))
    for (lane, logit) in logits.enumerated() {
      let one = Elementary.probability(ofLogit: Double(logit))
      #expect(abs(Double(all[lane]) - one) < 1e-6)
    }
  }
}
