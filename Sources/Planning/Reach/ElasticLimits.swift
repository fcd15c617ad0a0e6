// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Limits that give way at a price: the variables that measure by how much, and what they cost.
///
/// Sets: seat rows k, class rows g of programmes c, money rows b, absence rows a.
/// Variables: u[k] seats, v[g] classes, w[b] millions, x[a] full-time equivalents, all ≥ 0 and beyond
/// the limit; z[c] ∈ {0, 1}, whether classes of c may open with fewer.
///
///     min  seat Σ u + class (Σ v + Σ z) + million Σ w + absence Σ x
///     uses[k] − u[k] ≤ seats[k],            y[g] − v[g] ≤ classes[g],
///     learners[g] + (minimum[g] − 1) z[c] ≥ minimum[g] y[g],
///     pays[b] − w[b] ≤ room[b],             away[a] − x[a] ≤ cap[a]
///
/// In words: every limit may be exceeded for the price that the scenario's `relaxationCosts` put on it.
/// Of the classes that learners fill only the last one lacks any, and it has one learner at least.
struct ElasticLimits {
  let costs: RelaxationCosts

  /// The families that may not give way.
  let kept: LimitFamilies

  /// The variables added.
  struct Variables {
    fileprivate(set) var priced: [(variable: Variable, cost: Double)] = []

    /// What gives way, by variable, and whether by whole numbers only.
    fileprivate var elements: [(variable: Variable, element: LimitElement)] = []

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

    /// Lets everything give way by what some changes say, and no further.
    func grant(_ changes: [LimitChange], in program: inout LinearProgram) {
      settle(changes, in: &program)
      let amounts = Dictionary(changes.map { ($0.element, $0.part) }) { max($0, $1) }
      for (variable, element) in elements {
        switch element {
        case .seats, .classes, .classMinimum: break
        case .money, .absence:
          program.setBounds(.between(0, amounts[element] ?? 0), of: variable)
        }
      }
    }

    /// Lets seats and classes give way by what some changes say, and no further.
    func settle(_ changes: [LimitChange], in program: inout LinearProgram) {
      var most: [Variable: Double] = [:]
      let amounts = Dictionary(changes.map { ($0.element, $0.wholes) }) { max($0, $1) }
      for (variable, element) in elements {
        switch element {
        case .seats, .classes, .classMinimum:
          most[variable] = max(most[variable] ?? 0, Double(amounts[element] ?? 0))
        case .money, .absence: break
        }
      }
      for (variable, most) in most.sorted(by: { $0.key.index < $1.key.index }) {
        program.setBounds(.between(0, most), of: variable)
      }
    }
  }

  /// Adds the variables to a program that has the rows of a master, all of which cost nothing yet.
  ///
  /// No limit gives way by more than `many` officers need, and all of them together by no more than
  /// `most` buys. Seats and classes give way by whole numbers where `isWhole` says so.
  func add(
    to program: inout LinearProgram, _ master: Master, many: Int, isWhole: Bool,
    most: Double? = nil
  ) -> Variables {
    let whole: LinearProgram.Integrality = isWhole ? .integer : .continuous
    var added = Variables()
    func price(_ cost: Thousandths) -> Double { Double(cost.count) / 1000 }
    func upTo(_ cost: Double, _ limit: Double? = nil) -> Bounds {
      let afforded = most.flatMap { cost > 0 ? $0 / cost : nil }
      let bound = [afforded, limit].compactMap(\.self).min()
      return bound.map { .between(0, isWhole && limit != nil ? $0.rounded(.down) : $0) }
        ?? .nonnegative
    }
    for variable in master.classes.missing { program.setBounds(.exactly(0), of: variable) }
    if !kept.contains(.seats) {
      let cost = price(costs.seat)
      for (number, row) in master.seats.rows.enumerated() {
        let variable = program.addVariable(
          bounds: upTo(cost, Double(many)), integrality: whole, entries: [(row, -1)])
        added.add(variable, cost, .seats(number))
      }
      let ofClass = price(costs.classOpened)
      for (number, opened) in master.classes.opened.enumerated() {
        let bounds = upTo(ofClass, Double(many))
        let present = Double(master.classes.maximumClasses[number])
        program.setBounds(.between(0, present + (bounds.upper ?? 0)), of: opened)
        let row = program.addConstraint(.atMost(present), terms: [(opened, 1)])
        let variable = program.addVariable(
          bounds: bounds, integrality: whole, entries: [(row, -1)])
        added.add(variable, ofClass, .classes(number))
      }
    }
    if !kept.contains(.classMinimum) {
      addMinimums(to: &program, master, &added, integrality: whole) { upTo($0, 1) }
    }
    if !kept.contains(.money) {
      let cost = price(costs.million)
      for (number, row) in master.money.rows.enumerated() {
        added.add(
          program.addVariable(bounds: upTo(cost), entries: [(row, -1)]), cost, .money(number))
      }
    }
    if !kept.contains(.absence) {
      let cost = price(costs.absence)
      for (number, row) in master.absence.rows.enumerated() {
        guard let row else { continue }
        let filled = master.absence.fills[number].map { [($0.row, -1.0)] } ?? []
        added.add(
          program.addVariable(bounds: upTo(cost), entries: [(row, -1)] + filled), cost,
          .absence(number))
      }
    }
    return added
  }

  private func addMinimums(
    to program: inout LinearProgram, _ master: Master, _ added: inout Variables,
    integrality: LinearProgram.Integrality, upTo: (Double) -> Bounds
  ) {
    let cost = Double(costs.classOpened.count) / 1000
    var groups: [Programme.ID: [Int]] = [:]
    for (number, group) in master.index.limits.classes.enumerated()
    where group.terms.minimum > 1 {
      groups[group.programme.id, default: []].append(number)
    }
    for (_, numbers) in groups.sorted(by: { $0.key < $1.key }) {
      let variable = program.addVariable(
        bounds: upTo(cost), integrality: integrality,
        entries: numbers.map {
          (
            master.classes.least[$0],
            Double(master.index.limits.classes[$0].terms.minimum - 1)
          )
        })
      added.add(variable, cost)
      for number in numbers { added.elements.append((variable, .classMinimum(number))) }
    }
  }
}

extension LimitChange {
  /// The limit that is changed.
  var element: LimitElement {
    switch self {
    case .seats(let row, _): .seats(row)
    case .classes(let row, _): .classes(row)
    case .belowMinimum(let row, _, _): .classMinimum(row)
    case .money(let row, _): .money(row)
    case .absence(let row, _): .absence(row)
    }
  }

  /// By how many millions or full-time equivalents.
  fileprivate var part: Double {
    switch self {
    case .seats, .classes, .belowMinimum: 0
    case .money(_, let dong): Double(dong) / 1_000_000
    case .absence(_, let load): Double(load) / 1_000
    }
  }

  /// By how many seats or classes; 1 for classes that open with fewer learners.
  fileprivate var wholes: Int {
    switch self {
    case .seats(_, let more), .classes(_, let more): more
    case .belowMinimum: 1
    case .money, .absence: 0
    }
  }
}
