// SPDX-License-Identifier: GPL-3.0-or-later

/// The prices of the packed rows and what the point takes of them.
///
/// `next` is one dual step from `prices`, and `nextActivity` belongs to the strips' `next`.
struct RowState {
  private let lower: [Double]
  private let upper: [Double]
  private(set) var prices: [Double]
  private(set) var next: [Double]
  private var anchor: [Double]
  private(set) var activity: [Double]
  private(set) var nextActivity: [Double]
  private var anchorActivity: [Double]

  init(_ program: PackedProgram, prices: [Double], activity: [Double]) {
    lower = program.rowLower
    upper = program.rowUpper
    self.prices = prices
    next = prices
    anchor = prices
    self.activity = activity
    nextActivity = activity
    anchorActivity = activity
  }

  /// One step of the prices towards what the rows' ends allow, given what the strips take of the rows
  /// after theirs; returns the square of the way, and its product with the way of the activity.
  mutating func step(by sigma: Double, towards share: Double) -> (squared: Double, cross: Double) {
    var squared = 0.0
    var cross = 0.0
    let away = 1 - share
    for row in prices.indices {
      let (price, before, after) = (prices[row], activity[row], nextActivity[row])
      let slack = price / sigma - (2 * after - before)
      let nearest = min(max(slack, -upper[row]), -lower[row])
      let new = sigma * (slack - nearest)
      next[row] = new
      squared += (new - price) * (new - price)
      cross += (new - price) * (after - before)
      prices[row] = share * (2 * new - price) + away * anchor[row]
      activity[row] = share * (2 * after - before) + away * anchorActivity[row]
    }
    return (squared, cross)
  }

  /// Begins from a point whose activity has been taken, with the prices as they are.
  mutating func begin() {
    activity = nextActivity
    anchorActivity = nextActivity
  }

  /// Gathers what the strips take, always in the same order.
  mutating func take(_ strips: [Strip]) {
    for row in nextActivity.indices { nextActivity[row] = 0 }
    for strip in strips { strip.with { $0.addActivity(to: &nextActivity) } }
  }

  /// Begins again from the last step; returns the square of the way from where it began before.
  mutating func restart() -> Double {
    var squared = 0.0
    for row in next.indices { squared += (next[row] - anchor[row]) * (next[row] - anchor[row]) }
    prices = next
    anchor = next
    activity = nextActivity
    anchorActivity = nextActivity
    return squared
  }

  /// The rows' part of the dual value at the last step, and how far the last step breaks rows.
  func values() -> (dual: Double, broken: Double, size: Double) {
    var dual = 0.0
    var broken = 0.0
    var size = 0.0
    for row in next.indices {
      let end = next[row] > 0 ? lower[row] : upper[row]
      if next[row] != 0, end.isFinite { dual += next[row] * end }
      let over = max(0, nextActivity[row] - upper[row], lower[row] - nextActivity[row])
      broken += over * over
      size += nextActivity[row] * nextActivity[row]
    }
    return (dual, broken.squareRoot(), size.squareRoot())
  }
}
