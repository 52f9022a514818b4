/// Which coded points have which grams and terms.
struct GramRoll: Sendable {
  private var numbers = DigestTable()
  private var starts: [Int32] = []
  private var points: [Int32] = []

  /// Of each point its grams, none twice.
  init(_ grams: [[UInt64]]) {
    var counts: [Int32] = []
    let numbered = grams.map { grams in
      grams.map { gram -> Int32 in
        let number = numbers[gram] ?? counts.count
        if number == counts.count {
          numbers.set(number, for: gram)
          counts.append(0)
        }
        counts[number] += 1
        return Int32(number)
      }
    }
    var next: [Int32] = []
    next.reserveCapacity(counts.count + 1)
    var total: Int32 = 0
    for count in counts {
      next.append(total)
      total += count
    }
    starts = next + [total]
    points = Array(repeating: 0, count: Int(total))
    for (point, numbers) in numbered.enumerated() {
      for number in numbers {
        points[Int(next[Int(number)])] = Int32(point)
        next[Int(number)] += 1
      }
    }
  }

  var count: Int { starts.count - 1 }

  func number(of gram: UInt64) -> Int? { numbers[gram] }

  func points(of number: Int) -> ArraySlice<Int32> {
    points[Int(starts[number])..<Int(starts[number + 1])]
  }
}
