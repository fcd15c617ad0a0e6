// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers shared out in proportion so that nothing is lost or won.
enum Apportionment {
  /// Shares out a total by largest remainders; where those are equal, the earlier weight comes
  /// first.
  ///
  /// - Precondition: some weight is positive, none negative.
  static func byLargestRemainder(_ total: Int, among weights: [Int]) -> [Int] {
    let sum = Int128(weights.reduce(0, +))
    precondition(sum > 0, "Something has a weight")
    let exact = weights.map { Int128(total) * Int128($0) }
    var shares = exact.map { Int($0 / sum) }
    let order = exact.indices.sorted { (exact[$0] % sum, $1) > (exact[$1] % sum, $0) }
    for place in order.prefix(total - shares.reduce(0, +)) { shares[place] += 1 }
    return shares
  }

  /// Shares out a total along a line of weights: each gets what falls between its ends, rounded.
  ///
  /// The phase, from 0 up to the sum of the weights, moves the line, so that a total too small for
  /// all does not always fall to the same ones.
  static func alongLine(_ total: Int, weights: [Int], phase: Int) -> [Int] {
    let sum = Int128(max(1, weights.reduce(0, +)))
    var passed = Int128(phase)
    var given = passed / sum
    return weights.map { weight in
      passed += Int128(total) * Int128(weight)
      let share = passed / sum - given
      given += share
      return Int(share)
    }
  }
}

/// A ratio of two numbers of officers by which amounts grow or shrink.
struct Ratio {
  let numerator: Int
  let denominator: Int

  /// The scaled amount, rounded to nearest, halves up.
  func scaled(_ amount: Int) -> Int {
    let doubled = 2 * Int128(amount) * Int128(numerator) + Int128(denominator)
    return Int(doubled / (2 * Int128(denominator)))
  }

  var isBelowOne: Bool { numerator < denominator }
}

/// Scales amounts one after the other so that their sum stays in proportion too.
struct RunningScale {
  let ratio: Ratio
  private var sum = 0
  private var given = 0

  init(_ ratio: Ratio) {
    self.ratio = ratio
  }

  mutating func next(_ amount: Int) -> Int {
    sum += amount
    let scaled = ratio.scaled(sum) - given
    given += scaled
    return scaled
  }
}
