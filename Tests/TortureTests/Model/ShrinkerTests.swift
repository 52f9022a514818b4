import Testing

@Suite struct ShrinkerTests {
  @Test func whatDoesNotMatterIsLeftOut() {
    let actions = Array(1...100)
    let shortest = Shrinker.shortest(actions) { rest in
      guard let first = rest.firstIndex(of: 17), let last = rest.lastIndex(of: 83) else {
        return false
      }
      return first < last
    }
    #expect(shortest == [17, 83])
  }

  @Test func aSequenceThatFailsByItselfShrinksToNothing() {
    #expect(Shrinker.shortest([1, 2, 3]) { _ in true } == [])
  }

  @Test func aRunThatNeedsSeveralOfAKindKeepsThem() {
    let shortest = Shrinker.shortest(Array(repeating: [1, 2, 3], count: 10).flatMap(\.self)) {
      $0.count { $0 == 2 } >= 3
    }
    #expect(shortest == [2, 2, 2])
  }
}
