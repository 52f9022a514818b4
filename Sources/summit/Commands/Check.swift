import ArgumentParser
internal import DurableFiles
internal import GuideLibrary
internal import OrderedJSON
internal import SessionStorage

extension Summit {
  /// `summit check`: every fault of every file.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every fault of session and guide files, with its place and remedy.")

    @OptionGroup var paths: PathsArgument

    func run() throws {
      let files = try paths.files()
      for problem in files.problems { Console.say(problem.sentence) }
      var broken = files.problems.count
      for path in files.paths {
        let sentences = FileCheck(keyring: files.keyring).faults(of: path)
        for sentence in sentences { Console.say(sentence) }
        if !sentences.isEmpty { broken += 1 }
      }
      let count = files.paths.count + files.problems.count
      Console.say("\(count.counted("file")) checked, \(broken) with faults.")
      if broken > 0 { throw ExitCode(1) }
    }
  }
}
