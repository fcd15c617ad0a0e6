// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The whole planning problem of one goal as a compact, time-indexed integer program.
///
/// The customary model, for comparison: a variable for each officer, programme, quarter and intake
/// row, and helpers that say what is held when. Officers are not put together. Sets: officers i,
/// options o of i, intake rows k. Variables: x[i, o, k] ∈ {0, 1}, the officer starts; y, s, z as in
/// the master program; and for each officer what follows from x, all in {0, 1}:
///
///     h, u, v      what is held, will be held, counts         CompactHoldings.swift
///     need, ob     what a start must be good for              CompactNeed.swift, +Rules.swift
///     met, open, compliant, reaches, away, moved              CompactOfficer+Worth.swift
///
/// with the shared rows of the master on them. It is exact: each pathway of an officer is one choice
/// of x, and the helpers follow from it, so optimum and feasible plans are the master's. Left out are
/// only the starts that no admissible pathway has. Its linear relaxation is weaker, for a helper may
/// be half true.
struct CompactProgram {
  let program: LinearProgram

  init(index: PlanningIndex, automata: [PathwayAutomaton], goal: Goal, held: [Goal: Int]) {
    let master = Master(index: index, automata: automata, isElastic: true)
    let row = master.goals.goals.firstIndex(of: goal).map { master.goals.rows[$0] }
    var program = master.program
    var offers: [Int: UnitOffers] = [:]
    for officer in automata.indices {
      let group = index.offerGroups.number(of: index.scenario.officers[officer].unit)
      let offered = offers[group] ?? index.offerGroups.offers(ofGroup: group, index: index)
      offers[group] = offered
      CompactPart(officer, of: master, offers: offered).write(to: &program, goal: row)
    }
    self.program = master.program(program, for: goal, holding: held)
  }
}
