// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// What one step more of anything would bring, what is not used, and how far money goes.
struct WorthReport {
  let scenario: Scenario

  /// The plan that everything is compared with.
  let base: TrainingPlan

  /// Whether the search without a step found a better plan than the one given; then that one is the base.
  let isBaseImproved: Bool

  /// What one step of money is.
  let step: Money

  /// The steps that bring something, the best first.
  let gains: [Gain]

  /// The steps that were tried and bring nothing, with proof or without.
  let idle: (proven: Int, found: Int)

  /// The steps that were not tried, and those whose search failed.
  let untried: Int
  let failed: Int
  let handBack: HandBack
  let frontier: BudgetFrontier?

  /// The command that finds the base where it is better than the plan given.
  let replanning: ShellCommand

  /// The command that finds a still better plan which needs nothing more, where a search happened on one.
  let better: ShellCommand?

  /// Whether any search was called off.
  let isStoppedEarly: Bool

  /// One step, and what it brings.
  struct Gain {
    let step: ResourceStep
    let gain: GoalGain
    let people: PlanDifference
    let plan: TrainingPlan
    let command: ShellCommand

    /// Whether the plan with the step led to a plan without it that is better than the base, which the gain
    /// is told from.
    let isFromBetterBase: Bool

    /// What the plan costs more than before; less than nothing when it costs less.
    let cost: Money
  }
}

/// What a plan leaves unused of that which could be given back without losing anything.
struct HandBack {
  let funds: [PlanUse.Funds]

  /// The rows with seats that nobody takes.
  let seats: [PlanUse.Seats]

  /// All rows of the horizon, full ones among them.
  private let offered: [PlanUse.Seats]
  let classes: [PlanUse.Classes]

  /// Whether the plan still keeps every rule when all of it is gone at once.
  let isConfirmed: Bool

  init(of plan: TrainingPlan, in scenario: Scenario) {
    let use = PlanUse(of: plan.enrolments, in: scenario)
    funds = use.funds.filter { $0.left > .zero }
    offered = use.seats.filter { scenario.horizon.contains($0.intake.quarter) }
    seats = offered.filter { $0.left > 0 }
    classes = use.classes.filter { $0.left > 0 }
    isConfirmed = PlanAudit.violations(of: plan, in: scenario.without(use)).isEmpty
  }
}

extension HandBack {
  /// What is not used of one programme: of all seats that it offers in the horizon.
  struct Unused {
    let programme: Programme.ID
    var seats = 0
    var taken = 0

    /// The classes that are not opened.
    var classes = 0
  }

  var byProgramme: [Unused] {
    var unused: [Programme.ID: Unused] = [:]
    let withLeft = Set(seats.map(\.intake.programme))
    for row in offered where withLeft.contains(row.intake.programme) {
      let programme = row.intake.programme
      unused[programme, default: Unused(programme: programme)].seats += row.intake.seats
      unused[programme, default: Unused(programme: programme)].taken += min(
        row.taken, row.intake.seats)
    }
    for row in classes {
      guard let programme = row.rows.first?.programme else { continue }
      unused[programme, default: Unused(programme: programme)].classes += row.left
    }
    return unused.values.sorted { $0.programme < $1.programme }
  }
}

extension Scenario {
  /// The scenario with no more seats, classes and money than a plan uses.
  fileprivate func without(_ use: PlanUse) -> Scenario {
    let taken = Dictionary(use.seats.map { ($0.intake.id, $0.taken) }) { first, _ in first }
    let opened = Dictionary(
      use.classes.flatMap { classes in classes.rows.map { ($0.id, classes.opened) } }
    ) { first, _ in first }
    return changed { parts in
      parts.intakes = parts.intakes.map { intake in
        Intake(
          programme: intake.programme, quarter: intake.quarter, unit: intake.unit,
          seats: min(intake.seats, taken[intake.id] ?? 0),
          classes: intake.classes.map { min($0, opened[intake.id] ?? $0) }, group: intake.group,
          confirmed: intake.confirmed, chance: intake.chance)
      }
      parts.budgets = parts.budgets.map { budget in
        let left =
          use.funds.first { $0.fund == budget.fund && $0.year == budget.year }?.left ?? .zero
        return Budget(fund: budget.fund, year: budget.year, amount: budget.amount - left)
      }
    }
  }
}
