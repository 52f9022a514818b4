package import ConsultationModel
package import OrderedJSON

/// Takes a person out of the documents of one session. It works on JSON, so that what this version
/// doesn't know is searched as well.
package struct Eraser {
  /// What becomes of the points that the person made.
  package enum Points: String, CaseIterable, Sendable {
    case keep
    case withdraw
    case removeWords = "remove-words"
  }

  /// How much was changed.
  package struct Tally: Equatable, Sendable {
    package var people = 0
    package var points = 0
    /// Other texts in which the name stood.
    package var texts = 0
    /// Facilitators, note-takers and authors by that name.
    package var roles = 0
    /// Points in whose words the name stood.
    package var wordings = 0

    /// Whether anybody had the name, so that a word like it is likely to mean them.
    package var isOfSomebody: Bool { people + roles > 0 }

    package static func += (sum: inout Tally, other: Tally) {
      sum.people += other.people
      sum.points += other.points
      sum.texts += other.texts
      sum.roles += other.roles
      sum.wordings += other.wordings
    }
  }

  /// What is left of somebody who is erased.
  struct Person {
    let organisation: String
    let sector: JSONValue?
    /// Nil where nothing is left to refer to.
    let id: String?
  }

  let name: ErasedName
  let points: Points
  let now: Timestamp
  package internal(set) var tally = Tally()
  /// What was changed, in the order of the document.
  var sights: [ErasureSight] = []
  /// How the point is called whose fields are being changed.
  var pointInHand: String?
  var people: [String: Person] = [:]
  var theirPoints: Set<String> = []
  var defaultAttribution: JSONValue?
  /// What a coder is called who is the person.
  var coder = ""

  package init(_ name: ErasedName, points: Points, now: Timestamp) {
    self.name = name
    self.points = points
    self.now = now.inWholeSeconds
  }

  /// The document without the person. Everybody has to be met beforehand, in all documents.
  package mutating func erased(_ document: JSONValue) -> JSONValue {
    if document["format"] == .string("summit-codebook") { return erased(codebook: document) }
    defaultAttribution = document["defaultAttribution"]
    coder = CodingsFile.pseudonym(in: document)
    return erased(document, under: "")
  }

  mutating func erased(_ value: JSONValue, under key: String) -> JSONValue {
    switch value {
    case .string(let text): return .string(erased(text, under: key))
    case .array(let elements):
      switch key {
      case "stakeholders": return .array(elements.compactMap { stakeholder($0) })
      case "feedback": return .array(elements.map { point($0, isStanding: true) })
      // Of drafts: how points stood that could not be saved.
      case "before": return .array(elements.map { point($0, isStanding: false) })
      default: return .array(elements.map { erased($0, under: key) })
      }
    case .object(let members): return .object(erased(members))
    default: return value
    }
  }

  mutating func erased(_ members: [JSONMember]) -> [JSONMember] {
    var names: Set<String> = []
    return members.map { member in
      var name = erasedKey(member.name)
      // No two members of an object may have one name.
      while !names.insert(name).inserted { name += "+" }
      return JSONMember(name, erasedMember(member))
    }
  }

  private mutating func erasedMember(_ member: JSONMember) -> JSONValue {
    switch (member.name, member.value) {
    case ("before", .object), ("after", .object): return point(member.value, isStanding: false)
    case ("mending", .object) where isOfTheirPoint(member.value): return .null
    case ("answers", .array(let answers)):
      return erased(.array(answers.filter { !isAboutTheirPoint($0) }), under: member.name)
    default: return erased(member.value, under: member.name)
    }
  }

  private mutating func erasedKey(_ text: String) -> String {
    let result = name.removed(from: text)
    // Words of the format are no names.
    guard result != text, !text.utf8.allSatisfy({ $0.isOfFormatWord }) else { return text }
    tally.texts += 1
    see(text, under: "name of a field")
    return result
  }

  /// Half an answer to a question about one of their points: `objection` and its id.
  private func isAboutTheirPoint(_ answer: JSONValue) -> Bool {
    guard points == .removeWords, case .string(let question) = answer["question"],
      let id = question.split(separator: " ").last
    else { return false }
    return theirPoints.contains(String(id))
  }

  /// Words that were half mended go with the words themselves.
  private func isOfTheirPoint(_ mending: JSONValue) -> Bool {
    guard points == .removeWords, case .string(let id) = mending["feedback"] else { return false }
    return theirPoints.contains(id)
  }
}
