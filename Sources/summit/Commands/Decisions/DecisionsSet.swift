import ArgumentParser
internal import ConsultationModel
internal import SessionStorage

extension Summit.DecisionsCommand {
  /// `summit decisions set`: an answer to a theme or a point.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note what was decided about a theme or a point; an earlier answer is kept.")

    @OptionGroup var subject: DecisionSubject
    @Option(
      name: .customLong("as"),
      help: "taken-up, in-part, under-way, not-taken-up or for-others.")
    var disposition: Response.Disposition
    @Option(help: "Why, in words for those who said it.") var because: String
    @Option(help: "Who sees to it.") var owner = ""
    @Option(help: ArgumentHelp("When it was decided or is due.", valueName: "2019-07-04"))
    var date: String?
    @Option(
      help: "Where it stands: feedback, boards, draft, reviewed, agreed, submitted or published.")
    var stage: Response.Stage?

    func run() throws {
      guard !because.trimmed.isEmpty else {
        throw Refusal.usage("--because is empty. Say why: those who said it will read it.")
      }
      let day = try date.map { text in
        guard let day = CalendarDate(text) else {
          throw Refusal.usage("“\(text)” is no day. Write it as 2019-07-04.")
        }
        return day
      }
      let response = Response(
        to: try subject.found(), disposition, reason: because.trimmed, owner: owner.trimmed,
        date: day, stage: stage, by: World.account, at: World.moment().now)
      try ResponsesFile.append(.answered(response), to: subject.paths.file)
    }
  }

  /// `summit decisions clear`: unanswered again.
  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an answer back; it is kept among the earlier ones.")

    @OptionGroup var subject: DecisionSubject

    func run() throws {
      let entry = ResponseRegister.Entry.cleared(
        try subject.found(), by: World.account, at: World.moment().now)
      try ResponsesFile.append(entry, to: subject.paths.file)
    }
  }
}

extension Response.Disposition: ExpressibleByArgument {}
extension Response.Stage: ExpressibleByArgument {}
