// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A whole plan: one pathway for every officer, with the exact value of every goal.
struct Candidate {
  /// By officer; nothing for one who is left out, which only the first stage allows.
  let pathways: [Pathway?]

  /// Every goal's value in its units, as Part A of the model defines it.
  let values: [Goal: Int]

  /// The classes opened, by class row.
  let classes: [Int]

  /// The sum of the start quarters, for the last, unreported preference.
  let startOrder: Int

  var leftOut: Int { pathways.count { $0 == nil } }

  /// Creates the candidate when it keeps every shared limit.
  init?(pathways: [Pathway?], automata: [PathwayAutomaton], index: PlanningIndex) {
    var ledger = Ledger(limits: index.limits)
    for pathway in pathways.compactMap(\.self) { ledger.add(pathway) }
    guard ledger.isWithinLimits else { return nil }
    self.pathways = pathways
    classes = index.limits.classes.indices.map { ledger.classes(in: $0) }
    let chosen = pathways.compactMap(\.self)
    var values: [Goal: Int] = [:]
    for goal in Goal.allCases { values[goal] = chosen.reduce(0) { $0 + $1.units(of: goal) } }
    values[.cost, default: 0] += ledger.classCost
    values[.targets] = Candidate.shortfall(of: chosen, index: index)
    self.values = values
    startOrder = chosen.reduce(0) { sum, pathway in
      pathway.starts.reduce(sum) { $0 + automata[pathway.officer].options[$1.option].quarter }
    }
  }

  private static func shortfall(of pathways: [Pathway], index: PlanningIndex) -> Int {
    zip(shortfalls(of: pathways, index: index), index.scenario.targets).reduce(0) {
      $0 + $1.0 * index.scales.units(ExactDecimal($1.1.weight), of: .targets)
    }
  }

  /// How many officers each target is short of.
  static func shortfalls(of pathways: [Pathway], index: PlanningIndex) -> [Int] {
    let targets = index.scenario.targets
    var population = Array(repeating: 0, count: targets.count)
    var reached = population
    for mark in pathways.flatMap(\.marks) {
      population[mark.target] += 1
      if mark.reaches { reached[mark.target] += 1 }
    }
    return targets.indices.map { number in
      max(0, targets[number].needed(of: population[number]) - reached[number])
    }
  }

  /// What decides between plans from a goal on, and last the one that starts earlier.
  func order(from place: Int, in scenario: Scenario) -> [Int] {
    scenario.goals.dropFirst(place).map { cost(of: $0.goal) } + [startOrder]
  }

  /// A goal's value turned so that less is better.
  func cost(of goal: Goal) -> Int {
    let value = values[goal] ?? 0
    return goal.isMinimised ? value : -value
  }
}
