// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

// What both plans say of the same thing; a side is missing where only one has it.
extension ComparedPair {
  /// Something that both plans measure.
  struct Beside<Key, Value> {
    let key: Key
    let before: Value?
    let after: Value?
  }

  /// The goals of either scenario, in the order of the other one.
  var goals: [Beside<Goal, TrainingPlan.GoalResult>] {
    let order = other.plan.goals.map(\.goal)
    return beside(base.plan.goals, other.plan.goals, by: \.goal) { goal in
      order.firstIndex(of: goal)
        ?? Goal.allCases.count + (Goal.allCases.firstIndex(of: goal) ?? 0)
    }
  }

  /// Where both organisations stand at the end of each year that is in either horizon.
  var years: [Beside<Int, TrainingPlan.Progress>] {
    beside(Self.yearEnds(base.plan), Self.yearEnds(other.plan), by: \.quarter.year) { $0 }
  }

  var targets: [Beside<Target.ID, TrainingPlan.TargetResult>] {
    beside(base.plan.targets, other.plan.targets, by: \.target) { $0 }
  }

  var spending: [Beside<FundYear, TrainingPlan.Spending>] {
    beside(base.plan.spending, other.plan.spending, by: FundYear.init) { $0 }
  }

  var courses: [Beside<Intake.ID, TrainingPlan.ClassCount>] {
    beside(base.plan.classes, other.plan.classes, by: \.row) { row in
      CourseOrder(quarter: row.quarter, programme: row.programme, unit: row.unit?.text ?? "")
    }
  }

  private struct CourseOrder: Comparable {
    let quarter: Quarter
    let programme: Programme.ID
    let unit: String

    static func < (left: Self, right: Self) -> Bool {
      (left.quarter, left.programme, left.unit) < (right.quarter, right.programme, right.unit)
    }
  }

  private static func yearEnds(_ plan: TrainingPlan) -> [TrainingPlan.Progress] {
    plan.progress.enumerated().filter { place, row in
      place == plan.progress.count - 1 || plan.progress[place + 1].quarter.year != row.quarter.year
    }.map(\.element)
  }

  private func beside<Key: Hashable, Value, Order: Comparable>(
    _ before: [Value], _ after: [Value], by key: (Value) -> Key, order: (Key) -> Order
  ) -> [Beside<Key, Value>] {
    let old = Dictionary(before.map { (key($0), $0) }) { first, _ in first }
    let new = Dictionary(after.map { (key($0), $0) }) { first, _ in first }
    return Set(old.keys).union(new.keys).map { Beside(key: $0, before: old[$0], after: new[$0]) }
      .sorted { order($0.key) < order($1.key) }
  }
}

/// One fund's year.
struct FundYear: Hashable, Comparable {
  let fund: Fund.ID
  let year: Int

  init(_ row: TrainingPlan.Spending) {
    (fund, year) = (row.fund, row.year)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.fund, left.year) < (right.fund, right.year)
  }
}
