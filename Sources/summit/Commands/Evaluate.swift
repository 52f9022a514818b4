import ArgumentParser
internal import ConsultationModel
internal import DurableFiles
internal import GuideLibrary
internal import PointImport
internal import Theming

extension Summit {
  /// `summit evaluate`: how good the machine's themes are on points that people coded.
  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Judge the machine's themes by points that people coded.",
      discussion: """
        The table needs columns "text" and "themes": ids by ";", or "-" for a point without any. \
        Rows whose themes are empty count as not coded and are passed over.
        """)

    @Argument(help: "A CSV file of coded points.", completion: .file(extensions: ["csv"]))
    var gold: String
    @Option(
      help: ArgumentHelp(
        "A guide's id, or the file of a guide or a codebook.", valueName: "id-or-file"),
      completion: .file(extensions: ["json"]))
    var codebook: String?
    @Option(help: ArgumentHelp("Learn from so many random points.", valueName: "n"))
    var train: Int?
    @Option(help: ArgumentHelp("Learn from so many random points of each theme.", valueName: "n"))
    var trainEach: Int?
    @Option(help: ArgumentHelp("Choose the random points by this number.", valueName: "s"))
    var seed: UInt64 = 1
    @Option(help: ArgumentHelp("Judge each part by what the others teach.", valueName: "k"))
    var folds: Int?

    func validate() throws {
      if let folds, folds < 2 { throw ValidationError("--folds must be 2 or more.") }
      if let train, train < ThemingEngine.fewestCodedPoints {
        throw ValidationError("--train must be \(ThemingEngine.fewestCodedPoints) or more.")
      }
      if let trainEach, trainEach < 1 { throw ValidationError("--train-each must be 1 or more.") }
    }

    func run() throws {
      let trial = Trial(codebook: try chosenCodebook(), points: try points())
      remark(on: trial)
      guard !trial.points.isEmpty else {
        throw Refusal.work("Nothing in \(gold) can be judged by \(trial.codebook.id).")
      }
      if let train, train >= trial.points.count {
        throw Refusal.usage(
          "\(gold) has \(trial.points.count) coded points, so none would be left to judge by. "
            + "Give --train a smaller number.")
      }
      try showNothingLearnt(trial)
      if let shipped = trial.asShipped() { try show("As it comes", shipped, trial) }
      if let train {
        let judged = trial.afterLearning(from: train, seed: seed)
        try show("Learnt from \(train) random points", judged, trial)
      }
      if let trainEach {
        let (taught, judged) = trial.afterLearning(fromEach: trainEach, seed: seed)
        guard !judged.isEmpty else {
          throw Refusal.usage(
            "\(gold) has no more than \(trainEach.counted("point")) of a theme, so none would be "
              + "left to judge by. Give --train-each a smaller number.")
        }
        try show(
          "Learnt from \(taught.counted("point")), \(trainEach) of each theme", judged, trial)
      }
      if let folds {
        let judged = trial.acrossFolds(folds, seed: seed)
        try show("Each of \(folds) parts judged by what the others teach", judged, trial)
      }
    }

    private func remark(on trial: Trial) {
      for (theme, count) in trial.unknown.sorted(by: { $0.key < $1.key }) {
        Console.say(
          "\(gold): the theme \"\(theme)\" of \(count.counted("point")) is not judged: it "
            + trial.codebook.hint(for: theme.text))
      }
      if trial.learntBefore > 0 {
        Console.say(
          "\(gold): \(trial.learntBefore.counted("point")) came with the codebook, which learnt from "
            + "them. What is learnt is judged by the others only.")
      }
    }

    private func showNothingLearnt(_ trial: Trial) throws {
      let (usual, expected, cut) = trial.zeroShot()
      try show("Nothing learnt", usual, trial)
      let evaluation = Evaluation(
        expected, themeCount: trial.codebook.themes.count, seed: seed)
      let text = EvaluationText(
        title: "Nothing learnt", evaluation: evaluation, codebook: trial.codebook)
      try Console.show([text.line(cutAt: cut), ""])
    }

    private func show(_ title: String, _ judged: [Judged], _ trial: Trial) throws {
      guard !judged.isEmpty else { return }
      let evaluation = Evaluation(judged, themeCount: trial.codebook.themes.count, seed: seed)
      let text = EvaluationText(title: title, evaluation: evaluation, codebook: trial.codebook)
      try Console.show(text.lines)
    }

    private func chosenCodebook() throws -> Codebook {
      let name = codebook ?? GuideLibrary.bundledIDs.first ?? ""
      return try GuideLibrary.loadCodebook(name)
    }

    private func points() throws -> [CodedPoint] {
      let table = GoldTable(
        reading: try DurableFile.read(gold, limit: ImportedTable.largestSize))
      for fault in table.faults { Console.say("\(gold): \(fault.sentence)") }
      guard table.faults.isEmpty, !table.rows.isEmpty else {
        throw Refusal.work("Nothing was judged. Mend \(gold) and try again.")
      }
      return table.rows.map { CodedPoint($0.text, themes: Set($0.themes.map { Theme.ID($0) })) }
    }
  }
}
