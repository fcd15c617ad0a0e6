// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A plan that is being changed officer by officer, with all its sums kept up to date.
///
/// Seats and what pathways pay are never exceeded; classes may lack learners on the way.
struct WorkingPlan {
  let index: PlanningIndex
  private(set) var pathways: [Pathway]
  private(set) var ledger: Ledger
  private var sums: [Goal: Int] = [:]
  private var startOrder = 0
  private let automata: [PathwayAutomaton]
  private var population: [Int]
  private var reached: [Int]
  private let targetWeights: [Int]

  init(_ candidate: Candidate, index: PlanningIndex, automata: [PathwayAutomaton]) {
    self.index = index
    self.automata = automata
    pathways = candidate.pathways.compactMap(\.self)
    ledger = Ledger(limits: index.limits)
    population = Array(repeating: 0, count: index.scenario.targets.count)
    reached = population
    targetWeights = index.scenario.targets.map {
      index.scales.units(ExactDecimal($0.weight), of: .targets)
    }
    for pathway in pathways { count(pathway, 1) }
  }

  private mutating func count(_ pathway: Pathway, _ sign: Int) {
    if sign > 0 { ledger.add(pathway) } else { ledger.remove(pathway) }
    for goal in [Goal.compliance, .requirements, .earliness, .stability, .cost] {
      sums[goal, default: 0] += sign * pathway.units(of: goal)
    }
    let options = automata[pathway.officer].options
    for start in pathway.starts { startOrder += sign * options[start.option].quarter }
    for mark in pathway.marks {
      population[mark.target] += sign
      if mark.reaches { reached[mark.target] += sign }
    }
  }

  /// Takes an officer's pathway out; the officer must get one back before anything is measured.
  mutating func remove(_ officer: Int) { count(pathways[officer], -1) }

  mutating func insert(_ pathway: Pathway) {
    pathways[pathway.officer] = pathway
    count(pathway, 1)
  }

  /// How far a target is from what it needs, with the officers now in the plan.
  func shortfall(of target: Int) -> Int {
    max(0, index.scenario.targets[target].needed(of: population[target]) - reached[target])
  }

  /// A goal's value turned so that less is better.
  func cost(of goal: Goal) -> Int {
    switch goal {
    case .targets:
      targetWeights.indices.reduce(0) { $0 + targetWeights[$1] * shortfall(of: $1) }
    case .cost: (sums[.cost] ?? 0) + ledger.classCost
    case .compliance, .requirements: -(sums[goal] ?? 0)
    case .earliness, .stability: sums[goal] ?? 0
    }
  }

  /// What is compared, most important first: what breaks limits, broken holds, goals, start order.
  func score(holds: [Goal: Int], from stage: Int) -> [Int] {
    let costs = index.scenario.goals.map { cost(of: $0.goal) }
    let broken = zip(index.scenario.goals, costs).reduce(0) { sum, part in
      sum + max(0, part.1 - (holds[part.0.goal] ?? part.1))
    }
    let impossible = ledger.missingLearners + overspent + ledger.excessAbsence
    return [impossible, broken] + costs.dropFirst(stage) + costs.prefix(stage) + [startOrder]
  }

  /// What classes cost beyond what the funds have; pathways alone never exceed them.
  private var overspent: Int {
    zip(ledger.moneySpent(), index.limits.money).reduce(0) { $0 + max(0, $1.0 - $1.1.room) }
  }
}
