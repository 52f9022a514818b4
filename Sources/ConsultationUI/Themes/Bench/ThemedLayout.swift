package import ConsultationModel

/// Themed points with all that follows from them, worked out before the screens take it: over many
/// points it takes longer than a key may wait.
package struct ThemedLayout: Equatable, Sendable {
  package let material: ThemedMaterial
  /// To be kept, so that the next time can be compared with it.
  package let run: ThemeRun
  let places: [PointReference: Int]
  /// The other points that say nearly the same.
  let copies: [PointReference: [PointReference]]
  let together: CombinedCodings
  let standings: [PointThemes]
  let figures: ThemeFigures
  let shifts: [ThemeShift]

  package init(_ material: ThemedMaterial, at now: Timestamp) {
    let together = CombinedCodings(material.codings, in: material.codebook)
    let standings = material.points.map { point in
      PointThemes(
        of: point, coders: together[point.reference], in: material.codebook, cut: material.cut)
    }
    let run = ThemeRun(of: material, standings, together, at: now)
    self.material = material
    self.run = run
    self.together = together
    self.standings = standings
    places = material.points.indices.reduce(into: [:]) { $0[material.points[$1].reference] = $1 }
    copies = material.copies.reduce(into: [:]) { copies, group in
      for point in group { copies[point] = group.filter { $0 != point } }
    }
    figures = ThemeFigures(material.points, standings)
    shifts = material.earlier.map { run.shifts(since: $0).ordered } ?? []
  }
}
