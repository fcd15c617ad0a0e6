// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The decisions about one officer that no pathway keeps, none of which can be spared.
enum UnkeepableDecisions {
  /// Takes one decision after another away as long as what is left still can't be kept.
  ///
  /// Complexity: one graph of the officer for each decision.
  static func of(_ id: Officer.ID, in index: PlanningIndex) -> [Decision] {
    let required = index.scenario.decisions(on: id).filter { $0.kind == .require }
    var left = required
    for decision in required where left.count > 1 {
      let fewer = left.filter { $0 != decision }
      if !canBeKept(fewer, insteadOf: required, by: id, in: index.scenario) { left = fewer }
    }
    return left
  }

  private static func canBeKept(
    _ fewer: [Decision], insteadOf all: [Decision], by id: Officer.ID, in scenario: Scenario
  ) -> Bool {
    let spared = Set(all).subtracting(fewer)
    let index = PlanningIndex(
      scenario: scenario.changed { $0.decisions.removeAll(where: spared.contains) })
    guard let automaton = try? PathwayAutomaton(officer: scenario.officer(id), index: index) else {
      return true
    }
    return !automaton.type.graph.nodes.isEmpty
  }
}
