// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The whole planning problem of one goal as one integer program, for any solver.
///
/// Every pathway is a road through its officer's graph, so roads are flows and nothing need be
/// enumerated. Sets: officers i, arcs a of their graphs, starts (o, k) of options on intake rows.
/// Variables: f[a] ∈ {0, 1}, the arc is taken; x[o, k] ∈ {0, 1}, the option starts on the row; and
/// y, s as in the master program.
///
///     Σ_{a out of the root of i} f[a] = 1                       for every officer i
///     Σ_{a into n} f[a] = Σ_{a out of n} f[a]                   for every inner node n
///     Σ_k x[o, k] = Σ_{a that starts o} f[a]                    for every option o
///
/// with the shared rows of the master on x, f, y and s. Its linear relaxation equals that of the
/// pathway master; it is bigger, but needs no pricing.
struct PathwayFlow {
  private(set) var program = LinearProgram(.minimise)
  private let master: Master

  init(index: PlanningIndex, automata: [PathwayAutomaton], goal: Goal, held: [Goal: Int]) {
    let master = Master(index: index, automata: automata, isElastic: true)
    self.master = master
    var flow = FlowRows(master: master, goal: goal)
    for officer in automata.indices { flow.add(officer) }
    program = master.program(flow.program, for: goal, holding: held)
  }
}

/// The rows and columns of the flow formulation, as they grow officer by officer.
private struct FlowRows {
  let master: Master
  let goal: Goal
  private(set) var program: LinearProgram

  init(master: Master, goal: Goal) {
    self.master = master
    self.goal = goal
    program = master.program
  }

  mutating func add(_ officer: Int) {
    let automaton = master.automata[officer]
    let starts = addStarts(of: automaton)
    var balance: [Int: Constraint] = [:]
    for layer in automaton.layers.dropFirst().dropLast() {
      for node in layer { balance[node] = program.addConstraint(.exactly(0)) }
    }
    let last = automaton.layers.last ?? 0..<0
    for layer in automaton.layers.dropLast() {
      for node in layer {
        for arc in automaton.arcs(of: node) {
          var entries: [(Constraint, Double)] = []
          if let leave = balance[node] { entries.append((leave, -1)) }
          if let enter = balance[arc.next] { entries.append((enter, 1)) }
          if node == automaton.layers[0].lowerBound {
            entries.append((master.officers.rows[officer], 1))
          }
          for option in automaton.combinations[arc.starts] {
            if let row = starts[option] { entries.append((row, -1)) }
          }
          entries += shared(of: arc, from: node, in: automaton, isLast: last.contains(arc.next))
          let cost = entries.first { $0.0 == goalRow }?.1 ?? 0
          program.addVariable(
            objective: cost, bounds: .unit, integrality: .integer, entries: entries)
        }
      }
    }
  }

  private var goalRow: Constraint? {
    master.goals.goals.firstIndex(of: goal).map { master.goals.rows[$0] }
  }

  /// The starts of an officer's options on their rows, and the rows that tie them to the arcs.
  private mutating func addStarts(of automaton: PathwayAutomaton) -> [Int: Constraint] {
    var rows: [Int: Constraint] = [:]
    let used = Set(automaton.arcs.map(\.starts)).flatMap { automaton.combinations[$0] }
    for option in Set(used).sorted() {
      let row = program.addConstraint(.exactly(0))
      rows[option] = row
      let whole = automaton.options[option]
      for seat in whole.seatRows {
        let alone = Pathway(
          officer: 0, starts: [Pathway.Start(option: option, seatRow: seat)], outcome: 0, marks: [],
          compliance: 0, requirements: 0, earliness: 0, stability: automaton.stability[option],
          cost: whole.cost, money: whole.payments, absence: [],
          committed: [])
        let entries =
          [(row, 1.0)] + master.seats.entries(of: alone) + master.classes.entries(of: alone)
          + master.money.entries(of: alone) + master.goals.entries(of: alone)
        let cost = entries.first { $0.0 == goalRow }?.1 ?? 0
        program.addVariable(
          objective: cost, bounds: .unit, integrality: .integer, entries: entries)
      }
    }
    return rows
  }

  /// What an arc takes of absence, and what the node it leads to is worth.
  private func shared(
    of arc: PathwayAutomaton.Arc, from node: Int, in automaton: PathwayAutomaton, isLast: Bool
  ) -> [(Constraint, Double)] {
    let reached = automaton.nodes[arc.next]
    let caps = automaton.caps[automaton.nodes[node].caps]
    let outcome = isLast ? automaton.outcomes[reached.outcome] : nil
    let part = Pathway(
      officer: 0, starts: [], outcome: 0, marks: automaton.marks[reached.marks].filter(\.belongs),
      compliance: outcome?.compliant ?? false ? 1 : 0, requirements: outcome?.requirements ?? 0,
      earliness: reached.earliness,
      stability: arc.stability
        + (node == automaton.layers[0].lowerBound ? automaton.stabilityBase : 0), cost: 0,
      money: [],
      absence: arc.load == 0 ? [] : caps.map { Pathway.Load(row: $0.row, load: arc.load) },
      committed: caps.filter { $0.committed > 0 }.map {
        Pathway.Load(row: $0.row, load: $0.committed)
      })
    return master.absence.entries(of: part) + master.targets.entries(of: part)
      + master.goals.entries(of: part)
  }
}
