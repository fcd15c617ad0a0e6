// SPDX-License-Identifier: GPL-3.0-or-later

// What may not take place although the plan counts on it.
extension PlanAudit {
  /// The enrolments whose seats the higher level has not promised yet, in one text.
  static func unconfirmedSeats(
    in enrolments: [Enrolment], of scenario: Scenario
  ) -> [BilingualText] {
    let uncertain = enrolments.filter { enrolment in
      !enrolment.committed && scenario.intake(enrolment.intakeRow)?.confirmed == false
    }
    guard !uncertain.isEmpty else { return [] }
    let people = Set(uncertain.map(\.officer)).count
    let closed = uncertain.reduce(0) { $0 + $1.closes.count }
    return [
      BilingualText(
        "\(uncertain.count) lượt cử đi học của \(people) người dùng suất học chưa được xác nhận; "
          + "các lượt này đáp ứng \(closed) tiêu chuẩn còn thiếu",
        "the plan uses seats that nobody has confirmed: \(uncertain.count), officers: \(people), "
          + "gaps closed by them: \(closed)")
    ]
  }

  /// The classes that could not open any more if one learner stayed away, in one text.
  static func fragileClasses(in plan: AuditedPlan) -> [BilingualText] {
    let scenario = plan.scenario
    let fragile = plan.classes().filter { classes in
      guard let terms = scenario.programme(classes.pool.programme).classTerms else { return false }
      let left = classes.learners.count - 1
      let fewest = (left + terms.maximum - 1) / terms.maximum
      return left < fewest * terms.minimum
    }
    guard !fragile.isEmpty else { return [] }
    let list = fragile.map { classes in
      let title = scenario.title(of: classes.pool.programme).quoted
      let count = classes.learners.count
      let quarter = classes.pool.quarter
      return BilingualText(
        "\(title), \(quarter.vietnamese) (\(count) học viên)",
        "\(title), \(quarter.english) (learners: \(count))")
    }.joined(by: "; ", "; ")
    return [
      list.behind(
        "chỉ vừa đủ học viên tối thiểu, thiếu một người là không mở đủ lớp: ",
        "just enough learners; were there one fewer, a class could not open: ")
    ]
  }
}
