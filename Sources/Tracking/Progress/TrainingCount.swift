// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// A number of attendances (lượt người) and of the different persons among them.
///
/// Reports count both: whoever attends three courses is one person and three person-sessions.
package struct Attendance: Hashable, Sendable {
  package let sessions: Int
  package let persons: Int

  package init(sessions: Int, persons: Int) {
    self.sessions = sessions
    self.persons = persons
  }

  /// Counts trainings of which those of one person stand together.
  init(_ trainings: some Sequence<Commitment>) {
    var (sessions, persons): (Int, Int) = (0, 0)
    var last: Officer.ID?
    for training in trainings {
      sessions += 1
      if training.officer != last { persons += 1 }
      last = training.officer
    }
    self.init(sessions: sessions, persons: persons)
  }
}

/// Training as it was planned and as it went, up to a day.
package struct TrainingCount: Hashable, Sendable {
  /// Starts that the base plan has in quarters that are over, with training under way at first.
  package let plannedToStart: Attendance

  /// Training that was granted or begun in quarters up to the day's own, whatever came of it.
  package let begun: Attendance

  /// What was planned to end by the day.
  package let plannedToEnd: Attendance
  package let completed: Attendance
  package let failed: Attendance
  package let withdrew: Attendance
  package let cancelled: Attendance
  package let underWay: Attendance

  /// What should have ended by the day and whose result nobody recorded.
  package let resultMissing: Attendance

  /// Completed, of what was planned to end: each planned attendance once at most.
  package let kept: ComplianceRate
}

/// The trainings that progress is counted from, each list sorted by officer.
struct TrainingLists {
  let planned: [Commitment]
  let records: [TrainingRecord]
  let missing: Set<Commitment>
  let scenario: Scenario
  let day: Day
  let since: Day

  /// Puts a plan's starts beside what was recorded.
  init(_ base: [Commitment], of original: Scenario, in state: ScenarioAsOf) {
    planned = CommitmentsByOfficer(base + original.commitments).all
    records = state.trainings
    missing = Set(
      state.findings.compactMap { finding in
        if case .resultMissing(let training) = finding.kind { training } else { nil }
      })
    scenario = original
    day = state.day
    since = original.asOf
  }

  /// Counts all trainings.
  func count() -> TrainingCount { count(planned, records) }

  /// Counts the trainings in each programme, by name.
  func countsByProgramme() -> [(programme: Programme.ID, count: TrainingCount)] {
    let planned = Dictionary(grouping: planned, by: \.programme)
    let records = Dictionary(grouping: records, by: \.training.programme)
    return Set(planned.keys).union(records.keys).sorted().map {
      ($0, count(planned[$0] ?? [], records[$0] ?? []))
    }
  }

  private func count(_ planned: [Commitment], _ records: [TrainingRecord]) -> TrainingCount {
    let toEnd = planned.filter { training in
      guard let end = end(of: training) else { return false }
      return since < end && end <= day
    }
    func attendance(_ status: TrainingRecord.Status) -> Attendance {
      Attendance(records.lazy.filter { $0.status == status }.map(\.training))
    }
    return TrainingCount(
      plannedToStart: Attendance(
        planned.filter { since < $0.start.lastDay && $0.start.lastDay <= day }),
      begun: Attendance(
        records.lazy.filter {
          $0.status != .nominated && $0.status != .cancelled && $0.training.start.firstDay <= day
            && since < $0.training.start.lastDay
        }.map(\.training)),
      plannedToEnd: Attendance(toEnd), completed: attendance(.completed),
      failed: attendance(.failed), withdrew: attendance(.withdrew),
      cancelled: attendance(.cancelled),
      underWay: Attendance(
        records.lazy.filter {
          $0.isOpen && $0.training.start.firstDay <= day && !missing.contains($0.training)
        }.map(\.training)),
      resultMissing: Attendance(
        records.lazy.filter { $0.isOpen && missing.contains($0.training) }.map(\.training)),
      kept: ComplianceRate(
        numerator: kept(of: toEnd, records), denominator: toEnd.count,
        base: "person-sessions planned to end by \(day)"))
  }

  /// The last day of a training; nothing where the scenario knows no such programme.
  private func end(of training: Commitment) -> Day? {
    guard scenario.knows(programme: training.programme) else { return nil }
    return scenario.programme(training.programme).end(startingIn: training.start).lastDay
  }

  private func kept(of planned: [Commitment], _ records: [TrainingRecord]) -> Int {
    struct Course: Hashable {
      let officer: Officer.ID
      let programme: Programme.ID
      init(_ training: Commitment) {
        (officer, programme) = (training.officer, training.programme)
      }
    }
    var completed = records.reduce(into: [Course: Int]()) { counts, record in
      if record.status == .completed { counts[Course(record.training), default: 0] += 1 }
    }
    return planned.count { training in
      guard let left = completed[Course(training)], left > 0 else { return false }
      completed[Course(training)] = left - 1
      return true
    }
  }
}
