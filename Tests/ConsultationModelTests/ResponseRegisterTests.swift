import ConsultationModel
import Testing

struct ResponseRegisterTests {
  private static func answer(
    _ theme: Theme.ID, _ disposition: Response.Disposition, at seconds: Int64
  ) -> ResponseRegister.Entry {
    .answered(
      Response(
        to: .theme(theme), disposition, reason: "because \(seconds)", by: "board",
        at: Timestamp(milliseconds: seconds * 1000, offsetMinutes: 0)))
  }

  private static let themes: [Theme] = ["fibre", "masts", "money"].map {
    Theme(id: $0, name: $0.text)
  }

  @Test func theLastAnswerStandsAndEarlierOnesAreKept() {
    let register = ResponseRegister(entries: [
      Self.answer("fibre", .underWay, at: 1), Self.answer("money", .takenUp, at: 2),
      Self.answer("fibre", .inPart, at: 3000),
    ])
    #expect(register[.theme("fibre")]?.disposition == .inPart)
    #expect(register.earlier(.theme("fibre")).map(\.disposition) == [.underWay])
    #expect(register[.theme("masts")] == nil)
  }

  @Test func aSlipThatWasPutRightAtOnceWasNeverToldToAnybody() {
    let register = ResponseRegister(entries: [
      Self.answer("fibre", .takenUp, at: 1), Self.answer("fibre", .inPart, at: 60),
    ])
    #expect(register[.theme("fibre")]?.disposition == .inPart)
    #expect(register.earlier(.theme("fibre")).isEmpty)
  }

  @Test func whatIsClearedIsUnansweredAndNotForgotten() {
    let time = Timestamp(milliseconds: 5000, offsetMinutes: 0)
    var register = ResponseRegister(entries: [Self.answer("fibre", .takenUp, at: 1)])
    register.append(.cleared(.theme("fibre"), by: "board", at: time))
    #expect(register[.theme("fibre")] == nil)
    #expect(register.earlier(.theme("fibre")).count == 1)
    #expect(register.standing(in: nil).isEmpty)
  }

  @Test func anAnswerFollowsItsThemeIntoWhatItBecame() throws {
    let before = Codebook(id: "book", name: "Book", themes: Self.themes)
    let time = Timestamp(milliseconds: 9000, offsetMinutes: 0)
    let merged = try before.merging(
      ["fibre", "masts"], as: "Networks", by: "an", Moment(now: time, entropy: 7))
    let heir = try #require(merged.themes.first { $0.name == "Networks" }).id
    var register = ResponseRegister(entries: [
      Self.answer("fibre", .underWay, at: 1), Self.answer("masts", .takenUp, at: 2),
    ])
    #expect(register.standing(in: merged)[.theme(heir)]?.disposition == .takenUp)
    #expect(register.standing(in: before)[.theme("fibre")]?.disposition == .underWay)
    register.append(Self.answer(heir, .notTakenUp, at: 3))
    #expect(register.standing(in: merged)[.theme(heir)]?.disposition == .notTakenUp)
  }
}
