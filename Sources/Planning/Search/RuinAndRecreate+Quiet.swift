// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Better plans without draws of what to ruin: officers choose by the goals alone, one by one or in pairs.
extension RuinAndRecreate {
  /// Lets everybody who has a choice choose anew, one by one, until nobody finds anything better.
  ///
  /// Where little has changed since a good plan this finds what has come within reach of one officer,
  /// which draws may miss. Before each round some class rows are opened, with several draws of learners,
  /// and where only what is better stays, whatever leaves the plan as good is undone.
  mutating func chooseAnew(
    atMost rounds: Int, opening rows: [Int] = [], isStrict: Bool = false, shouldStop: () -> Bool
  ) {
    isQuiet = true
    self.isStrict = isStrict
    threshold = 0
    worth = value
    for _ in 0..<rounds {
      let before = worth
      for row in rows {
        for _ in 0..<Self.openings where !shouldStop() { open(row) }
      }
      for officer in pools.movable where !shouldStop() { attempt([officer]) }
      if worth >= before { break }
    }
    isQuiet = false
    self.isStrict = false
  }

  /// Lets officers who lost something change places with those who have it, two by two, until that makes
  /// the plan no better; classes that lack learners since are filled first, with several draws.
  ///
  /// Where something new is required, somebody has to make way; this finds who had better be the one.
  ///
  /// - Parameters:
  ///   - seats: the seat rows in which officers started before, by their places.
  ///   - attempts: how many pairs are tried at most.
  ///   - isSparing: whether nobody is asked once an officer has back what was lost; else those of the
  ///     same unit, who share its absence, may make way too.
  ///   - shouldStop: asked before each pair.
  mutating func swap(
    back seats: [Int: Set<Int>], atMost attempts: Int, isSparing: Bool,
    shouldStop: () -> Bool
  ) {
    isQuiet = true
    threshold = 0
    penalty = Self.strictness * weights.breach
    worth = value
    for row in plan.lacking.sorted() {
      for _ in 0..<Self.openings where plan.missing(in: row) > 0 && !shouldStop() { fill(row) }
    }
    var left = attempts
    var before = Double.infinity
    while worth < before, left > 0 {
      before = worth
      for officer in pools.movable where left > 0 {
        let own = seats[officer] ?? []
        let lost = own.subtracting(plan.pathways[officer].starts.map(\.seatRow))
        if lost.isEmpty { continue }
        let holders = Set(plan.learners(of: lost))
          .union(isSparing ? [] : pools.neighbours(of: officer)).subtracting([officer])
        for holder in holders.sorted() where pools.mayMove(holder) && left > 0 && !shouldStop() {
          left -= 1
          attempt([officer, holder])
          if isSparing, own.isSubset(of: plan.pathways[officer].starts.map(\.seatRow)) { break }
        }
      }
    }
    isQuiet = false
    penalty = weights.breach
    worth = value
  }

  /// How often learners are drawn for a class that may open.
  private static let openings = 8
}
