// SPDX-License-Identifier: GPL-3.0-or-later

/// What is kept of a figure over many futures: exact sums, and how often each value came.
///
/// Whole numbers add up to the same in any order, so threads and shards can't show. Values are
/// counted in steps of a grain, so that what is kept does not grow with the futures.
package struct Sample: Hashable, Sendable {
  package private(set) var count = 0
  package private(set) var sum = 0
  package private(set) var squares: Int128 = 0

  /// How often each value, in steps of the grain, came.
  package private(set) var counts: [Int: Int] = [:]
  package let grain: Int

  package init(grain: Int = 1) {
    self.grain = grain
  }

  package init(count: Int, sum: Int, squares: Int128, counts: [Int: Int], grain: Int) {
    self.count = count
    self.sum = sum
    self.squares = squares
    self.counts = counts
    self.grain = grain
  }

  package mutating func add(_ value: Int) {
    count += 1
    sum += value
    squares += Int128(value) * Int128(value)
    let step = value >= 0 ? (value + grain / 2) / grain : (value - grain / 2) / grain
    counts[step, default: 0] += 1
  }

  package mutating func add(_ other: Sample) {
    precondition(grain == other.grain, "Samples of one figure have one grain")
    count += other.count
    sum += other.sum
    squares += other.squares
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}

extension Sample {
  package var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// The unbiased variance; 0 where fewer than two futures tell nothing.
  package var variance: Double {
    guard count > 1 else { return 0 }
    // n Σx² − (Σx)² is a whole number: nothing is lost where the spread is small.
    let excess = Int128(count) * squares - Int128(sum) * Int128(sum)
    return Double(excess) / (Double(count) * Double(count - 1))
  }

  /// Half of the width of the 95 % confidence interval of the mean, by Student's distribution.
  package var halfWidth: Double {
    guard count > 1 else { return 0 }
    return StudentQuantile.twoSided95(degrees: count - 1)
      * (variance / Double(count)).squareRoot()
  }

  /// The smallest value that at least `percent` of a hundred futures do not exceed.
  package func quantile(_ percent: Int) -> Int {
    let needed = max(1, (count * percent + 99) / 100)
    var seen = 0
    for (step, times) in counts.sorted(by: { $0.key < $1.key }) {
      seen += times
      if seen >= needed { return step * grain }
    }
    return 0
  }
}

/// The quantile that 97.5 % of Student's distribution lie below.
enum StudentQuantile {
  /// Exact below ten degrees of freedom, else by the expansion of Fisher and Cornish (1960).
  static func twoSided95(degrees: Int) -> Double {
    let exact = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622]
    if degrees <= exact.count { return exact[max(1, degrees) - 1] }
    let (z, n) = (1.959_963_984_540_054, Double(degrees))
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
      + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
  }
}
