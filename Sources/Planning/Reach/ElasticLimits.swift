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

    /// What gives way, by variable.
    fileprivate var elements: [(variable: Variable, element: LimitElement)] = []

    init(over: Variable) { self.over = over }

    fileprivate mutating func add(_ variable: Variable, _ cost: Double, _ elements: LimitElement...)
    {
      priced.append((variable, cost))
      for element in elements { self.elements.append((variable, element)) }
    }

    /// The concessions of a fractional optimum, rounded up.
    func proposal(_ session: borrowing SolverSession, officers: Int) -> [LimitChange] {
      elements.compactMap { variable, element in
        let value = session.value(of: variable)
        guard value > 1e-6 else { return nil }
        let whole = Int((value - 1e-6).rounded(.up))
        return switch element {
        case .seats(let row): .seats(row: row, more: whole)
        case .classes(let row): .classes(row: row, more: whole)
        case .classMinimum: element.lifted(for: officers)
        case .money(let row): .money(row: row, dong: whole * 1_000_000)
        case .absence(let row): .absence(row: row, load: Int((value * 1000).rounded(.up)))
        }
      }
    }
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
      for (number, row) in master.seats.rows.enumerated() {
        let cost = price(costs.seat)
        let variable = program.addVariable(
          objective: cost, bounds: .between(0, many), integrality: whole, entries: [(row, -1)])
        added.add(variable, cost, .seats(number))
      }
      for (number, opened) in master.classes.opened.enumerated() {
        let most = Double(master.classes.maximumClasses[number])
        let cost = price(costs.classOpened)
        program.setBounds(.between(0, most + many), of: opened)
        let row = program.addConstraint(.atMost(most), terms: [(opened, 1)])
        let variable = program.addVariable(
          objective: cost, bounds: .between(0, many), integrality: whole, entries: [(row, -1)])
        added.add(variable, cost, .classes(number))
      }
    }
    addMinimums(to: &program, master, &added, many: many, integrality: whole)
    if !kept.contains(.money) {
      for (number, row) in master.money.rows.enumerated() {
        let cost = price(costs.million)
        let variable = program.addVariable(objective: cost, entries: [(row, -1)])
        added.add(variable, cost, .money(number))
      }
    }
    if !kept.contains(.absence) {
      for (number, row) in master.absence.rows.enumerated() {
        let cost = price(costs.absence)
        let filled = master.absence.fills[number].map { [($0.row, -1.0)] } ?? []
        let variable = program.addVariable(objective: cost, entries: [(row, -1)] + filled)
        added.add(variable, cost, .absence(number))
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
    var rows: [Programme.ID: [(constraint: Constraint, most: Double, group: Int)]] = [:]
    for (number, group) in master.index.limits.classes.enumerated() {
      let missing = master.classes.missing[number]
      let most = Double(group.terms.minimum) * (Double(group.maximumClasses) + many)
      program.setBounds(.between(0, most), of: missing)
      let row = program.addConstraint(.atMost(0), terms: [(missing, 1)])
      rows[group.programme.id, default: []].append((row, most, number))
    }
    for (_, entries) in rows.sorted(by: { $0.key < $1.key }) {
      let variable = program.addVariable(
        objective: cost, bounds: .unit, integrality: integrality,
        entries: entries.map { ($0.constraint, -$0.most) })
      added.add(variable, cost)
      for entry in entries { added.elements.append((variable, .classMinimum(entry.group))) }
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
