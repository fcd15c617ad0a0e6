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
      throw failure(error, of: plan, as: label)
    }
  }

  /// Puts together what the units below one planned within their parts of a plan.
  func gather(
    _ scenario: String, plan: String, level: String, as label: ArgumentLabel,
    from returned: String, to file: String
  ) throws(CommandFailure) -> ScenarioGatherer.Summary {
    try PlanDestination.check(file)
    do {
      return try ScenarioGatherer.gather(
        scenario, plan: plan, level: level, from: returned, to: file)
    } catch {
      throw failure(error, of: plan, as: label)
    }
  }

  private func failure(
    _ failure: ScenarioAllotter.Failure, of plan: String, as label: ArgumentLabel
  ) -> CommandFailure {
    switch failure {
    case .input(let diagnostics): .input(diagnostics)
    case .violations(let violations): .planBreaksRules(plan, violations)
    case .returnedViolations(let violations): .returnsBreakRules(violations)
    case .unknownUnit(let found, let closest):
      .usage(.unknownName(label, found: found, closest: closest))
    case .nothingBelow(let found):
      .usage(.unreadable(label, found: found, expected: .aUnitWithOthersBelow))
    case .fault(let findings): .allotment(findings)
    case .file(let failure): .file(failure)
    }
  }
}
