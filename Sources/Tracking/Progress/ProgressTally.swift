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

  var now = StandingBreakdown()
  var plannedNow = StandingBreakdown()
  var plannedEnd = StandingBreakdown()
  var promisedEnd = StandingBreakdown()

  init(targets: [Target], quarters: [Quarter], now: Quarter) {
    let all = Trajectory(targets: targets, quarters: quarters)
    let one = Trajectory(targets: targets, quarters: [now])
    (planned, actual, promised, learners, learnersAsTheyAre) = (all, all, all, all, all)
    (today, plannedToday) = (one, one)
  }

  static func += (left: inout Self, right: Self) {
    left.planned += right.planned
    left.actual += right.actual
    left.promised += right.promised
    left.today += right.today
    left.plannedToday += right.plannedToday
    left.learners += right.learners
    left.learnersAsTheyAre += right.learnersAsTheyAre
    left.now += right.now
    left.plannedNow += right.plannedNow
    left.plannedEnd += right.plannedEnd
    left.promisedEnd += right.promisedEnd
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
        quarter: planned.quarters[place], planned: planned.counts[number][place],
        actual: place < over ? actual.counts[number][place] : nil,
        promised: place < over ? nil : promised.counts[number][place])
    }
    let atDue = (isFinal ? actual : promised).counts[number][due]
    let gain =
      learners.counts[number][due].value - learnersAsTheyAre.counts[number][due].value
    return TargetProgress(
      target: target, points: points,
      actual: isFinal ? atDue : today.counts[number][0],
      plannedByNow: isFinal ? planned.counts[number][due] : plannedToday.counts[number][0],
      planned: planned.counts[number][due], promised: atDue, withoutTraining: atDue.value - gain,
      ceiling: nil, isFinal: isFinal, kept: kept)
  }

  /// What the sums tell of each unit, group and requirement that anybody is counted in.
  var groups: [ProgressKey: GroupProgress] {
    let keys = [now, plannedNow, plannedEnd, promisedEnd].reduce(into: Set<ProgressKey>()) {
      $0.formUnion($1.counts.keys)
    }
    return keys.reduce(into: [:]) { groups, key in
      groups[key] = GroupProgress(
        actual: now.counts[key] ?? StandingCount(),
        plannedByNow: plannedNow.counts[key] ?? StandingCount(),
        planned: plannedEnd.counts[key] ?? StandingCount(),
        promised: promisedEnd.counts[key] ?? StandingCount())
    }
  }
}
