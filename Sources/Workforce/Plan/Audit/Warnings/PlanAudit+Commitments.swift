// SPDX-License-Identifier: GPL-3.0-or-later

// Limits that training under way exceeds all by itself: they are waived for it, and the plan adds
// nothing there.
extension PlanAudit {
  static func overspentBudgets(
    in spending: [TrainingPlan.Spending], of scenario: Scenario
  ) -> [BilingualText] {
    spending.filter { $0.committed > $0.budget }.map { row in
      let name = scenario.wording(of: row.fund)
      return BilingualText(
        "\(name.vietnamese), năm \(row.year): riêng các khóa đã cử cần "
          + "\(row.committed.vietnamese), vượt dự toán \(row.budget.vietnamese); kế hoạch không chi "
          + "thêm",
        "\(name.english), \(row.year): commitments alone need \(row.committed.english), more than "
          + "the budget of \(row.budget.english); the plan spends nothing there")
    }
  }

  static func overfullIntakes(in scenario: Scenario) -> [BilingualText] {
    var taken: [Intake.ID: Int] = [:]
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
    }
    return scenario.intakes.compactMap { intake in
      guard let count = taken[intake.id], count > intake.seats else { return nil }
      let title = scenario.title(of: intake.programme)
      let owner = intake.unit.map { " (\(scenario.title(of: $0)))" } ?? ""
      return BilingualText(
        "lớp “\(title)”, \(intake.quarter.vietnamese)\(owner): đã cử \(count) người, chỉ có "
          + "\(intake.seats) suất; kế hoạch không cử thêm",
        "“\(title)”, \(intake.quarter.english)\(owner): sent already \(count), seats \(intake.seats); the "
          + "plan sends nobody there")
    }
  }

  /// Each cap once, with the quarters in which it is exceeded.
  static func exceededCaps(in plan: AuditedPlan) -> [BilingualText] {
    let scenario = plan.scenario
    var quarters: [AbsenceCap.ID: [Quarter]] = [:]
    for absence in plan.absences() where absence.committed > absence.limit.load {
      quarters[absence.limit.id, default: []].append(absence.limit.quarter)
    }
    return quarters.sorted { $0.key < $1.key }.map { cap, quarters in
      let name = scenario.wording(of: cap)
      let list = quarters.map { BilingualText($0.vietnamese, $0.english) }.joined(by: ", ", ", ")
      return BilingualText(
        "\(name.vietnamese): riêng các khóa đã cử đã vượt hạn vắng mặt trong \(list.vietnamese); kế hoạch "
          + "không cử thêm ai trong thời gian đó",
        "cap of \(name.english): commitments alone exceed it in \(list.english); the plan sends nobody away "
          + "there")
    }
  }
}
