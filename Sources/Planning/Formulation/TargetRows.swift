// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// What each target falls short of, in whole officers.
///
/// Sets: targets k with goal share g[k] or count n[k]; pathways p.
/// Variables: λ[p]; s[k] ≥ 0, the shortfall; m[k] ≥ 0, officers missing from what a branch asks for,
/// which costs dearly and is no part of any plan.
///
///     s[k] + m[k] + Σ_p reaches[p, k] · λ[p] ≥ n[k]                            count
///     s[k] + m[k] + Σ_p (reaches[p, k] − g[k] · belongs[p, k]) · λ[p] ≥ 0      share
///
/// and one part in a thousand more where the target is strict. In words: officers who pass, and
/// those still missing, make up what the target asks of its population. Where every pathway agrees
/// on who belongs, the share is a count that is known beforehand, rounded up.
struct TargetRows {
  let rows: [Constraint]
  let shortfalls: [Variable]
  let missing: [Variable]
  let right: [Double]
  let most: [Int]

  /// What each officer who belongs takes off, where the population moves with the plan.
  private let shares: [Double]

  init(scenario: Scenario, automata: [PathwayAutomaton], in program: inout LinearProgram) {
    var rows: [Constraint] = []
    var shortfalls: [Variable] = []
    var missing: [Variable] = []
    var right: [Double] = []
    var shares: [Double] = []
    var most: [Int] = []
    let populations = TargetPopulation.all(of: scenario, automata: automata)
    for (number, target) in scenario.targets.enumerated() {
      let population = populations[number]
      var share = 0.0
      var bound: Double
      if let fixed = population.fixed {
        bound = Double(target.needed(of: fixed))
        most.append(target.needed(of: fixed))
      } else {
        switch target.goal {
        case .officers: bound = Double(target.needed(of: 0))
        case .share(let goal):
          share = Double(goal.count) / 1000
          bound = target.strict ? 0.001 : 0
        }
        most.append(target.needed(of: population.most))
      }
      let row = program.addConstraint(.atLeast(bound), name: "target\(number)")
      rows.append(row)
      right.append(bound)
      shares.append(share)
      shortfalls.append(
        program.addVariable(
          bounds: .between(0, Double(most[number])), integrality: .integer, entries: [(row, 1)],
          name: "short-of\(number)"))
      missing.append(
        program.addVariable(bounds: .exactly(0), entries: [(row, 1)], name: "unreached\(number)"))
    }
    self.rows = rows
    self.shortfalls = shortfalls
    self.missing = missing
    self.right = right
    self.shares = shares
    self.most = most
  }

  func entries(of pathway: Pathway) -> [(Constraint, Double)] {
    pathway.marks.compactMap { mark in
      let coefficient = (mark.reaches ? 1 : 0) - shares[mark.target]
      return coefficient == 0 ? nil : (rows[mark.target], coefficient)
    }
  }

  func addPrices(_ duals: [Double], to prices: inout PathwayPrices) {
    for (number, row) in rows.enumerated() {
      prices.reaches[number] -= duals[row.index]
      prices.belongs[number] += duals[row.index] * shares[number]
    }
  }
}

/// How many officers a target's population may have.
struct TargetPopulation {
  let least: Int
  let most: Int

  /// The size, where every pathway agrees on it.
  var fixed: Int? { least == most ? most : nil }

  static func all(of scenario: Scenario, automata: [PathwayAutomaton]) -> [TargetPopulation] {
    var least = Array(repeating: 0, count: scenario.targets.count)
    var most = least
    var known: [ObjectIdentifier: [(some: Bool, all: Bool)]] = [:]
    for automaton in automata {
      let graph = automaton.type.graph
      let targets = automaton.ownRows[automaton.type.firstTarget...]
      let belonging = known[ObjectIdentifier(graph)] ?? graph.belonging(toTargets: targets.count)
      known[ObjectIdentifier(graph)] = belonging
      for (target, belongs) in zip(targets, belonging) {
        if belongs.some { most[Int(target)] += 1 }
        if belongs.all { least[Int(target)] += 1 }
      }
    }
    return zip(least, most).map { TargetPopulation(least: $0, most: $1) }
  }
}
