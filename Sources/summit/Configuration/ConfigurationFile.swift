internal import ConsultationModel
internal import ConsultationUI
internal import DurableFiles
internal import NcursesTerminal
internal import OrderedJSON

/// The JSON file in which people say what they want otherwise.
enum ConfigurationFile {
  private static let format = "summit-config"
  // A few dozen lines; a stranger's file may have any size.
  private static let largestSize = 1 << 20

  static func load(_ path: String) -> Configuration {
    do {
      let bytes = try DurableFile.read(path, limit: largestSize)
      return decode(bytes, path: path)
    } catch {
      guard !error.isMissing else { return Configuration() }
      var configuration = Configuration()
      configuration.problems = [error.sentence]
      return configuration
    }
  }

  /// `path` is only what an error calls the file.
  static func decode(_ bytes: [UInt8], path: String) -> Configuration {
    var configuration = Configuration()
    var faults: [Fault] = []
    var problems: [KeyProblem] = []
    if var reader = FieldReader(
      document: bytes, noun: "configuration", faults: &faults, suggest: Suggestion.nearest)
    {
      if reader.isOfFormat(format, noun: "configuration") {
        configuration.palette = reader.choice("palette")
        configuration.ringsBell = reader.bool("bell", default: false)
        if reader.value("keys") != nil {
          problems = reader.object("keys") { readKeys(&$0, into: &configuration.keys) } ?? []
        }
        for member in reader.unreadMembers {
          reader.fail(member.name, "is nothing that can be said here", "Take it out")
        }
      }
      faults = reader.faults
    }
    configuration.problems = (faults.map(\.sentence) + problems.map(\.sentence)).map {
      "\(path.printable): \($0)"
    }
    return configuration
  }

  private static func readKeys(
    _ reader: inout FieldReader, into keys: inout KeyPreferences
  ) -> [KeyProblem] {
    reader.unreadMembers.map(\.name).flatMap { screen in
      let before = reader.faults.count
      let wishes = reader.object(screen) { reader in
        reader.unreadMembers.map { ($0.name, words(of: $0, &reader)) }
      }
      // A list half of which can't be read isn't what was wished.
      return reader.faults.count > before ? [] : keys.wish(wishes ?? [], on: screen)
    }
  }

  /// One key may stand without brackets.
  private static func words(of member: JSONMember, _ reader: inout FieldReader) -> [String] {
    if case .string(let word) = member.value { return [word] }
    return reader.strings(member.name)
  }
}
