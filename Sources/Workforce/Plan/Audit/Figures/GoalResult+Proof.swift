// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingPlan.GoalResult {
  /// Creates the result that a value and its bound make.
  ///
  /// `firm` is a proof that rests on proofs: this goal is proven and all earlier ones are.
  public init(goal: Goal, value: ExactDecimal, bound: ExactDecimal, earlierAreProven: Bool) {
    let proven = Self.isProven(goal, value: value, bound: bound)
    self.init(
      goal: goal, value: value, bound: bound, gap: Self.gap(value: value, bound: bound),
      proven: proven, firm: proven && earlierAreProven)
  }

  /// |bound − value| / max(1, |bound|), rounded to six places, halves up.
  public static func gap(value: ExactDecimal, bound: ExactDecimal) -> ExactDecimal {
    let (distance, size) = distanceAndSize(value: value, bound: bound)
    let unit = max(size.bound, size.one)
    // Long division, digit by digit, so that no product outgrows its integer.
    var quotient = distance / unit
    var rest = distance % unit
    for _ in 0..<6 {
      rest *= 10
      quotient = quotient * 10 + rest / unit
      rest %= unit
    }
    if rest >= unit - rest { quotient += 1 }
    return ExactDecimal(digits: quotient, places: 6)
  }

  /// Tells whether a bound proves a value: they are equal.
  ///
  /// Cost is proven within one million dong or 0.01 % of the bound, whichever is more.
  public static func isProven(_ goal: Goal, value: ExactDecimal, bound: ExactDecimal) -> Bool {
    let (distance, size) = distanceAndSize(value: value, bound: bound)
    if distance == 0 { return true }
    guard goal == .cost else { return false }
    return distance / size.one < 1_000_000 || distance == size.one * 1_000_000
      || distance <= size.bound / 10_000
  }

  /// Tells whether a bound lies where no plan can be: not on the worse side of the value.
  public static func isBound(_ bound: ExactDecimal, for goal: Goal, value: ExactDecimal) -> Bool {
    goal.isMinimised ? bound <= value : value <= bound
  }

  /// |bound − value|, |bound| and one, as digits with equally many places.
  private static func distanceAndSize(
    value: ExactDecimal, bound: ExactDecimal
  ) -> (distance: Int128, size: (bound: Int128, one: Int128)) {
    let places = max(value.places, bound.places)
    let distance = (bound - value).magnitude.digits(places: places)
    return (
      distance,
      (bound.magnitude.digits(places: places), ExactDecimal.one.digits(places: places))
    )
  }
}
