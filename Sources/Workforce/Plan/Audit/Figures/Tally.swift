// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted while each officer's quarters are passed through once.
struct Tally: Sendable {
  private(set) var progress: [TrainingPlan.Progress] = []
  private(set) var targets: [TrainingPlan.TargetResult] = []
  private(set) var unmet: [PlanFigures.UnmetRequirement] = []

  /// Σ over targets of weight × max(0, needed − reached).
  private(set) var shortfall = ExactDecimal.zero

  /// Σ over officers in service at the end of π × (Σ w met + plannedWeight × Σ w met of the
  /// planned position's).
  private(set) var requirements = ExactDecimal.zero

  /// Σ over quarters and officers in service of π × Σ w unmet.
  private(set) var earliness = ExactDecimal.zero

  init(of plan: AuditedPlan) {
    let scenario = plan.scenario
    var quarters = scenario.horizon.map { _ in QuarterCount() }
    var populations = scenario.targets.map { _ in TargetCount() }
    for career in plan.careers {
      let standings = career.standings(in: scenario.horizon, of: scenario)
      if standings.isEmpty { continue }
      var openWeight = 0
      for standing in standings {
        openWeight += standing.unmetWeight
        quarters[scenario.horizon.offset(of: standing.quarter)].add(standing)
      }
      for (place, target) in scenario.targets.enumerated() {
        guard let standing = standings.first(where: { $0.quarter == target.due }) else { continue }
        populations[place].add(career, standing, target, scenario)
      }
      let factor = scenario.priorityFactor(of: career.officer)
      earliness += factor * thousandths(openWeight)
      if let last = standings.last, last.quarter == scenario.horizon.last {
        requirements += factor * career.weightMet(last, scenario)
        unmet += last.unmet.map {
          PlanFigures.UnmetRequirement(officer: career.officer.id, requirement: $0.id)
        }
      }
    }
    progress = zip(scenario.horizon, quarters).map { quarter, count in
      TrainingPlan.Progress(
        quarter: quarter, inService: count.inService, compliant: count.compliant,
        requirements: count.asked, met: count.met)
    }
    for (target, count) in zip(scenario.targets, populations) {
      let needed = target.needed(of: count.population)
      targets.append(
        TrainingPlan.TargetResult(
          target: target.id, due: target.due, population: count.population, needed: needed,
          value: count.value, met: count.value >= needed))
      shortfall +=
        ExactDecimal(target.weight) * ExactDecimal(max(0, needed - count.value))
    }
  }
}

private func thousandths(_ count: Int) -> ExactDecimal {
  ExactDecimal(digits: Int128(count), places: 3)
}

private struct QuarterCount {
  var inService = 0
  var compliant = 0
  var asked = 0
  var met = 0

  mutating func add(_ standing: Standing) {
    inService += 1
    if standing.isCompliant { compliant += 1 }
    asked += standing.asked
    met += standing.met
  }
}

private struct TargetCount {
  var population = 0
  var value = 0

  /// Counts an officer who serves at the end of the due quarter, where the population has them.
  mutating func add(
    _ career: AuditedCareer, _ standing: Standing, _ target: Target, _ scenario: Scenario
  ) {
    let circumstances = scenario.circumstances(
      of: career.officer, on: target.due.lastDay,
      holding: career.holdings(atEndOf: target.due))
    guard let passes = career.passes(target, standing, in: circumstances) else { return }
    population += 1
    if passes { value += 1 }
  }
}

extension AuditedCareer {
  /// The weights met at the position held, and at plannedWeight those of the planned one.
  fileprivate func weightMet(_ standing: Standing, _ scenario: Scenario) -> ExactDecimal {
    let own = thousandths(standing.metWeight)
    guard officer.plannedPosition(in: standing.quarter) != nil else { return own }
    let holdings = holdings(atEndOf: standing.quarter)
    let planned = scenario.requirementsOfPlannedPosition(
      askedOf: officer, in: standing.quarter, holding: holdings)
    let met = planned.filter { $0.isMet(by: holdings, atEndOf: standing.quarter) }
    return own
      + ExactDecimal(scenario.plannedWeight) * thousandths(met.reduce(0) { $0 + $1.weight.count })
  }
}
