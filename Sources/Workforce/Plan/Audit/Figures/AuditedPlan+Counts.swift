// SPDX-License-Identifier: GPL-3.0-or-later

extension AuditedPlan {
  /// One row for each intake row from which the plan takes seats, by key.
  ///
  /// `learners` are the row's own. `classes` are those opened: where a group of rows fills the same
  /// classes, each of its rows states the number opened for the whole group.
  func classCounts() -> [TrainingPlan.ClassCount] {
    classes().flatMap { classes in
      let learners = classes.learners.reduce(into: [Intake.ID: Int]()) {
        $0[$1.intakeRow, default: 0] += 1
      }
      return classes.rows.compactMap { row in
        learners[row.id].map { (row.id, $0, classes.opened) }
      }
    }
    .sorted { $0.0 < $1.0 }
    .map { id, learners, opened in
      TrainingPlan.ClassCount(
        programme: id.programme, quarter: id.quarter, intake: id.unit, classes: opened,
        learners: learners)
    }
  }

  /// A row for every fund and year of the horizon.
  func spending() -> [TrainingPlan.Spending] {
    let committed = committedSpending()
    let planned = plannedSpending()
    return scenario.funds.flatMap { fund in
      scenario.horizon.years.map { year in
        let key = FundYear(fund: fund, year: year)
        return TrainingPlan.Spending(
          fund: fund, year: year, budget: scenario.budget(of: fund, in: year),
          committed: committed[key] ?? .zero, planned: planned[key] ?? .zero)
      }
    }
  }
}
