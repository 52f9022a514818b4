import ConsultationModel
import OrderedJSON

extension FieldReader {
  /// Whether the file is one that this version can read and write without losing anything.
  ///
  /// `name` is what the remedies call such a file and `noun` what is in it.
  mutating func isOfFormat(
    _ known: String, version newest: Int, fileNamed name: String, _ noun: String
  ) -> Bool {
    guard let format = string("format", "Name \(name)") else { return false }
    guard format == known else {
      fail("format", "is \(format.quoted), not \"\(known)\"", "Name \(name)")
      return false
    }
    guard let version = integer("version", in: 1...Int.max) else { return false }
    guard version <= newest else {
      fail(
        "version", "\(version) was written by a newer summit; this one knows version \(newest)",
        "Install the newer one to open \(noun)")
      return false
    }
    return true
  }

  mutating func date(_ name: String) -> CalendarDate? {
    let remedy = "write a date such as 2019-07-04"
    guard let text = string(name, remedy) else { return nil }
    if let date = CalendarDate(text) { return date }
    fail(name, "\(text.quoted) is no date", remedy)
    return nil
  }

  mutating func timestamp(_ name: String, isRequired: Bool) -> Timestamp? {
    let remedy = "write a time such as 2019-07-04T14:02:31+01:00"
    guard let text = isRequired ? string(name, remedy) : optionalString(name, remedy)
    else { return nil }
    if let time = Timestamp(rfc3339: text) { return time }
    fail(name, "\(text.quoted) is no time", remedy)
    return nil
  }

  mutating func timesSpent() -> [(place: Place, seconds: Int, unknown: [UnknownField])] {
    objects("timeSpent") { reader -> (Place, Int, [UnknownField])? in
      guard let proposition = reader.string("proposition", "write the id of a proposition"),
        let question = reader.string("question", "write the id of a question"),
        let seconds = reader.integer("seconds", in: 0...SessionFile.mostSeconds)
      else { return nil }
      let place = Place(
        proposition: Proposition.ID(proposition), question: Question.ID(question))
      return (place, seconds, reader.unknownFields)
    }
  }

  mutating func refuseDuplicates(_ ids: [String], in list: String) {
    let counts = ids.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard counts.count < ids.count else { return }
    var named: Set<String> = []
    for id in ids where counts[id, default: 0] > 1 && named.insert(id).inserted {
      let count = counts[id, default: 0]
      let items = count == 2 ? "two items" : "\(count) items"
      let others = count == 2 ? "one of them another id" : "all but one of them another id"
      fail(list, "has \(items) with the id \(id.quoted)", "Give \(others)")
    }
  }

  /// What nothing has read, to be written back as it is.
  var unknownFields: [UnknownField] {
    unreadMembers.map { UnknownField(name: $0.name, json: $0.value.compact()) }
  }
}
