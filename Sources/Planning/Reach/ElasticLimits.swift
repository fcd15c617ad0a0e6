// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Limits that give way at a price: the variables that measure by how much, and what they cost.
///
/// Sets: seat rows k, class rows g of programmes c, money rows b, absence rows a, wanted officers i.
/// Variables: u[k] seats, v[g] classes, w[b] millions, x[a] full-time equivalents, all ≥ 0 and beyond
/// the limit; m[g] learners missing from the least number; z[c] ∈ {0, 1}, whether classes of c may open
/// with fewer; q ≥ 0, officers left out beyond what is allowed, which costs dearly.
///
///     min seat Σ u + class (Σ v + Σ z) + million Σ w + absence Σ x + M q
///     uses[k] − u[k] ≤ seats[k],  y[g] − v[g] ≤ classes[g],  m[g] ≤ minimum[g] · most[g] · z[c]
///     pays[b] − w[b] ≤ room[b],   away[a] − x[a] ≤ cap[a],   Σ o[i] − q ≤ allowed
///
/// In words: every limit may be exceeded for the price that the scenario's `relaxationCosts` put on it.
struct ElasticLimits {
  let costs: RelaxationCosts

  /// The families that may not give way.
  let kept: LimitFamilies

  /// How many of the wanted may be left out.
  let allowed: Int

  /// What one officer too many costs.
  static let penalty = 10_000.0

  /// The variables added.
  struct Variables {
    var priced: [(variable: Variable, cost: Double)] = []
    let over: Variable
  }

  func add(
    to program: inout LinearProgram, _ master: Master, wanted: Set<Int>, isWhole: Bool
  ) -> Variables {
    let many = Double(wanted.count)
    let whole: LinearProgram.Integrality = isWhole ? .integer : .continuous
    let counted = program.addConstraint(
      .atMost(Double(allowed)),
      terms: wanted.sorted().map { (master.officers.leftOut[$0], 1) })
    var added = Variables(
      over: program.addVariable(objective: Self.penalty, entries: [(counted, -1)]))
    func price(_ cost: Thousandths) -> Double { Double(cost.count) / 1000 }
    if !kept.contains(.seats) {
      for row in master.seats.rows {
        let cost = price(costs.seat)
        let variable = program.addVariable(
          objective: cost, bounds: .between(0, many), integrality: whole, entries: [(row, -1)])
        added.priced.append((variable, cost))
      }
      for (number, opened) in master.classes.opened.enumerated() {
        let most = Double(master.classes.maximumClasses[number])
        let cost = price(costs.classOpened)
        program.setBounds(.between(0, most + many), of: opened)
        let row = program.addConstraint(.atMost(most), terms: [(opened, 1)])
        let variable = program.addVariable(
          objective: cost, bounds: .between(0, many), integrality: whole, entries: [(row, -1)])
        added.priced.append((variable, cost))
      }
    }
    addMinimums(to: &program, master, &added, many: many, integrality: whole)
    if !kept.contains(.money) {
      for row in master.money.rows {
        let cost = price(costs.million)
        let variable = program.addVariable(objective: cost, entries: [(row, -1)])
        added.priced.append((variable, cost))
      }
    }
    if !kept.contains(.absence) {
      for (number, row) in master.absence.rows.enumerated() {
        let cost = price(costs.absence)
        let filled = master.absence.fills[number].map { [($0.row, -1.0)] } ?? []
        let variable = program.addVariable(objective: cost, entries: [(row, -1)] + filled)
        added.priced.append((variable, cost))
      }
    }
    return added
  }

  private func addMinimums(
    to program: inout LinearProgram, _ master: Master, _ added: inout Variables, many: Double,
    integrality: LinearProgram.Integrality
  ) {
    guard !kept.contains(.classMinimum) else {
      for variable in master.classes.missing { program.setBounds(.exactly(0), of: variable) }
      return
    }
    let cost = Double(costs.classOpened.count) / 1000
    var rows: [Programme.ID: [(Constraint, Double)]] = [:]
    for (number, group) in master.index.limits.classes.enumerated() {
      let missing = master.classes.missing[number]
      let most = Double(group.terms.minimum) * (Double(group.maximumClasses) + many)
      program.setBounds(.between(0, most), of: missing)
      let row = program.addConstraint(.atMost(0), terms: [(missing, 1)])
      rows[group.programme.id, default: []].append((row, -most))
    }
    for (_, entries) in rows.sorted(by: { $0.key < $1.key }) {
      let variable = program.addVariable(
        objective: cost, bounds: .unit, integrality: integrality, entries: entries)
      added.priced.append((variable, cost))
    }
  }

  /// Charges what the master would charge otherwise: being left out is free as far as it is allowed.
  func charge<Solver: LinearSolver & ~Copyable>(
    _ added: Variables, _ master: Master, wanted: Set<Int>, in session: inout Solver
  ) {
    for place in wanted { session.setObjective(0, of: master.officers.leftOut[place]) }
    if !kept.contains(.classMinimum) {
      for variable in master.classes.missing { session.setObjective(0, of: variable) }
    }
    for (variable, cost) in added.priced { session.setObjective(cost, of: variable) }
    session.setObjective(Self.penalty, of: added.over)
  }
}
