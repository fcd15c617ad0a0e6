// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// Several scenarios set beside the first one that could be planned.
struct ComparisonReport {
  let scenarios: [ComparedScenario]

  /// The others, each beside the base.
  let pairs: [ComparedPair]

  /// What the plan given for the base misses, as a search in the same scenario shows; nothing where it
  /// found nothing better.
  let missed: GoalGain?

  init(_ scenarios: [ComparedScenario], missed: GoalGain? = nil) {
    self.scenarios = scenarios
    self.missed = missed
    let planned = scenarios.compactMap { scenario in scenario.planned.map { (scenario, $0) } }
    guard let (base, whole) = planned.first else {
      pairs = []
      return
    }
    pairs = planned.dropFirst().map { other, later in
      ComparedPair(
        base: ComparedPair.Side(base, whole),
        other: ComparedPair.Side(other, later),
        inputs: later.source.differences(from: whole.source))
    }
  }

  /// The scenario that the others are compared with; nothing when none could be planned.
  var base: ComparedScenario? { scenarios.first { $0.planned != nil } }

  /// How the run ends: the first failure decides, then a search that was called off.
  var status: ExitStatus {
    if let failure = scenarios.lazy.compactMap(\.failure).first { return failure.status }
    return scenarios.contains { $0.planned?.isStoppedEarly ?? false } ? .stoppedEarly : .done
  }
}

/// Two scenarios with their plans, and what differs.
struct ComparedPair {
  struct Side {
    let label: String

    /// The side inside a sentence: `in B`.
    let inSentence: Wording
    let planned: ComparedScenario.Planned

    var scenario: Scenario { planned.scenario }
    var plan: TrainingPlan { planned.plan }
  }

  let base: Side
  let other: Side
  let inputs: [InputDifference]
  let people: PlanDifference

  /// Whether all of it is there as data too, for whoever wants more than is shown.
  let isAlsoData: Bool

  init(base: Side, other: Side, inputs: [InputDifference], isAlsoData: Bool = true) {
    self.isAlsoData = isAlsoData
    self.base = base
    self.other = other
    self.inputs = inputs
    people = PlanDifference(
      from: base.plan, in: base.scenario, to: other.plan, in: other.scenario)
  }
}

extension ComparedPair.Side {
  init(_ scenario: ComparedScenario, _ planned: ComparedScenario.Planned) {
    self.init(
      label: scenario.label, inSentence: .inScenario(scenario.label), planned: planned)
  }
}
