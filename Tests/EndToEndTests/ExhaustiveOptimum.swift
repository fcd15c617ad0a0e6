// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The best of all plans of a few officers, found by trying every one and letting the audit judge.
struct ExhaustiveOptimum {
  /// The values of the scenario's goals, in their order.
  let values: [ExactDecimal]

  /// Complexity: plans, of which there are as many as choices of seats for all officers together.
  init(of scenario: Scenario) {
    var best: [ExactDecimal]?
    for starts in Self.plans(for: scenario.officers[...], in: scenario) {
      let enrolments = starts.sorted()
      guard PlanAudit.violations(of: enrolments, in: scenario).isEmpty else { continue }
      let values = PlanFigures(of: enrolments, in: scenario).goals.map(\.value)
      if best.map({ Self.isBetter(values, than: $0, in: scenario) }) ?? true { best = values }
    }
    values = best ?? []
  }

  private static func isBetter(
    _ values: [ExactDecimal], than best: [ExactDecimal], in scenario: Scenario
  ) -> Bool {
    for (setting, (new, old)) in zip(scenario.goals, zip(values, best)) where new != old {
      return setting.goal.isMinimised ? new < old : new > old
    }
    return false
  }

  /// Every choice of seats for some officers; all who sit in a class sit in the first.
  private static func plans(
    for officers: ArraySlice<Officer>, in scenario: Scenario
  ) -> [[Enrolment]] {
    guard let officer = officers.first else { return [[]] }
    let others = plans(for: officers.dropFirst(), in: scenario)
    return choices(of: officer, scenario.intakes[...], in: scenario).flatMap { own in
      others.map { own + $0 }
    }
  }

  /// Every choice of seats for one officer: at most one of each programme.
  private static func choices(
    of officer: Officer, _ intakes: ArraySlice<Intake>, in scenario: Scenario
  ) -> [[Enrolment]] {
    guard let intake = intakes.first else { return [[]] }
    let programme = scenario.programme(intake.programme)
    let start = Enrolment(
      officer: officer.id, programme: programme.id, start: intake.quarter,
      end: programme.end(startingIn: intake.quarter), intake: intake.unit,
      classNumber: programme.classTerms == nil ? nil : 1)
    let others = choices(of: officer, intakes.dropFirst(), in: scenario)
    return others
      + others.filter { !$0.contains { $0.programme == programme.id } }.map { [start] + $0 }
  }
}

extension Intake {
  /// The row with some seats and classes more.
  func with(seats: Int, classes: Int) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: self.seats + seats,
      classes: self.classes.map { $0 + classes }, group: group, confirmed: confirmed,
      chance: chance)
  }
}
