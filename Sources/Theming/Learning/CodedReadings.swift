internal import ConsultationModel

/// Coded points, read: what everything that learns is made from.
struct CodedReadings: Sendable {
  let readings: [Reading]
  let evidence: [Evidence]
  /// What is said of each where nothing is learnt, as log odds.
  let plain: [[Double]]
  let texts: [String]
  /// Of each point, its themes by their positions in the codebook.
  let themes: [[Int]]
  let themeCount: Int

  /// Those at some positions only.
  func only(_ positions: [Int]) -> CodedReadings {
    CodedReadings(
      readings: positions.map { readings[$0] }, evidence: positions.map { evidence[$0] },
      plain: positions.map { plain[$0] }, texts: positions.map { texts[$0] },
      themes: positions.map { themes[$0] }, themeCount: themeCount)
  }

  /// How many points each theme has.
  var pointsOfThemes: [Int] {
    themes.reduce(into: Array(repeating: 0, count: themeCount)) { counts, themes in
      for theme in themes { counts[theme] += 1 }
    }
  }
}
