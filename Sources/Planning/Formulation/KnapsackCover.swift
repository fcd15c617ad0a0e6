// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule for how many officers of which loads fit under a cap together, in whole numbers.
///
///     Σ_p F(load[p, a]) λ[p] ≤ right = max { Σ_l F(l) n[l] : Σ_l l · n[l] ≤ cap[a], n whole }
///
/// for a step function F of whole values. In words: under a cap of 0.35, either four refreshers of
/// 0.077 or one of them beside a second degree of 0.2; so a second degree counts as three of four.
/// Rounding alone would count it as two.
struct KnapsackCover: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let amount: Int
    let value: Int
  }

  /// From each amount on, the value; both rise.
  let steps: [Step]
  let right: Int

  /// F(a): a load between two known ones counts as the lesser, which fits wherever it does.
  func callAsFunction(of amount: Int) -> Double {
    var value = 0
    for step in steps {
      if step.amount > amount { break }
      value = step.value
    }
    return Double(value)
  }
}

/// How a cut counts the loads of one absence row.
enum LoadRule: Hashable, Sendable {
  case rounding(MixedRounding)
  case cover(KnapsackCover)

  var right: Double {
    switch self {
    case .rounding(let rounding): rounding.right
    case .cover(let cover): Double(cover.right)
    }
  }

  func callAsFunction(of amount: Int) -> Double {
    switch self {
    case .rounding(let rounding): rounding(of: amount)
    case .cover(let cover): cover(of: amount)
    }
  }
}
