// SPDX-License-Identifier: GPL-3.0-or-later

extension AuditedPlan {
  /// What the plan adds to the rows that fill the same classes.
  struct Classes: Sendable {
    let pool: ClassPool

    /// The rows, by key, whether anybody takes a seat there or not.
    let rows: [Intake]

    /// The learners the plan adds, in the order of the plan file.
    let learners: [Enrolment]

    /// How many classes open: the different numbers that the learners carry.
    ///
    /// 0 where the programme opens no classes of its own.
    let opened: Int
  }

  /// The rows with planned learners, put together where they fill the same classes, by key.
  ///
  /// Enrolments without an intake row are left out.
  func classes() -> [Classes] {
    var learners: [ClassPool: [Enrolment]] = [:]
    var rows: [ClassPool: [Intake]] = [:]
    for enrolment in planned {
      guard let intake = scenario.intake(enrolment.intakeRow) else { continue }
      let pool = scenario.classPool(of: intake)
      learners[pool, default: []].append(enrolment)
      if rows[pool] == nil { rows[pool] = scenario.rows(sharingClassesWith: intake) }
    }
    return learners.map { pool, learners in
      let own = scenario.programme(pool.programme).classTerms != nil
      return Classes(
        pool: pool, rows: rows[pool] ?? [], learners: learners,
        opened: own ? Set(learners.compactMap(\.classNumber)).count : 0)
    }.sorted { left, right in
      guard let first = left.rows.first, let second = right.rows.first else { return false }
      return first.id < second.id
    }
  }
}
