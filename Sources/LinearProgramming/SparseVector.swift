// SPDX-License-Identifier: GPL-3.0-or-later

/// Reusable room for one row or column on its way to the solver, one-based with a dead slot zero.
///
/// Refuses wrong indices, duplicates and coefficients that are not finite, because the library ends
/// the process on the first two and takes the third without a word.
struct SparseVector {
  private(set) var indices: [Int32] = [0]
  private(set) var coefficients: [Double] = [0]
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0
  private var limit = 0

  var count: Int { indices.count - 1 }

  /// Empties the vector; indices from zero up to the limit may follow.
  mutating func begin(limit: Int) {
    indices.removeSubrange(1...)
    coefficients.removeSubrange(1...)
    if stamps.count < limit {
      stamps.append(
        contentsOf: repeatElement(0, count: max(limit, 2 * stamps.count) - stamps.count))
    }
    self.limit = limit
    stamp += 1
  }

  mutating func append(_ index: Int, _ coefficient: Double) {
    precondition(index < limit, "The handle is of another program")
    precondition(coefficient.isFinite, "A coefficient must be finite")
    precondition(stamps[index] != stamp, "A coefficient was given twice")
    stamps[index] = stamp
    indices.append(Int32(index + 1))
    coefficients.append(coefficient)
  }
}
