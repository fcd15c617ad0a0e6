// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a changed scenario gains over the base, goal by goal in the scenario's order.
struct GoalGain {
  /// How sure the gain is.
  enum Certainty: String, Hashable {
    /// Both searches ended by proof: the gain is exactly this.
    case exact

    /// The base is proven, the changed scenario reaches this much at least.
    case atLeast = "at-least"

    /// Both are what the searches found.
    case found
  }

  /// How much better each goal is; less than nothing where it is worse.
  let gains: [(goal: Goal, gain: ExactDecimal)]
  let certainty: Certainty

  init(from base: TrainingPlan, to changed: TrainingPlan) {
    var gains: [(goal: Goal, gain: ExactDecimal)] = []
    var isExact = true
    var isBaseProven = true
    var isDecided = false
    for (before, after) in zip(base.goals, changed.goals) {
      let gain =
        before.goal.isMinimised ? before.value - after.value : after.value - before.value
      gains.append((before.goal, gain))
      if isDecided { continue }
      isExact = isExact && before.firm && after.firm
      isBaseProven = isBaseProven && before.firm
      isDecided = gain != .zero
    }
    self.gains = gains
    certainty = isExact ? .exact : isBaseProven && isDecided ? .atLeast : .found
  }

  /// The first goal that changes; nothing when none does.
  var decisive: (goal: Goal, gain: ExactDecimal)? { gains.first { $0.gain != .zero } }

  /// Whether the goals in their order are better than before.
  var isBetter: Bool { decisive.map { $0.gain > .zero } ?? false }

  /// Whether this gain comes before another one in the order of the goals.
  func precedes(_ other: GoalGain) -> Bool {
    for (own, others) in zip(gains, other.gains) where own.gain != others.gain {
      return own.gain > others.gain
    }
    return false
  }

  func gain(of goal: Goal) -> ExactDecimal? { gains.first { $0.goal == goal }?.gain }
}
