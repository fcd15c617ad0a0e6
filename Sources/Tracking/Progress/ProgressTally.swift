// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The sums from which progress is told.
struct ProgressTally: Sendable {
  /// The base plan, what happened, and what the present plan leads to, quarter by quarter.
  var planned: Trajectory
  var actual: Trajectory
  var promised: Trajectory

  /// The day's quarter alone: what is held, and what was planned to be held.
  var today: Trajectory
  var plannedToday: Trajectory

  /// Those who attend something, with what it grants and without; counted at due quarters.
  var learners: Trajectory
  var learnersAsTheyAre: Trajectory

  /// Nobody counted yet, by tables of all quarters and of the day's alone.
  init(_ tables: JudgingTables, today day: JudgingTables) {
    planned = Trajectory(by: tables, breaksDownLast: true)
    promised = planned
    actual = Trajectory(by: tables)
    (learners, learnersAsTheyAre) = (actual, actual)
    today = Trajectory(by: day, breaksDownLast: true)
    plannedToday = today
  }

  static func += (left: inout Self, right: Self) {
    left.planned += right.planned
    left.actual += right.actual
    left.promised += right.promised
    left.today += right.today
    left.plannedToday += right.plannedToday
    left.learners += right.learners
    left.learnersAsTheyAre += right.learnersAsTheyAre
  }
}

extension ProgressTally {
  /// What the sums tell of a target; the first `over` quarters are over.
  func progress(
    of target: Target, number: Int, over: Int, kept: ComplianceRate
  ) -> TargetProgress {
    let due = planned.quarters[0].distance(to: target.due)
    let isFinal = due < over
    let points = planned.quarters.indices.prefix(due + 1).map { place in
      TargetProgress.Point(
        quarter: planned.quarters[place], planned: planned.count(of: number, at: place),
        actual: place < over ? actual.count(of: number, at: place) : nil,
        promised: place < over ? nil : promised.count(of: number, at: place))
    }
    let atDue = (isFinal ? actual : promised).count(of: number, at: due)
    let gain =
      learners.count(of: number, at: due).value - learnersAsTheyAre.count(of: number, at: due).value
    return TargetProgress(
      target: target, points: points,
      actual: isFinal ? atDue : today.count(of: number, at: 0),
      plannedByNow: isFinal
        ? planned.count(of: number, at: due) : plannedToday.count(of: number, at: 0),
      planned: planned.count(of: number, at: due), promised: atDue,
      withoutTraining: atDue.value - gain,
      ceiling: nil, isFinal: isFinal, kept: kept)
  }

  /// What the sums tell of everybody on the day and at the horizon's end.
  var all: GroupProgress {
    func all(_ trajectory: Trajectory) -> StandingCount {
      trajectory.standings.last ?? StandingCount()
    }
    return GroupProgress(
      actual: all(today), plannedByNow: all(plannedToday), planned: all(planned),
      promised: all(promised))
  }

  /// What they tell of each unit, group and requirement that anybody is counted in.
  func groups(by tables: JudgingTables) -> [ProgressKey: GroupProgress] {
    let counts = [today, plannedToday, planned, promised].map {
      $0.last?.counts(by: tables) ?? [:]
    }
    let keys = counts.reduce(into: Set<ProgressKey>()) { $0.formUnion($1.keys) }
    return keys.reduce(into: [:]) { groups, key in
      let own = counts.map { $0[key] ?? StandingCount() }
      groups[key] = GroupProgress(
        actual: own[0], plannedByNow: own[1], planned: own[2], promised: own[3])
    }
  }
}
