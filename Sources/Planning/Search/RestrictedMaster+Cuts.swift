// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Rows that join the master once a point breaks them, and leave it when nothing does.
extension RestrictedMaster {
  /// Adds the caps that a point exceeds, of those that the master does without until then; returns how many.
  ///
  /// - Complexity: linear in what the pathways take of caps.
  mutating func addCaps(exceededBy reading: Reading, to session: inout FirstOrderSession) -> Int {
    let limits = master.index.limits
    var away = Array(repeating: 0.0, count: limits.absence.count)
    for (column, weight) in reading.weights.enumerated() where weight > 0 {
      for use in columns[column].absence { away[use.row] += weight * Double(use.load) }
    }
    let exceeded = away.indices.filter {
      master.absence.rows[$0] == nil && away[$0] > 1.001 * Double(limits.absence[$0].room)
        && !cuts.isKnown(.cap(row: $0))
    }
    guard !exceeded.isEmpty else { return 0 }
    var place = Array(repeating: -1, count: away.count)
    for (number, row) in exceeded.enumerated() { place[row] = number }
    var terms = Array(repeating: [(Variable, Double)](), count: exceeded.count)
    for (officer, automaton) in master.automata.enumerated()
    where automaton.absenceRows.contains(where: { place[Int($0)] >= 0 }) {
      for column in columns.ofOfficer[officer] {
        for use in columns[column].absence where place[use.row] >= 0 {
          terms[place[use.row]].append((variables[column], Double(use.load) / 1000))
        }
      }
    }
    for (row, terms) in zip(exceeded, terms) {
      let kind = StartCuts.Kind.cap(row: row)
      cuts.add(kind, as: session.addConstraint(.atMost(cuts.right(of: kind)), terms: terms))
    }
    return exceeded.count
  }

  /// Adds the cuts that a point breaks, the worst first; returns how many.
  mutating func addCuts<Solver: LinearSolver & ~Copyable>(
    brokenBy reading: Reading, by tolerance: Double = 0.02, to session: inout Solver
  ) -> Int {
    let separation = CutSeparation(
      limits: master.index.limits, automata: master.automata, tolerance: tolerance)
    let broken = separation.broken(
      columns: columns, weights: reading.weights, opened: reading.opened, known: cuts)
    let added = Array(broken.prefix(20 + 2 * master.automata.count))
    var fresh = StartCuts(limits: master.index.limits, officers: master.automata.count)
    for (place, kind) in added.enumerated() { fresh.add(kind, as: Constraint(index: place)) }
    var terms: [[(Variable, Double)]] = added.map { kind in
      fresh.coefficients(ofClassesIn: kind).map { (master.classes.opened[$0.classRow], $0.value) }
    }
    for (column, variable) in zip(columns, variables) {
      for (cut, value) in fresh.entries(of: column, of: master.automata[column.officer].options) {
        terms[cut.index].append((variable, value))
      }
    }
    for (kind, terms) in zip(added, terms) {
      cuts.add(kind, as: session.addConstraint(.atMost(cuts.right(of: kind)), terms: terms))
    }
    return added.count
  }

  /// Takes out the cuts that the last optimum leaves slack; whoever breaks them again brings them back.
  ///
  /// Called between stages: a basis kept from before has more rows than are left.
  mutating func dropSlackCuts(in session: inout SolverSession) {
    let slack = session.removeBasicConstraints(among: cuts.rows)
    guard !slack.isEmpty else { return }
    cuts = cuts.without(slack)
  }
}
