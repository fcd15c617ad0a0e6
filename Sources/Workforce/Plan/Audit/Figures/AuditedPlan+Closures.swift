// SPDX-License-Identifier: GPL-3.0-or-later

extension AuditedPlan {
  /// The rows of the plan, committed and added, each with its end and with what it closes.
  func enrolmentsWithClosures() -> [Enrolment] {
    let rows = Dictionary(grouping: planned) {
      Commitment(officer: $0.officer, programme: $0.programme, start: $0.start)
    }
    return careers.flatMap { career -> [Enrolment] in
      if career.starts.isEmpty { return [] }
      let committed = career.commitments.map { start in
        Enrolment(
          officer: career.officer.id, programme: start.programme.id, start: start.quarter,
          end: start.end, committed: true, closes: closures(of: start, in: career))
      }
      // Two rows of one intake are two equal starts; what either closes is the same.
      let added = Set(career.planned).flatMap { start -> [Enrolment] in
        let closes = closures(of: start, in: career)
        let key = Commitment(
          officer: career.officer.id, programme: start.programme.id, start: start.quarter)
        return (rows[key] ?? []).map { row in
          Enrolment(
            officer: row.officer, programme: row.programme, start: row.start, end: start.end,
            intake: row.intake, classNumber: row.classNumber, closes: closes)
        }
      }
      return (committed + added).sorted(by: planFileOrder)
    }
  }

  /// The requirements of the position held that are met at the end of a start's last quarter, and
  /// would not be without it, sorted by name; none when the officer no longer serves then.
  private func closures(of start: Career.Start, in career: AuditedCareer) -> [Requirement.ID] {
    guard career.officer.isInService(in: start.end) else { return [] }
    let held = career.holdings(atEndOf: start.end)
    let without = career.holdings(atEndOf: start.end, without: start)
    return scenario.requirementsAsked(of: career.officer, in: start.end, holding: held)
      .filter {
        $0.isMet(by: held, atEndOf: start.end) && !$0.isMet(by: without, atEndOf: start.end)
      }
      .map(\.id)
  }
}

/// Officer, start, programme, and for rows that should not be two, committed first, then the unit.
func planFileOrder(_ left: Enrolment, _ right: Enrolment) -> Bool {
  if left < right { return true }
  if right < left { return false }
  if left.committed != right.committed { return left.committed }
  return (left.intake?.text ?? "", left.classNumber ?? 0)
    < (right.intake?.text ?? "", right.classNumber ?? 0)
}
