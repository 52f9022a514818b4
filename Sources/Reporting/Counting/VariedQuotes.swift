package import ConsultationModel
internal import Theming

/// Chooses the points that show best what a theme means: each by another speaker at another table
/// before anybody is heard twice.
enum VariedQuotes {
  static func best(_ count: Int, of points: [CountedPoint]) -> [QuotedPoint] {
    // Of many points the best are enough to choose a varied few from.
    let ranked = BestQuotes.ranked(points.map(\.point.quoted), keeping: max(40, count * 4))
    let tables = points.reduce(into: [PointReference: TableKey]()) { $0[$1.reference] = $1.table }
    var left = ranked
    var chosen: [QuotedPoint] = []
    var speakers: Set<String> = []
    var heard: Set<TableKey> = []
    while chosen.count < count, !left.isEmpty {
      let next = left.indices.min { first, second in
        let one = repetition(left[first], speakers, heard, tables)
        let other = repetition(left[second], speakers, heard, tables)
        return (one, first) < (other, second)
      }
      let quote = left.remove(at: next ?? 0)
      if let who = quote.who { speakers.insert(who) }
      if let table = tables[quote.reference] { heard.insert(table) }
      chosen.append(quote)
    }
    return chosen
  }

  private static func repetition(
    _ quote: QuotedPoint, _ speakers: Set<String>, _ heard: Set<TableKey>,
    _ tables: [PointReference: TableKey]
  ) -> Int {
    let isHeard = quote.who.map(speakers.contains) ?? false
    let isSameTable = tables[quote.reference].map(heard.contains) ?? false
    return (isHeard ? 2 : 0) + (isSameTable ? 1 : 0)
  }
}

extension ReportedPoint {
  package var reference: PointReference { quoted.reference }
}

extension QuotedPoint {
  var reference: PointReference { PointReference(session: session, feedback: feedback) }
}

extension CountedPoint {
  var reference: PointReference { point.quoted.reference }
}
