// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The terms of a gap that belong to what officers share, family by family.
struct GapReading {
  typealias Term = (part: BoundGap.Part, amount: Double)

  let point: DualPoint
  let duals: [Double]
  let master: Master
  let plan: PlanInMaster
  let costs: ReducedCosts

  /// What a plan leaves free of a row up to the side that the dual's sign means, at its price.
  func slack(_ row: Constraint, _ side: Double) -> Double {
    let dual = duals[row.index]
    return dual == 0 ? 0 : dual * (plan.activities[row.index] - side)
  }

  /// What a variable costs in the plan beyond the least it could cost within its bounds.
  private func excess(_ variable: Variable, _ range: ClosedRange<Int>) -> Double {
    let cost = costs.ofVariables[variable.index]
    let end = cost > 0 ? range.lowerBound : range.upperBound
    return cost * (plan.values[variable.index] - Double(end))
  }

  var seats: [Term] {
    master.seats.rows.enumerated().map { number, row in
      let range = point.branch.seats[number] ?? 0...master.seats.room[number]
      let side = duals[row.index] > 0 ? range.lowerBound : range.upperBound
      return (.seats(row: number), slack(row, Double(side)))
    }
  }

  var classes: [Term] {
    let classes = master.classes
    return classes.opened.enumerated().map { number, variable in
      let range = point.branch.classes[number] ?? 0...classes.maximumClasses[number]
      let free = slack(classes.most[number], 0) + slack(classes.least[number], 0)
      return (.classes(row: number), free + excess(variable, range))
    }
  }

  var money: [Term] {
    zip(master.money.rows, master.money.room).enumerated().map { number, row in
      (.money(row: number), slack(row.0, row.1))
    }
  }

  var absence: [Term] {
    let absence = master.absence
    return absence.rows.enumerated().map { number, row in
      let free = row.map { slack($0, absence.room[number]) } ?? 0
      guard let fill = absence.fills[number] else { return (.absence(row: number), free) }
      let range = point.branch.filledCaps[number].map { $0 ? 1...1 : 0...0 } ?? 0...1
      return (
        .absence(row: number), free + slack(fill.row, fill.room) + excess(fill.isFull, range)
      )
    }
  }

  var targets: [Term] {
    let targets = master.targets
    return targets.rows.enumerated().map { number, row in
      let range = point.branch.shortfalls[number] ?? 0...targets.most[number]
      return (
        .target(number),
        slack(row, targets.right[number]) + excess(targets.shortfalls[number], range)
      )
    }
  }

  var goals: [Term] {
    zip(master.goals.goals, master.goals.rows).compactMap { goal, row in
      point.held[goal].map { (.goal(goal), slack(row, master.scales.whole($0, of: goal))) }
    }
  }
}
