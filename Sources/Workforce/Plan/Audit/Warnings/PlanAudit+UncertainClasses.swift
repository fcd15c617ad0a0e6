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

  /// The classes that could not open any more if one learner stayed away, in one text; those of one
  /// programme and quarter are counted together.
  static func fragileClasses(in plan: AuditedPlan) -> [BilingualText] {
    let scenario = plan.scenario
    let fragile = plan.classes().filter { classes in
      guard let terms = scenario.programme(classes.pool.programme).classTerms else { return false }
      let left = classes.learners.count - 1
      let fewest = (left + terms.maximum - 1) / terms.maximum
      return left < fewest * terms.minimum
    }
    guard !fragile.isEmpty else { return [] }
    // Pools come by programme and quarter: those alike follow one another.
    var alike: [(pool: ClassPool, counts: [Int])] = []
    for classes in fragile {
      let (pool, count) = (classes.pool, classes.learners.count)
      if let last = alike.last?.pool, last.programme == pool.programme, last.quarter == pool.quarter
      {
        alike[alike.count - 1].counts.append(count)
      } else {
        alike.append((pool, [count]))
      }
    }
    let list = alike.map { pool, counts in
      let title = scenario.title(of: pool.programme).quoted
      let quarter = pool.quarter
      let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
      let learners = least == most ? "\(least)" : "\(least)–\(most)"
      if counts.count == 1 {
        return BilingualText(
          "\(title), \(quarter.vietnamese) (\(learners) học viên)",
          "\(title), \(quarter.english) (learners: \(learners))")
      }
      return BilingualText(
        "\(title), \(quarter.vietnamese): \(counts.count) nơi (mỗi nơi \(learners) học viên)",
        "\(title), \(quarter.english): in \(counts.count) places (learners: \(learners) each)")
    }.joined(by: "; ", "; ")
    return [
      list.behind(
        "chỉ vừa đủ học viên tối thiểu, thiếu một người là không mở đủ lớp: ",
        "just enough learners; were there one fewer, a class could not open: ")
    ]
  }
}
