// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Workforce

/// A plan that holds better than the ordinary one, as far as simulation can tell.
struct RobustPlan {
  /// The precautions of the best plan that was found with any.
  let precautions: [Precaution]

  /// How a plan is best carried out, among the ways the scenario does not take anyhow.
  let conduct: SimulationPolicy?

  /// Whether seats are so many that overbooking is safe anywhere.
  let canBeOverbooked: Bool

  /// Who meets everything at the end when nothing goes wrong: by the ordinary plan, and by this one.
  let onPaper: (ordinary: TrainingPlan.Progress?, robust: TrainingPlan.Progress?)

  /// What came of it on futures that had no part in choosing; nothing when time was up before any.
  let proof: RobustProof?

  /// Whether it was called off before all futures were lived through.
  let isStoppedEarly: Bool

  /// Whether the robust plan is the one that is written: its whole interval lies above 0.
  var isWritten = false
}

/// What plans come to on the same futures, each beside the ordinary one.
struct RobustProof {
  let ordinary: PlanContest.Outcome
  let robust: PlanContest.Outcome

  /// What the same search finds without any precaution: how much of the gain is search alone.
  let control: PlanContest.Outcome

  /// Both plans carried out in the best way there is.
  let conducted: (ordinary: PlanContest.Outcome, robust: PlanContest.Outcome)?

  var replications: Int { ordinary.replications }

  /// Whether the whole interval of the difference lies above 0.
  var isBetter: Bool { .zero < robust.difference.low }
}
