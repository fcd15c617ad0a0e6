// SPDX-License-Identifier: GPL-3.0-or-later

/// Seats are counted per row of the intakes; classes over the rows that fill the same ones.
extension PlanAudit {
  static func seatViolations(of plan: AuditedPlan) -> [PlanViolation] {
    let scenario = plan.scenario
    var taken: [Intake.ID: Int] = [:]
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
    }
    let added = plan.planned.reduce(into: [Intake.ID: Int]()) { $0[$1.intakeRow, default: 0] += 1 }
    return added.keys.sorted().compactMap { row in
      guard let intake = scenario.intake(row), let learners = added[row] else { return nil }
      let room = max(0, intake.seats - taken[row, default: 0])
      if learners <= room { return nil }
      return .seats(intake, learners: learners, room: room, in: scenario)
    }
  }

  static func classViolations(of plan: AuditedPlan) -> [PlanViolation] {
    plan.classes().flatMap { classes -> [PlanViolation] in
      let scenario = plan.scenario
      guard let intake = classes.rows.first else { return [] }
      guard let terms = scenario.programme(classes.pool.programme).classTerms else {
        return classes.learners.filter { $0.classNumber != nil }
          .map { .classWithoutTerms($0, in: scenario) }
      }
      var violations: [PlanViolation] = []
      let unnumbered = classes.learners.filter { $0.classNumber == nil }
      violations += unnumbered.map { .classMissing($0, in: scenario) }

      let sizes = classes.learners.compactMap(\.classNumber)
        .reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      let numbers = sizes.keys.sorted()
      if numbers != Array(1..<(numbers.count + 1)) {
        violations.append(.classNumbers(numbers, of: intake, in: scenario))
      }
      for number in numbers {
        let size = sizes[number] ?? 0
        if size < terms.minimum || size > terms.maximum {
          violations.append(
            .classSize(number, learners: size, terms: terms, of: intake, in: scenario))
        }
      }
      // A row that states no number of classes opens none.
      let allowed = classes.rows.compactMap(\.classes).min() ?? 0
      if classes.opened > allowed {
        violations.append(
          .classCount(classes.opened, allowed: allowed, of: intake, in: scenario))
      }
      return violations
    }
  }
}
