// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Only so many officers are away at once.
///
/// Sets: caps in their quarters a, pathways p.
/// Variables: λ[p]; z[a] ∈ {0, 1}, training under way alone fills the cap, or more.
///
///     Σ_p load[p, a] · λ[p] ≤ cap[a] − committed[a]                                     for every a
///
/// In words: in each quarter the training time of a unit's officers, in full-time equivalents, stays
/// under what the unit can spare; where training under way needs all of it, nobody else goes.
///
/// Where a cap asks what officers hold, the plan decides whose training under way it counts. Then
/// committed[a] = Σ_p committed[p, a] · λ[p] moves to the left, between a least and a most:
///
///     Σ_p (load[p, a] + committed[p, a]) · λ[p] − (most[a] − cap[a]) · z[a] ≤ cap[a]
///     Σ_p load[p, a] · λ[p] + cap[a] · z[a] ≤ cap[a]
///
/// with z and its row only where least[a] < cap[a] < most[a].
struct AbsenceRows {
  /// What a cap has besides where it depends on the plan whether training under way fills it.
  struct Fill {
    let row: Constraint
    let isFull: Variable
    let room: Double

    /// How far training under way can exceed the cap.
    let excess: Double
  }

  /// Nothing where the program does without a cap until it is exceeded.
  let rows: [Constraint?]
  let room: [Double]

  /// By cap, for the few where that depends.
  let fills: [Int: Fill]
  private let countsCommitted: [Bool]

  /// Adds the rows to a program; where it is lazy, only those that training under way counts against.
  init(
    limits: SharedLimits, automata: [PathwayAutomaton], isLazy: Bool = false,
    in program: inout LinearProgram
  ) {
    var rows: [Constraint?] = []
    var room: [Double] = []
    var fills: [Int: Fill] = [:]
    var countsCommitted: [Bool] = []
    let loads = CommittedLoad.all(of: limits, automata: automata)
    for (number, limit) in limits.absence.enumerated() {
      let load = loads[number]
      let isFilled = load.least >= limit.room
      let right = isFilled ? 0 : Double(limit.room) / 1000
      room.append(right)
      countsCommitted.append(!isFilled && load.most > 0)
      if isLazy, load.most == 0 {
        rows.append(nil)
        continue
      }
      let row = program.addConstraint(.atMost(right), name: "absence\(number)")
      rows.append(row)
      guard !isFilled, load.most > limit.room else { continue }
      let excess = Double(load.most - limit.room) / 1000
      let second = program.addConstraint(.atMost(right), name: "filled\(number)")
      let isFull = program.addVariable(
        bounds: .unit, integrality: .integer, entries: [(row, -excess), (second, right)],
        name: "full\(number)")
      fills[number] = Fill(row: second, isFull: isFull, room: right, excess: excess)
    }
    self.rows = rows
    self.room = room
    self.fills = fills
    self.countsCommitted = countsCommitted
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    var planned: [Int: Int] = [:]
    for use in pathway.absence { planned[use.row, default: 0] += use.load }
    var counted = planned
    for use in pathway.committed where countsCommitted[use.row] {
      counted[use.row, default: 0] += use.load
    }
    return counted.sorted { $0.key < $1.key }.compactMap { row, load in
      rows[row].map { ($0, Double(load) / 1000) }
    }
      + planned.sorted { $0.key < $1.key }.compactMap { row, load in
        fills[row].map { ($0.row, Double(load) / 1000) }
      }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (number, row) in rows.enumerated() {
      guard let row else { continue }
      prices.absence[number] -= duals[row.index]
      if let fill = fills[number] { prices.absence[number] -= duals[fill.row.index] }
      if countsCommitted[number] { prices.committed[number] -= duals[row.index] }
    }
  }

  /// The fills in order of their caps.
  var fillsInOrder: [(cap: Int, fill: Fill)] {
    fills.sorted { $0.key < $1.key }.map { (cap: $0.key, fill: $0.value) }
  }

  /// All rows, those of filled caps among them.
  var allRows: [Constraint] { rows.compactMap(\.self) + fillsInOrder.map(\.fill.row) }

  /// The caps' terms of the bound at some duals: what their room is worth, and the least of each z.
  func boundTerms(duals: [Double], under branch: Branch) -> [Double] {
    rows.indices.flatMap { number -> [Double] in
      guard let row = rows[number] else { return [] }
      let worth = duals[row.index] * room[number]
      guard let fill = fills[number] else { return [worth] }
      let reduced = duals[row.index] * fill.excess - duals[fill.row.index] * fill.room
      let full: Double =
        switch branch.filledCaps[number] {
        case true?: 1
        case false?: 0
        case nil: reduced < 0 ? 1 : 0
        }
      return [worth, duals[fill.row.index] * fill.room, reduced * full]
    }
  }
}

/// How much of training under way a cap may count, in thousandths: it depends on the plan.
struct CommittedLoad {
  private(set) var least = 0
  private(set) var most = 0

  /// The loads of all absence rows; 0 where the row's room has them taken off already.
  static func all(of limits: SharedLimits, automata: [PathwayAutomaton]) -> [CommittedLoad] {
    var loads = Array(repeating: CommittedLoad(), count: limits.absence.count)
    var known: [ObjectIdentifier: [(row: Int, least: Int, most: Int)]] = [:]
    for automaton in automata where !automaton.type.rules.commitments.isEmpty {
      let graph = automaton.type.graph
      let own = known[ObjectIdentifier(graph)] ?? graph.committedLoads()
      known[ObjectIdentifier(graph)] = own
      for load in own {
        let row = Int(automaton.ownRows[automaton.type.firstAbsence + load.row])
        loads[row].least += load.least
        loads[row].most += load.most
      }
    }
    return loads
  }
}
