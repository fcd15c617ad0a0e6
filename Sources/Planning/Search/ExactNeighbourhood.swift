// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// A few officers of a plan whose pathways are chosen anew together, exactly, all others staying.
///
/// Sets: the officers F who choose anew, the others with their pathways p̄[i], the rows r of the master, the
/// parts of the compact program of F (`CompactOfficer`). Variables: those of the parts, y and s of the
/// master.
///
///     min the goal   subject to   Σ_{i ∈ F} part of i in r + Σ_{i ∉ F} entry of p̄[i] in r  within r
///                                 earlier goals at most what they are held at
///                                 the goal at least one step better than in the plan
///
/// In words: what the others use is one column that stands at 1. Ruin and recreate puts officers back one
/// by one; here they come back at once, which finds what takes several of them to change.
///
/// Source: Shaw, Using constraint programming and local search methods to solve vehicle routing problems
/// (1998), an integer program in the place of its search.
struct ExactNeighbourhood: Sendable {
  let master: Master
  let parts: [CompactPart]
  let goal: Goal
  let held: [Goal: Int]

  /// The least by which values of the goal differ, in its units.
  let step: Int

  /// What solves its programs.
  var library = SolverLibrary.glpk

  /// What became of a neighbourhood.
  struct Finding {
    let plan: Candidate?

    /// Whether there is nothing better in the neighbourhood than what was found.
    let isSettled: Bool
  }

  /// The best plan in which only some officers differ, of those that are better by a step.
  ///
  /// - Parameters:
  ///   - plan: a plan that keeps every limit and every hold.
  ///   - free: the officers who choose anew, by their places.
  ///   - nodeLimit: how many nodes the search may take, the same on every machine.
  ///   - shouldStop: asked now and then.
  /// - Returns: the plan, where one was found.
  /// - Throws: when the solver fails.
  /// - Complexity: linear in all pathways of the plan, and a search over the free officers' options.
  func better(
    than plan: Candidate, changing free: [Int], nodeLimit: Int, shouldStop: () -> Bool
  ) throws(SolverFailure) -> Finding {
    var program = master.program
    let row = master.goals.goals.firstIndex(of: goal).map { master.goals.rows[$0] }
    addRest(of: plan, without: Set(free), to: &program, goal: row)
    let starts = free.map { parts[$0].write(to: &program, goal: row) }
    program = master.program(program, for: goal, holding: held)
    let search = IntegerSearch(
      library: library, cuts: .all, branching: .pseudoCosts, nodeLimit: nodeLimit,
      cutoff: master.scales.whole(plan.cost(of: goal) - step, of: goal))
    let outcome = try search.solve(program, shouldStop: shouldStop)
    let isSettled = outcome.termination == .infeasible || outcome.termination == .optimal
    guard let values = outcome.values else { return Finding(plan: nil, isSettled: isSettled) }
    var pathways = plan.pathways
    for (officer, starts) in zip(free, starts) {
      pathways[officer] = master.pathway(of: officer, choosing: starts, at: values)
    }
    let found = Candidate(pathways: pathways, automata: master.automata, index: master.index)
    // A breach too small for the solver to see makes it no plan.
    let isBetter = found.map { found in
      found.leftOut == 0 && found.cost(of: goal) < plan.cost(of: goal)
        && held.allSatisfy { found.cost(of: $0.key) <= $0.value }
    }
    return Finding(plan: isBetter ?? false ? found : nil, isSettled: isSettled)
  }

  /// Adds what all others use as one column.
  private func addRest(
    of plan: Candidate, without free: Set<Int>, to program: inout LinearProgram, goal: Constraint?
  ) {
    var sums: [Constraint: Double] = [:]
    for pathway in plan.pathways.compactMap(\.self) where !free.contains(pathway.officer) {
      for (row, entry) in master.entries(of: pathway) { sums[row, default: 0] += entry }
    }
    let entries = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    program.addVariable(
      objective: goal.flatMap { sums[$0] } ?? 0, bounds: .exactly(1), integrality: .continuous,
      entries: entries.map { ($0.key, $0.value) }, name: "")
  }
}
