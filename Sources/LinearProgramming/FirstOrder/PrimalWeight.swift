// SPDX-License-Identifier: GPL-3.0-or-later

/// How far prices go for each step of the point.
///
/// At a restart it moves halfway, in its logarithm, to the ratio of the ways gone since the last one,
/// so that neither waits for the other. Where only one of them went anywhere the ratio tells no more
/// than a direction: one restart takes it for no more than a factor of four, and never for nothing, or
/// a weight that an easy solve has spoilt would stay so.
///
/// Source: Lu, Peng and Yang, cuPDLPx: a further enhanced GPU-based first-order solver for linear
/// programming (2025), which controls the logarithm of the weight by its error.
struct PrimalWeight {
  private(set) var value: Double

  /// How far off one restart takes the weight to be at most.
  private static let greatestFactor = 4.0

  init(_ value: Double) { self.value = value }

  /// Balances the weight by the squares of the ways that point and prices went.
  mutating func balance(pointSquared: Double, pricesSquared: Double) {
    guard pointSquared > 0 || pricesSquared > 0 else { return }
    let ratio = pointSquared > 0 ? (pricesSquared / pointSquared).squareRoot() : .infinity
    let factor = min(max(ratio / value, 1 / Self.greatestFactor), Self.greatestFactor)
    value = min(max(value * factor.squareRoot(), 1e-9), 1e9)
  }

  /// The ratio of costs to right sides, a first guess.
  static func guess(for program: PackedProgram) -> Double {
    let costs = program.strips.reduce(0) { $1.cost.reduce($0) { $0 + $1 * $1 } }
    var sides = 0.0
    for end in program.rowLower + program.rowUpper where end.isFinite { sides += end * end }
    guard costs > 0, sides > 0 else { return 1e-3 }
    return min(1, (costs / sides).squareRoot())
  }
}
