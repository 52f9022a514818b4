internal import ConsultationModel
internal import Theming

/// The partners that points name, counted whatever their capitals and blanks.
struct PartnerTally {
  private struct Mention {
    var name: String
    var firstPoint: Feedback.ID
    var points: [Feedback.ID] = []
    var tables: Set<TableKey> = []
  }

  private var mentions: [String: Mention] = [:]

  mutating func add(_ point: ReportedPoint, table: TableKey) {
    let id = point.quoted.feedback
    var counted: Set<String> = []
    for partner in point.partners {
      let name = partner.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let key = name.lowercased()
      guard !key.isEmpty, counted.insert(key).inserted else { continue }
      var mention = mentions[key] ?? Mention(name: name, firstPoint: id)
      if id < mention.firstPoint {
        mention.name = name
        mention.firstPoint = id
      }
      mention.points.append(id)
      mention.tables.insert(table)
      mentions[key] = mention
    }
  }

  /// Those named at most tables first.
  var partners: [Report.Partner] {
    mentions.sorted { left, right in
      let first = (-left.value.tables.count, -left.value.points.count, left.key)
      let second = (-right.value.tables.count, -right.value.points.count, right.key)
      return first < second
    }
    .map { _, mention in
      Report.Partner(
        name: mention.name, tables: mention.tables.count, feedback: mention.points.sorted())
    }
  }
}
