/// How far two sets of themes are apart, from 0 (alike) to 1 (nothing in common): Measuring
/// Agreement on Set-valued Items (Passonneau 2006, LREC, section 3).
///
/// It is Jaccard's distance, milder where one coder only put more than the other: a set within the
/// other counts two thirds of what is common, sets that overlap one third.
package enum MASI {
  package static func distance<Item: Hashable>(_ one: Set<Item>, _ other: Set<Item>) -> Double {
    if one == other { return 0 }
    let common = one.intersection(other).count
    guard common > 0 else { return 1 }
    let jaccard = Double(common) / Double(one.union(other).count)
    let isNested = common == min(one.count, other.count)
    return 1 - jaccard * (isNested ? 2 : 1) / 3
  }
}
