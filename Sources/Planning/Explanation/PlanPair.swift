// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// A scenario's plan beside that of the scenario with a change, neither worse than what the other leads
/// to: so their difference is due to the change, and not to what a new search happens to find.
package struct PlanPair: Sendable {
  /// A plan and the one that it was made anew from; nothing where it is the one that was there first.
  package struct Side: Sendable {
    package let plan: TrainingPlan
    package let start: TrainingPlan?
  }

  package private(set) var unchanged: Side
  package private(set) var changed: Side

  package init(unchanged: TrainingPlan, changed: TrainingPlan) {
    self.unchanged = Side(plan: unchanged, start: nil)
    self.changed = Side(plan: changed, start: nil)
  }
}

extension PlanPair {
  /// The pair with each side planned anew from the other, in turn, as long as one gets better.
  ///
  /// A change that only narrows can't be told to better a plan then, nor one that only widens to worsen
  /// it: what is valid on one side is where the other begins.
  ///
  /// - Parameters:
  ///   - replanUnchanged: plans the scenario anew from a plan; nothing where none is found.
  ///   - replanChanged: the same for the scenario with the change.
  /// - Returns: the pair, in which no side is worse than before.
  /// - Throws: what planning anew throws.
  package func alternated<Failure: Error>(
    replanUnchanged: (TrainingPlan) throws(Failure) -> TrainingPlan?,
    replanChanged: (TrainingPlan) throws(Failure) -> TrainingPlan?
  ) throws(Failure) -> PlanPair {
    var pair = self
    for _ in 0..<Self.mostRounds {
      guard let without = try replanUnchanged(pair.changed.plan),
        without.isBetter(than: pair.unchanged.plan)
      else { return pair }
      pair.unchanged = Side(plan: without, start: pair.changed.plan)
      guard let with = try replanChanged(without), with.isBetter(than: pair.changed.plan)
      else { return pair }
      pair.changed = Side(plan: with, start: without)
    }
    return pair
  }

  /// Each round betters both sides, so that it ends by itself, most often after one or two; but nobody is
  /// to wait for the last dong.
  private static let mostRounds = 16
}

extension TrainingPlan {
  /// Whether the goals in their order come to more than those of another plan.
  fileprivate func isBetter(than other: TrainingPlan) -> Bool {
    zip(other.goals, goals).map {
      GoalChange(goal: $1.goal, before: $0.value, after: $1.value)
    }.isForTheBetter
  }
}
