// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// One scenario of a comparison: its plan, or why there is none.
struct ComparedScenario {
  /// The letter by which it is known in tables.
  let label: String
  let argument: ComparedArgument
  let outcome: Outcome

  enum Outcome {
    case planned(Planned)
    case failed(CommandFailure)
  }

  /// A scenario with its plan.
  struct Planned {
    let source: ScenarioSource
    let scenario: Scenario
    let plan: TrainingPlan

    /// Whether the search for the plan was called off.
    var isStoppedEarly = false
  }

  var planned: Planned? {
    if case .planned(let planned) = outcome { planned } else { nil }
  }

  var failure: CommandFailure? {
    if case .failed(let failure) = outcome { failure } else { nil }
  }

  /// Letters as columns of a spreadsheet have them: after `Z` comes `AA`.
  static func label(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? letter : label(number / 26 - 1) + letter
  }
}

extension ComparedScenario.Planned {
  /// The places that the plan gives, those agreed before apart.
  var placesAdded: Int { plan.enrolments.count { !$0.committed } }

  var cost: Money { plan.spending.reduce(.zero) { $0 + $1.planned } }

  var provenGoals: Int { plan.goals.count(where: \.firm) }

  /// Where the organisation stands at the horizon's end.
  var end: TrainingPlan.Progress? { plan.progress.last }
}
