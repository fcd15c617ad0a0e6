// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// A whole plan as a point of the master: its whole variables, and what it takes of every row.
struct PlanInMaster {
  /// By variable of the program without pathways; what is elastic is 0.
  private(set) var values: [Double]

  /// By row, cuts among them.
  private(set) var activities: [Double]

  init(_ plan: Candidate, master: Master, cuts: StartCuts, rows: Int) {
    let pathways = plan.pathways.compactMap(\.self)
    values = Array(repeating: 0, count: master.program.columns.count)
    for (variable, count) in zip(master.classes.opened, plan.classes) {
      values[variable.index] = Double(count)
    }
    let short = Candidate.shortfalls(of: pathways, index: master.index)
    for (variable, count) in zip(master.targets.shortfalls, short) {
      values[variable.index] = Double(count)
    }
    var ledger = Ledger(limits: master.index.limits)
    for pathway in pathways { ledger.add(pathway) }
    for (number, fill) in master.absence.fillsInOrder
    where ledger.committed[number] > master.index.limits.absence[number].room {
      values[fill.isFull.index] = 1
    }

    activities = Array(repeating: 0, count: rows)
    for (number, row) in master.program.rows.enumerated() {
      activities[number] = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
    }
    for cut in cuts.cuts {
      for (classRow, value) in cuts.coefficients(ofClassesIn: cut.kind) {
        activities[cut.row.index] += value * Double(plan.classes[classRow])
      }
    }
    for pathway in pathways {
      let options = master.automata[pathway.officer].options
      for (row, value) in master.entries(of: pathway) + cuts.entries(of: pathway, of: options) {
        activities[row.index] += value
      }
    }
  }
}

/// What variables and pathways cost at some duals, all rows but the officers' own paid.
///
/// Every goal has a row with what each variable is worth to it, so a goal's weight in the stage's
/// objective is one more price of that row.
struct ReducedCosts {
  private let master: Master
  private let cuts: StartCuts

  /// By row, what one more of it saves, less what it costs the stage; 0 in the officers' rows.
  private let worth: [Double]

  /// By variable of the program without pathways.
  private(set) var ofVariables: [Double]

  init(duals: [Double], stage: Stage, master: Master, cuts: StartCuts) {
    self.master = master
    self.cuts = cuts
    var worth = duals
    for (goal, row) in zip(master.goals.goals, master.goals.rows) {
      worth[row.index] -= stage.weight(of: goal)
    }
    for row in master.officers.rows { worth[row.index] = 0 }
    self.worth = worth
    ofVariables = Array(repeating: 0, count: master.program.columns.count)
    for (number, row) in master.program.rows.enumerated() where worth[number] != 0 {
      for term in row.terms {
        ofVariables[term.variable.index] -= worth[number] * term.coefficient
      }
    }
    for cut in cuts.cuts where worth[cut.row.index] != 0 {
      for (classRow, value) in cuts.coefficients(ofClassesIn: cut.kind) {
        ofVariables[master.classes.opened[classRow].index] -= worth[cut.row.index] * value
      }
    }
  }

  func of(_ pathway: Pathway) -> Double {
    let options = master.automata[pathway.officer].options
    return (master.entries(of: pathway) + cuts.entries(of: pathway, of: options))
      .reduce(0) { $0 - worth[$1.0.index] * $1.1 }
  }
}
