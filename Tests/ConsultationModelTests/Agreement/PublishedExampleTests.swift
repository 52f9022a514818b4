import ConsultationModel
import Testing

/// The formulas against figures that their authors worked out in print.
@Suite struct PublishedExampleTests {
  private func isNear(_ value: Double?, _ printed: Double) -> Bool {
    value.map { abs($0 - printed) < 0.0005 } ?? false
  }

  /// Cohen 1960, A Coefficient of Agreement for Nominal Scales, Table 2b, page 45: .70 observed, .41
  /// by chance, kappa .492.
  @Test func kappaOfThreeCategories() {
    let table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    #expect(isNear(CohenKappa.shares(of: table)?.observed, 0.70))
    #expect(isNear(CohenKappa.shares(of: table)?.expected, 0.41))
    #expect(isNear(CohenKappa.kappa(of: table), 0.492))
  }

  /// Viera and Garrett 2005, Understanding Interobserver Agreement: The Kappa Statistic, Family
  /// Medicine 37, page 362: .85 observed, .65 by chance, kappa .57.
  @Test func kappaOfThereOrNotThere() {
    let table = [[15, 5], [10, 70]]
    #expect(isNear(CohenKappa.shares(of: table)?.observed, 0.85))
    #expect(isNear(CohenKappa.shares(of: table)?.expected, 0.65))
    #expect(isNear(CohenKappa.kappa(of: table), 0.5714))
  }

  private func units(_ coders: String...) -> [[Character]] {
    let rows = coders.map { Array($0) }
    return rows[0].indices.map { index in rows.map { $0[index] }.filter { $0 != "." } }
  }

  /// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section A: .095.
  @Test func alphaOfBinaryDataByTwo() {
    let units = units("0100000010", "1110010000")
    #expect(isNear(KrippendorffAlpha.alpha(of: units, distance: KrippendorffAlpha.nominal), 0.095))
  }

  /// The same, section B: .692.
  @Test func alphaOfNominalDataByTwo() {
    let units = units("aabbdcccedda", "babbbccceddd")
    #expect(isNear(KrippendorffAlpha.alpha(of: units, distance: KrippendorffAlpha.nominal), 0.692))
  }

  /// The same, section C: four coders, of whom not everybody coded everything: .743.
  @Test func alphaOfManyWithGaps() {
    let units = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    #expect(isNear(KrippendorffAlpha.alpha(of: units, distance: KrippendorffAlpha.nominal), 0.743))
  }

  /// Sets of one theme each are nominal data, so that alpha over sets has to be section C's again.
  @Test func alphaOfSetsOfOneIsThatOfNominalData() {
    let units = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
      .map { $0.map { Set([$0]) } }
    #expect(isNear(KrippendorffAlpha.alpha(of: units, distance: { MASI.distance($0, $1) }), 0.743))
  }

  /// Passonneau 2006, Measuring Agreement on Set-valued Items, section 3: Jaccard's coefficient times
  /// 1, 2/3, 1/3 or 0 for sets that are alike, one in the other, overlapping or disjoint.
  @Test func masiIsWhatItsDefinitionSays() {
    #expect(MASI.distance(Set("abc"), Set("abc")) == 0)
    #expect(isNear(MASI.distance(Set("ab"), Set("abc")), 1 - 2.0 / 3 * 2 / 3))
    #expect(isNear(MASI.distance(Set("ab"), Set("bc")), 1 - 1.0 / 3 / 3))
    #expect(isNear(MASI.distance(Set("ab"), Set("abcd")), 2.0 / 3))
    #expect(isNear(MASI.distance(Set("abc"), Set("bcd")), 5.0 / 6))
    #expect(MASI.distance(Set("ab"), Set("cd")) == 1)
    #expect(MASI.distance(Set<Character>(), Set()) == 0)
    #expect(MASI.distance(Set("a"), Set()) == 1)
    #expect(MASI.distance(Set("abc"), Set("ab")) == MASI.distance(Set("ab"), Set("abc")))
  }

  /// Worked by hand: three points, {a} {a}, {a,b} {a}, {b} {}. The distances are 0, 2/3 and 1, so
  /// 5/9 is observed. Of the six sets three are {a}, the others {a,b}, {b} and {}: 2 x (3 x 2/3 + 3
  /// x 1 + 3 x 1 + 2/3 + 1 + 1) / 30 is expected, 32/45. Alpha is 1 - 25/32.
  @Test func alphaOfSetsWorkedByHand() {
    let units = [[Set("a"), Set("a")], [Set("ab"), Set("a")], [Set("b"), Set()]]
    #expect(
      isNear(KrippendorffAlpha.alpha(of: units, distance: { MASI.distance($0, $1) }), 0.21875))
  }

  @Test func whatIsNotDefinedIsNoNumber() {
    #expect(CohenKappa.kappa(of: [[5, 0], [0, 0]]) == nil)
    #expect(CohenKappa.kappa(of: [[0, 0], [0, 0]]) == nil)
    #expect(
      KrippendorffAlpha.alpha(of: [[1, 1], [1, 1]], distance: KrippendorffAlpha.nominal) == nil)
    #expect(KrippendorffAlpha.alpha(of: [[Int]](), distance: KrippendorffAlpha.nominal) == nil)
    #expect(KrippendorffAlpha.alpha(of: [[1], [2]], distance: KrippendorffAlpha.nominal) == nil)
  }
}
