/// All that was found in one text for the themes of a codebook, worked out once for the themes and
/// for the reasons.
struct Weighed: Sendable {
  let evidence: Evidence
  /// Nothing where nothing is learnt.
  let likeness: [Neighbours.Likeness]
  let logits: [Double]
}
