import ArgumentParser

extension Summit {
  /// `summit check`: every fault of every file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every fault of session and guide files, with its place and remedy.",
      discussion: """
        The hidden files beside a session are checked too, and in a folder the codebook and what \
        coders decided. What is odd and no fault is said and \
        changes no exit code.
        """)

    @OptionGroup var paths: PathsArgument

    func run() throws {
      let files = try paths.files()
      let beside = paths.folders.map { CodingFiles(beside: $0) }
      let problems = files.problems + beside.flatMap(\.problems)
      for problem in problems { Console.say(problem.sentence) }
      var broken = problems.count
      var unopened = 0
      var open: [String] = []
      let all = files.paths + beside.flatMap(\.paths)
      for path in all {
        let check = FileCheck(of: path, files.keyring)
        for sentence in check.faults + check.remarks { Console.say(sentence) }
        if !check.faults.isEmpty { broken += 1 }
        if check.isUnopened { unopened += 1 }
        open += check.open
      }
      remark(on: open)
      let count = all.count + problems.count
      let sealed = unopened > 0 ? ", \(unopened) sealed and not looked into" : ""
      Console.say("\((count - unopened).counted("file")) checked, \(broken) with faults\(sealed).")
      // What nobody looked into can't be called in order.
      if broken + unopened > 0 { throw ExitCode(1) }
    }

    /// Once for all files: in a folder that people share it is as they want it.
    private func remark(on open: [String]) {
      guard let first = open.first else { return }
      let others = open.count > 1 ? " and \((open.count - 1).counted("other file"))" : ""
      Console.say(
        "\(first)\(others): no fault, but others on this machine may read it; "
          + "chmod 600 keeps it to you.")
    }
  }
}
