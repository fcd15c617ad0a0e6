// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

extension Pipeline {
  /// Hands a plan out to the units below one; the label is the argument that names it.
  func allot(
    _ scenario: String, plan: String, level: String, as label: ArgumentLabel, to folder: String
  ) throws(CommandFailure) -> ScenarioAllotter.Summary {
    try PlanDestination.check(folder)
    do {
      return try ScenarioAllotter.allot(scenario, plan: plan, level: level, to: folder)
    } catch {
      switch error {
      case .input(let diagnostics): throw .input(diagnostics)
      case .violations(let violations): throw .planBreaksRules(plan, violations)
      case .unknownUnit(let found, let closest):
        throw .usage(.unknownName(label, found: found, closest: closest))
      case .nothingBelow(let found):
        throw .usage(.unreadable(label, found: found, expected: .aUnitWithOthersBelow))
      case .fault(let findings): throw .allotment(findings)
      case .file(let failure): throw .file(failure)
      }
    }
  }
}
