// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Two plans side by side, officer by officer and programme by programme.
struct LedgerBook {
  private struct Attendance: Hashable {
    let officer: Officer.ID
    let programme: Programme.ID
  }

  /// A start that only one of the plans has, and whether `stability` looks at it.
  private struct Side {
    let quarter: Quarter
    let counts: Bool
  }

  let plan: [Enrolment]
  let previous: PreviousPlan
  let scenario: Scenario
  private let firstYear: Int
  private var lost: [Attendance: [Side]] = [:]
  private var added: [Attendance: [Side]] = [:]

  init(plan: [Enrolment], previous: PreviousPlan, scenario: Scenario) {
    self.plan = plan
    self.previous = previous
    self.scenario = scenario.changed { $0.previousPlan = previous }
    firstYear = scenario.horizon.first.year
    let had = Set(previous.starts)
    let starts = plan.filter { !$0.committed }.map {
      Commitment(officer: $0.officer, programme: $0.programme, start: $0.start)
    }
    let kept = Set(starts).union(scenario.commitments)
    let possible = self.scenario.possiblePreviousStarts()
    for start in previous.starts
    where scenario.horizon.contains(start.start) && !kept.contains(start) {
      let counts = previous.officers.contains(start.officer) && possible.contains(start)
      lost[Attendance(officer: start.officer, programme: start.programme), default: []]
        .append(Side(quarter: start.start, counts: counts))
    }
    for start in starts.sorted() where !had.contains(start) {
      let counts = previous.officers.contains(start.officer) && start.start.year == firstYear
      added[Attendance(officer: start.officer, programme: start.programme), default: []]
        .append(Side(quarter: start.start, counts: counts))
    }
  }

  mutating func entries() -> [StabilityLedger.Entry] {
    Set(lost.keys).union(added.keys).flatMap { entries(of: $0) }
  }

  private func entries(of attendance: Attendance) -> [StabilityLedger.Entry] {
    var entries: [StabilityLedger.Entry] = []
    var (old, new) = (lost[attendance] ?? [], added[attendance] ?? [])
    // What moved within the first year counts once, so it is taken together first.
    for place in old.indices.reversed() where old[place].counts && isFirstYear(old[place]) {
      guard let other = new.firstIndex(where: \.counts) else { break }
      entries.append(
        entry(attendance, old.remove(at: place), new.remove(at: other), count: 1))
    }
    while !old.isEmpty || !new.isEmpty {
      let (before, after) = (
        old.isEmpty ? nil : old.removeFirst(), new.isEmpty ? nil : new.removeFirst()
      )
      let count = [before, after].count { $0?.counts ?? false }
      entries.append(entry(attendance, before, after, count: count))
    }
    return entries
  }

  private func isFirstYear(_ side: Side) -> Bool { side.quarter.year == firstYear }

  private func entry(
    _ attendance: Attendance, _ before: Side?, _ after: Side?, count: Int
  ) -> StabilityLedger.Entry {
    let first = [before, after].compactMap { $0?.quarter.year }.min() ?? firstYear
    return StabilityLedger.Entry(
      officer: attendance.officer, programme: attendance.programme, before: before?.quarter,
      after: after?.quarter,
      reason: reason(attendance, before?.quarter, after?.quarter),
      when: first == firstYear ? .thisYear : first == firstYear + 1 ? .nextYear : .later,
      count: count)
  }
}

// MARK: - Reasons

extension LedgerBook {
  private func reason(
    _ attendance: Attendance, _ before: Quarter?, _ after: Quarter?
  ) -> StabilityLedger.Reason {
    if let before {
      if let reason = obstacle(attendance, before) { return reason }
      if after != nil { return .moved }
      return instead(of: attendance) ?? .othersFirst
    }
    if !previous.officers.contains(attendance.officer) { return .newcomer }
    let closes =
      plan.first {
        $0.officer == attendance.officer && $0.programme == attendance.programme
          && $0.start == after
      }?.closes ?? []
    return closes.isEmpty ? .step : .closes(closes)
  }

  /// What keeps an old start from being there whatever anybody plans.
  private func obstacle(
    _ attendance: Attendance, _ quarter: Quarter
  ) -> StabilityLedger.Reason? {
    guard scenario.knows(officer: attendance.officer) else { return .gone }
    guard scenario.knows(programme: attendance.programme) else { return .programmeGone }
    if scenario.commitments(of: attendance.officer)
      .contains(where: { $0.programme == attendance.programme })
    {
      return .moved
    }
    let start = Commitment(
      officer: attendance.officer, programme: attendance.programme, start: quarter)
    let path = scenario.path(from: scenario.officer(attendance.officer).unit)
    let isOffered = scenario.intakes.contains {
      $0.programme == attendance.programme && $0.quarter == quarter && $0.seats > 0
        && ($0.unit.map(path.contains) ?? true)
    }
    if !isOffered { return .noIntake }
    // What is new in this plan is no obstacle but a choice.
    let had = Set(previous.starts)
    let refusals = scenario.refusals(
      of: start,
      besides: plan.filter {
        $0.start <= quarter
          && had.contains(
            Commitment(officer: $0.officer, programme: $0.programme, start: $0.start))
      })
    return refusals.isEmpty ? nil : .refused(refusals)
  }

  /// Another start of the officer that the plan before did not have.
  private func instead(of attendance: Attendance) -> StabilityLedger.Reason? {
    let others = added.filter {
      $0.key.officer == attendance.officer && $0.key.programme != attendance.programme
    }
    let first = others.flatMap { key, sides in
      sides.map { (quarter: $0.quarter, programme: key.programme) }
    }.min { ($0.quarter, $0.programme) < ($1.quarter, $1.programme) }
    return first.map { .otherProgramme($0.programme, $0.quarter) }
  }
}
