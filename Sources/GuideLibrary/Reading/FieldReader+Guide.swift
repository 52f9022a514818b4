import ConsultationModel
import OrderedJSON

extension FieldReader {
  /// An id of small letters, digits and hyphens that nothing else in `register` has.
  mutating func id(_ register: inout IDRegister) -> String {
    let remedy = "write small letters, digits and hyphens, such as full-fibre"
    guard let id = string("id", remedy) else { return "" }
    guard id.isSlug else {
      fail("id", "\(id.quoted) is no id", remedy)
      return id
    }
    // A guide's file is named for its id.
    if id.utf8.count > 100 { fail("id", "\(id.quoted) is too long", "Keep it to 100 characters") }
    if let holder = register.claim(id, for: path) {
      fail("id", "\(id.quoted) is the id of \(holder) too", "Give one of them another id")
    }
    return id
  }

  /// Text that must say something.
  mutating func name(_ name: String) -> String {
    guard let text = string(name) else { return "" }
    if text.allSatisfy(\.isWhitespace) { fail(name, "is empty", "write text") }
    return text
  }

  mutating func shortName() -> String {
    let longest = 16
    let remedy = "write at most \(longest) characters"
    guard let text = string("shortName", remedy) else { return "" }
    if text.allSatisfy(\.isWhitespace) { fail("shortName", "is empty", remedy) }
    if text.count > longest { fail("shortName", "has \(text.count) characters", remedy) }
    return text
  }

  /// Ids of things that the guide has.
  mutating func references(_ name: String, among known: [String], _ noun: String) -> [String] {
    let ids = strings(name)
    let knownIDs = Set(known)
    for (index, id) in ids.enumerated() where !knownIDs.contains(id) {
      let suggestion = suggest(id, known).map { "Did you mean \"\($0)\"?" }
      take(faults: [
        Fault(
          path: "\(path(to: name))[\(index)]",
          problem: "\(id.quoted) is not the id of \(noun) of this guide",
          remedy: suggestion ?? "write one that is")
      ])
    }
    return ids
  }

  /// Words and phrases that find something, each once.
  mutating func terms(_ name: String) -> [String] {
    let terms = strings(name)
    var seen: Set<String> = []
    for (index, term) in terms.enumerated() {
      let isEmpty = term.allSatisfy { $0.isWhitespace || $0 == "=" || $0 == "*" }
      let isNew = seen.insert(term.lowercased()).inserted
      guard isEmpty || !isNew else { continue }
      take(faults: [
        Fault(
          path: "\(path(to: name))[\(index)]",
          problem: isEmpty ? "is empty" : "\(term.quoted) stands there twice",
          remedy: isEmpty ? "write a word or a phrase" : "remove one of them")
      ])
    }
    return terms
  }

  /// A fault where a list that is there has nothing in it.
  mutating func requireItems(_ name: String, _ count: Int, _ remedy: String) {
    if count == 0, faults.allSatisfy({ $0.path != path(to: name) }) {
      fail(name, "has nothing in it", remedy)
    }
  }

  /// A fault where a list has more items than a report could show.
  mutating func limitItems(_ name: String, _ count: Int, to most: Int) {
    if count > most { fail(name, "has \(count) items", "Keep it to \(most)") }
  }

  /// Names fields that nothing reads: mostly misspelt ones, whose words would be lost.
  mutating func refuseStrangers(in noun: String, besides others: [String] = []) {
    for member in unreadMembers {
      let suggestion = suggest(member.name, namesAskedFor + others)
      fail(
        member.name, "is not a field of \(noun)",
        suggestion.map { "Did you mean \"\($0)\"?" } ?? "Remove it")
    }
  }
}
