// SPDX-License-Identifier: GPL-3.0-or-later

/// The nearest point of a simplex {x ≥ 0, Σ x = total}: every value less one threshold, or nothing.
///
/// The threshold is found by dropping what lies below it until nothing does.
///
/// Source: Michelot, A finite algorithm for finding the projection of a point onto the canonical
/// simplex of Rⁿ (1986).
enum SimplexProjection {
  /// Finds the threshold of some values, all of which may be moved.
  @inline(__always)
  static func threshold(_ values: borrowing MutableSpan<Double>, _ range: Range<Int>, total: Double)
    -> Double
  {
    var sum = -total
    for place in range { sum += values[place] }
    var threshold = sum / Double(range.count)
    while true {
      sum = -total
      var count = 0
      for place in range where values[place] > threshold {
        sum += values[place]
        count += 1
      }
      let next = sum / Double(max(1, count))
      guard next > threshold else { return threshold }
      threshold = next
    }
  }
}
