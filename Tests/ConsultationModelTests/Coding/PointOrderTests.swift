import ConsultationModel
import Testing

@Suite struct PointOrderTests {
  private let points = (0..<2000).map { point("p-\($0)", of: "s-\($0 % 7)") }

  @Test func theSampleIsTheSameWhateverTheOrderOfTheFiles() {
    let order = PointOrder.random(points, seed: 7)
    #expect(PointOrder.random(points.reversed(), seed: 7) == order)
    #expect(PointOrder.random(points + points, seed: 7) == order)
    #expect(Set(order) == Set(points))
    #expect(PointOrder.random(points, seed: 8) != order)
  }

  @Test func theSampleIsTheSameOnEveryMachineAndInEveryVersion() {
    let few = ["a", "b", "c", "d", "e"].map { point($0) }
    #expect(
      PointOrder.random(few, seed: 1).map(\.feedback.text).joined() == "cebad")
    #expect(
      PointOrder.random(few, seed: 2).map(\.feedback.text).joined() == "cedba")
  }

  @Test func pointsThatComeLaterLeaveTheOrderOfTheOthers() {
    let early = PointOrder.random(points.prefix(1000), seed: 3)
    let known = Set(early)
    #expect(PointOrder.random(points, seed: 3).filter(known.contains) == early)
  }

  /// Of 2,000 points in 7 sessions the first 300 hold about 43 of each: four standard deviations of
  /// that are 23.
  @Test func theSampleFavoursNoSession() {
    let sample = PointOrder.random(points, seed: 11).prefix(300)
    let counts = Dictionary(grouping: sample, by: \.session).mapValues(\.count)
    #expect(counts.count == 7)
    #expect(counts.values.allSatisfy { (20...66).contains($0) }, "\(counts)")
  }

  @Test func theMostUnsureComeFirst() {
    let order = PointOrder.mostUnsureFirst(
      [
        point("sure"): [0.99, 0.01], point("torn"): [0.9, 0.52], point("half"): [0.3],
        point("empty"): [],
      ])
    #expect(order.map(\.feedback.text) == ["torn", "half", "sure", "empty"])
    let equal = [point("b"): [0.4], point("a"): [0.6], point("c"): [0.4]]
    #expect(PointOrder.mostUnsureFirst(equal).first?.feedback != "")
    #expect(
      PointOrder.mostUnsureFirst([point("a"): [0.2], point("b"): [0.5]], cut: 0.25).first
        == point("a"))
  }
}
