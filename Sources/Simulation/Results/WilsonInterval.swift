// SPDX-License-Identifier: GPL-3.0-or-later

/// The 95 % confidence interval of a chance that was counted, after Wilson (1927).
///
/// Unlike the mean with its deviation it is right near 0 and 1, where most chances of a plan lie.
package struct WilsonInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  package init(count: Int, of total: Int) {
    guard total > 0 else {
      (low, high) = (0, 1)
      return
    }
    let (z, n) = (1.959_963_984_540_054, Double(total))
    let share = Double(count) / n
    let middle = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    low = count == 0 ? 0 : (middle - spread) / scale
    high = count == total ? 1 : (middle + spread) / scale
  }
}
