// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension PlanningIndex {
  /// What some changes of shared limits are, put in the scenario's names.
  ///
  /// Where commitments alone exceed a limit, what they exceed it by is added. The quarters of one cap
  /// stand together, and so do changes of one row.
  func concessions(_ changes: [LimitChange]) -> [Concession] {
    var seats: [Int: Int] = [:]
    var classes: [Int: Int] = [:]
    var least: [Programme.ID: Int] = [:]
    var money: [Int: Int] = [:]
    var absence: [Int: Int] = [:]
    for change in changes {
      switch change {
      case .seats(let row, let more): seats[row, default: 0] += more
      case .classes(let row, let more): classes[row, default: 0] += more
      case .belowMinimum(let row, _, let learners):
        let programme = limits.classes[row].programme.id
        least[programme] = min(least[programme] ?? .max, max(1, learners))
      case .money(let row, let dong): money[row, default: 0] += dong
      case .absence(let row, let load): absence[row, default: 0] += load
      }
    }
    var found: [Concession] = []
    for (row, more) in seats.sorted(by: { $0.key < $1.key }) {
      let seats = limits.seats[row]
      found.append(.seats(seats.intake.id, more: more + seats.overdraft))
    }
    for (row, more) in classes.sorted(by: { $0.key < $1.key }) {
      let first = limits.seats[limits.classes[row].seatRows[0]].intake.id
      found.append(.classes(first, more: more))
    }
    for (programme, learners) in least.sorted(by: { $0.key < $1.key }) {
      found.append(.classMinimum(programme, least: learners))
    }
    for (row, dong) in money.sorted(by: { $0.key < $1.key }) {
      let money = limits.money[row]
      found.append(.money(money.fund, year: money.year, more: Money(dong: dong + money.overdraft)))
    }
    return found + byCap(absence)
  }

  private func byCap(_ loads: [Int: Int]) -> [Concession] {
    var caps: [AbsenceCap.ID] = []
    var units: [AbsenceCap.ID: Unit.ID] = [:]
    var quarters: [AbsenceCap.ID: [Concession.QuarterLoad]] = [:]
    for (row, load) in loads.sorted(by: { $0.key < $1.key }) {
      let limit = limits.absence[row].limit
      let load = load + limits.absence[row].overdraft
      if quarters[limit.id] == nil { caps.append(limit.id) }
      units[limit.id] = limit.unit
      quarters[limit.id, default: []].append(
        Concession.QuarterLoad(limit.quarter, Thousandths(load)))
    }
    return caps.map { .absence($0, unit: units[$0], more: quarters[$0] ?? []) }
  }
}
