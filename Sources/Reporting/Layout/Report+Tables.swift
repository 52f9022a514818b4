internal import ConsultationModel
internal import Theming

extension Report {
  func themeTable(_ themes: [ThemeLine]) -> Document.Table {
    let rows = themes.map { theme in
      let stances = theme.count.stances
      return [
        theme.name, Wording.share(theme.points, of: theme.base), "\(theme.tables)",
        "\(stances.supporting)", "\(stances.against)", "\(stances.mixed)", "\(stances.unstated)",
        sectors(of: theme.count.sectors),
      ]
    }
    return Document.Table(
      header: ["Theme", "Points", "Tables", "For", "Against", "Mixed", "None", "Sectors"],
      alignments: [.left, .right, .right, .right, .right, .right, .right, .left], rows: rows)
  }

  private func sectors(of split: SectorSplit) -> String {
    let spoken = split.spoken.map { "\($0.sector.name) \($0.points)" }
    let unstated = split.unstated > 0 ? ["not noted \(split.unstated)"] : []
    return (spoken + unstated).joined(separator: ", ")
  }
}
