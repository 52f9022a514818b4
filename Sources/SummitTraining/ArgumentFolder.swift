import ConsultationModel
import DurableFiles
import OrderedJSON
import Theming

/// Arguments and key points in one folder: `items.jsonl`, an argument a line with `text`, `labels`,
/// `judged` and `group`; `labels.json`, key points by id with `name`, `topic` and `stance`.
struct ArgumentFolder {
  /// What is said on one side of a motion.
  struct Group {
    let name: String
    let isHeldOut: Bool
    let codebook: Codebook
    let arguments: [KeyPointMatching.Argument]
  }

  let groups: [Group]

  init(_ folder: String) throws(UnreadableArguments) {
    let points = KeyPoints(try Self.read("\(folder)/labels.json"))
    let lines = try Self.bytes("\(folder)/items.jsonl").split(separator: UInt8(ascii: "\n"))
    var items: [String: [JSONValue]] = [:]
    for (number, line) in lines.enumerated() {
      let item = try Self.parsed(Array(line), "\(folder)/items.jsonl line \(number + 1)")
      items[item["group"]?.text ?? "", default: []].append(item)
    }
    // A side for which nobody wrote a key point matches nothing.
    groups = items.sorted { $0.key < $1.key }.map { points.group($0.key, of: $0.value) }
      .filter { !$0.codebook.themes.isEmpty }
  }

  private static func read(_ path: String) throws(UnreadableArguments) -> JSONValue {
    try parsed(try bytes(path), path)
  }

  private static func bytes(_ path: String) throws(UnreadableArguments) -> [UInt8] {
    do throws(FileError) { return try DurableFile.read(path) } catch {
      throw UnreadableArguments(sentence: error.sentence)
    }
  }

  private static func parsed(
    _ bytes: [UInt8], _ place: String
  ) throws(UnreadableArguments) -> JSONValue {
    do throws(JSONFault) { return try JSONValue(parsing: bytes) } catch {
      throw UnreadableArguments(sentence: "\(place): \(error.sentence)")
    }
  }
}

/// Why there are no arguments to judge by.
struct UnreadableArguments: Error {
  let sentence: String
}

/// The key points of every motion and side.
private struct KeyPoints {
  private let members: [JSONMember]

  init(_ document: JSONValue) {
    guard case .object(let members) = document else {
      self.members = []
      return
    }
    self.members = members
  }

  func group(_ name: String, of items: [JSONValue]) -> ArgumentFolder.Group {
    let own = members.filter { Self.group(of: $0.value) == name }
    let themes = own.map {
      Theme(id: Theme.ID($0.name), name: $0.value["name"]?.text ?? "")
    }
    return ArgumentFolder.Group(
      name: name, isHeldOut: items.first?["split"]?.text == "test",
      codebook: Codebook(id: "key-points", name: name, themes: themes),
      arguments: items.map { Self.argument($0, among: own.map(\.name)) })
  }

  private static func group(of point: JSONValue) -> String {
    guard case .integer(let stance) = point["stance"] else { return "" }
    return "\(point["topic"]?.text ?? "") (\(stance > 0 ? "+" : "")\(stance))"
  }

  private static func argument(
    _ item: JSONValue, among ids: [String]
  ) -> KeyPointMatching.Argument {
    let (judged, made) = (Set(item["judged"]?.texts ?? []), Set(item["labels"]?.texts ?? []))
    let verdicts = ids.enumerated().compactMap { position, id in
      judged.contains(id) ? (position, made.contains(id)) : nil
    }
    return KeyPointMatching.Argument(
      text: item["text"]?.text ?? "", verdicts: Dictionary(uniqueKeysWithValues: verdicts))
  }
}

extension JSONValue {
  fileprivate var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  fileprivate var texts: [String]? {
    guard case .array(let values) = self else { return nil }
    return values.compactMap(\.text)
  }
}
