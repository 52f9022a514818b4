import ArgumentParser
import ConsultationUI
import DurableFiles
import Glibc
import Testing

@testable import summit

/// The generated pages are what the program says of itself. `make docs` writes them anew.
@Suite struct DocsTests {
  @Test func theKeysPageIsThatOfTheBindings() throws {
    try expect("docs/keys.md", toBe: KeyReference.markdown)
  }

  @Test func theCommandsPageIsThatOfTheHelp() throws {
    try expect("docs/commands.md", toBe: CommandReference.markdown)
  }

  @Test func everyCommandHasAnAbstract() {
    for command in CommandReference.commands {
      #expect(!command.configuration.abstract.isEmpty, "\(command)")
    }
  }

  private func expect(_ path: String, toBe text: String) throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let file = root.joined(separator: "/") + "/" + path
    if getenv("SUMMIT_REWRITE_GOLDEN") != nil {
      try DurableFile.replace(file, with: Array(text.utf8), permissions: 0o644)
    }
    #expect(String(decoding: try DurableFile.read(file), as: UTF8.self) == text)
  }
}

/// `docs/commands.md`: the help of every command, as it is printed.
enum CommandReference {
  static var commands: [any ParsableCommand.Type] { subtree(of: Summit.self) }

  static var markdown: String {
    let sections = commands.map { command in
      let help = Summit.helpMessage(for: command, columns: 96)
      return "## \(name(of: command))\n\n```\n\(help.trimmingLineEnds)\n```"
    }
    return """
      # Commands

      Generated from the program's own help (`make docs`); a test compares.
      Exit codes: 0 done; 1 the work found something wrong, said on standard error; 64 wrong usage.
      Output for machines goes to standard output, words for people to standard error.

      \(sections.joined(separator: "\n\n"))

      """
  }

  private static func subtree(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(subtree)
  }

  /// `summit guide check`, from the first line of usage.
  private static func name(of command: any ParsableCommand.Type) -> String {
    let help = Summit.helpMessage(for: command, columns: 400)
    let usage = help.split(separator: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
    let words = usage.dropFirst(7).split(separator: " ")
    return words.prefix { !$0.hasPrefix("[") && !$0.hasPrefix("<") && !$0.hasPrefix("-") }
      .joined(separator: " ")
  }
}

extension String {
  fileprivate var trimmingLineEnds: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n")
  }
}
