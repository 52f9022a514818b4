import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// What a note-taker and a facilitator do, by keys on the screens and by lines: both must come to the
/// same session.
@Suite struct UserStoryTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let keys: @Sendable (inout Stage) -> Void
    let lines: [String]
  }

  static let stories: [Story] = [
    Story(
      testDescription: "notes what is said",
      keys: { $0.say("for @Sage/business Rural exchanges first #full !!") },
      lines: ["for @Sage/business Rural exchanges first #full !!"]),
    Story(
      testDescription: "notes words, an inference and a partner",
      keys: {
        $0.say("\"Nobody funds the last 2%\"")
        $0.say("? They doubt it &Fraunhofer %named")
      }, lines: ["\"Nobody funds the last 2%\"", "? They doubt it &Fraunhofer %named"]),
    Story(
      testDescription: "walks and notes at another question",
      keys: {
        $0.press(.control("n"))
        $0.say("here")
        $0.press(.control("t"))
        $0.say("there")
        $0.press(.control("b"))
        $0.say("before")
      }, lines: ["/next", "here", "/proposition", "there", "/back", "before"]),
    Story(
      testDescription: "goes anywhere",
      keys: {
        $0.press(.control("g"), .down, .right, .right, .enter)
        $0.say("An ask")
      }, lines: ["/go skills 2a", "An ask"]),
    Story(
      testDescription: "mends a point",
      keys: {
        $0.say("for @Sage one")
        $0.press(.up, .enter, .control("u"))
        $0.say("against @Sage two")
      }, lines: ["for @Sage one", "/mend 1 against @Sage two"]),
    Story(
      testDescription: "votes, withdraws and restores",
      keys: {
        $0.say("one")
        $0.say("two")
        $0.press(.up, .control("l"), .escape, .up, .up, .control("d"), .escape)
        $0.press(.up, .control("d"), .escape, .up, .up, .control("d"), .escape)
      },
      lines: [
        "one", "two", "/vote 2", "/withdraw 1", "/withdraw 2", "/withdraw 1",
      ]),
    Story(
      testDescription: "moves a point",
      keys: {
        $0.say("one")
        $0.press(.up, .control("o"), .down, .enter)
      }, lines: ["one", "/move 1 infra 2"]),
    Story(
      testDescription: "parks a point, a line, and puts one back",
      keys: {
        $0.say("one")
        $0.type("two")
        $0.press(.control("p"))
        $0.press(.up, .control("p"))
        $0.press(.control("b"))
        for _ in 0..<7 { $0.press(.control("n")) }
        $0.press(.up, .control("p"))
      }, lines: ["one", "/park two", "/park 1", "/go parked", "/park 2"]),
    Story(
      testDescription: "takes back and does again",
      keys: {
        $0.say("one")
        $0.say("two")
        $0.press(.control("z"), .control("z"), .control("y"))
      }, lines: ["one", "two", "/undo", "/undo", "/redo"]),
    Story(
      testDescription: "notes who is here, an end, and more time",
      keys: {
        $0.press(.control("g"), .character("w"), .character("a"))
        $0.type("Jo Bell, Sage/business; Council")
        $0.press(.enter, .character("x"), .escape, .escape)
        $0.press(.control("g"), .character("t"), .character("e"))
        $0.type("16:00")
        $0.press(.enter, .escape, .escape, .control("]"))
      }, lines: ["/here Jo Bell, Sage/business; Council", "/away 1", "/end 16:00", "/more"]),
    Story(
      testDescription: "reads back, mends the words, notes an objection and signs off",
      keys: {
        $0.say("for @Sage one")
        $0.say("two")
        $0.press(.function(11), .enter, .control("u"))
        $0.type("One, in other words")
        $0.press(.enter, .down, .character("o"))
        $0.type("Three, not two")
        $0.press(.enter, .character("s"), .control("u"))
        $0.type("8")
        $0.press(.enter)
      },
      lines: [
        "for @Sage one", "two", "/read", "/reword 1 One, in other words",
        "/objection 2 Three, not two", "/sign 8",
      ]),
    Story(
      testDescription: "says what becomes of parked points",
      keys: {
        for text in ["one", "two", "three"] {
          $0.type(text)
          $0.press(.control("p"))
        }
        $0.press(.control("g"), .character("p"), .character("t"))
        $0.type("5")
        $0.press(.enter, .home, .character("k"))
        $0.type("Nobody knows")
        $0.press(.enter, .home, .enter, .down, .enter, .escape, .escape)
        for _ in 0..<6 { $0.press(.control("n")) }
      },
      lines: [
        "/park one", "/park two", "/park three", "/go parked", "/hand 1 5",
        "/reason 2 Nobody knows", "/move 3 infra 2",
      ]),
    Story(
      testDescription: "votes by dots",
      keys: {
        $0.say("@Sage one")
        $0.say("@Council two")
        $0.press(.control("g"), .character("d"), .character(" "), .character(" "))
        $0.press(.character("-"), .right, .down, .character(" "), .character("c"))
      },
      lines: [
        "@Sage one", "@Council two", "/dot 1 1", "/dot 1 1", "/undot 1 1", "/dot 2 2", "/count",
      ]),
    Story(
      testDescription: "begins a round",
      keys: {
        $0.say("@Sage one")
        $0.say("@Council two")
        $0.press(.control("g"), .character("n"), .character("n"))
        $0.type("Sage")
        $0.press(.enter, .enter)
        $0.say("three")
      }, lines: ["@Sage one", "@Council two", "/round new Sage", "three"]),
    Story(
      testDescription: "takes a sign-off and a plan back",
      keys: {
        $0.say("one")
        $0.press(.function(11), .character("s"), .control("u"))
        $0.type("8")
        $0.press(.enter, .escape, .control("]"), .control("z"), .control("z"))
      }, lines: ["one", "/sign 8", "/more", "/undo", "/undo"]),
  ]

  @Test(arguments: stories)
  func bothComeToTheSameSession(story: Story) {
    var stage = Stage.discussion()
    story.keys(&stage)
    var linear = LinearStage()
    for line in story.lines { linear.type(line) }
    #expect(linear.saved.comparable == stage.saved.comparable)
    #expect(linear.discussion?.stop == stage.app.discussion?.stop)
  }
}

/// What two ways of doing the same must agree on: everything but ids and times.
private struct Comparable: Equatable {
  let points: [String]
  let people: [String]
  let plan: [String]
  let signOffs: [String]
}

extension Session {
  fileprivate var comparable: Comparable {
    Comparable(
      points: feedback.map { point in
        let who = stakeholder(point.stakeholder)?.label ?? ""
        let place = "\(point.proposition?.text ?? "-") \(point.question?.text ?? "-")"
        let flags = "\(point.isParked) \(point.isWithdrawn) \(point.votes) \(point.attribution)"
        return "\(point.text)|\(point.stance)|\(point.voice)|\(who)|\(place)|\(flags)|"
          + "\(point.themes)|\(point.partners)|\(point.objection)|\(point.triage)|\(point.round ?? 0)"
      },
      people: stakeholders.map { "\($0.label) \(String(describing: $0.sector)) \($0.isAway)" },
      plan: [plan.end?.clock ?? ""] + plan.rounds.map(\.host)
        // A round gives every question its minutes anew, on top of what a clock has counted.
        + (plan.rounds.isEmpty ? plan.seconds : [:]).map { "\($0.key) \($0.value)" }.sorted(),
      signOffs: signOffs.map { "\($0.place) \($0.names) \($0.count) \($0.points.count)" })
  }
}
