package import ConsultationModel

/// All that a report says, counted: every figure in every format is read from this value.
package struct Report: Equatable, Sendable {
  package let title: String
  package let generatedAt: Timestamp?
  package let choices: ReportChoices
  package let base: Base
  /// From which sectors all points came.
  package let sectors: SectorFigures
  package let excluded: [Exclusion]
  package let sources: [Source]
  package let propositions: [PropositionSection]
  /// The body where it doesn't go by propositions.
  package let parts: [PartSection]
  /// Over everything, points that stand at no question included.
  package let themes: [ThemeLine]
  package let unthemed: Int
  package let tables: [TableLine]
  package let lenses: [LensSection]
  package let timeline: [Quarter]
  /// Every theme that came up and every point that was answered, with what was decided.
  package let decisions: [DecisionLine]
  package let asks: [ListedPoint]
  package let regionalRoles: [ListedPoint]
  package let outsidePartners: [Partner]
  /// Points at the question about partners outside the region.
  package let outsidePartnerPoints: [ListedPoint]
  package let parked: [ListedPoint]
  package let codebooks: [Codebook]
  /// Guides that sessions refer to and that could not be found.
  package let missingGuides: [Guide.ID]
  /// Every point, in the order of the appendix: as the questions are asked, then as they were made.
  package let points: [ReportedPoint]
  /// Points that are counted with another, where copies count once.
  package let copies: [NearCopy]

  /// Every point, counted by itself or with another.
  var material: [ReportedPoint] { points + copies.map(\.point) }
}
