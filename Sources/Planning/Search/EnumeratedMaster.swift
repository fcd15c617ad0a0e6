// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// The master program of a small scenario, with every pathway of every officer written down.
///
/// Nothing need be priced then: the solver's own branch and bound finds the best plan of a goal
/// outright. What it finds is counted again in whole numbers, and its word that nothing is better is
/// taken only where neighbouring values of the goal lie further apart than its tolerance.
struct EnumeratedMaster {
  /// The best plan of a goal; nothing undercuts its value, which is the bound, in the goal's units.
  struct Optimum {
    let plan: Candidate
    let bound: Int
    let nodes: Int
  }

  private let master: Master
  private let granularity: Granularity
  private let program: LinearProgram
  private let columns: [(pathway: Pathway, variable: Variable)]

  /// The solver's relative tolerance for objectives, with as much again for what it adds up.
  private static let tolerance = 2e-7

  /// A number of nodes that no small program comes near; beyond it branch and price takes over.
  private static let nodeLimit = 2_000

  /// Writes all pathways down, unless there are more than a limit.
  init?(_ master: Master, granularity: Granularity, limit: Int) {
    let count = master.automata.reduce(0) { $0 + $1.pathwayCount }
    guard count <= Double(limit) else { return nil }
    var program = master.program
    columns = master.automata.enumerated().flatMap { officer, automaton in
      automaton.allPathways(of: officer).map { pathway in
        let variable = program.addVariable(
          bounds: .unit, integrality: .integer, entries: master.entries(of: pathway))
        return (pathway, variable)
      }
    }
    self.program = program
    self.master = master
    self.granularity = granularity
  }

  /// Finds the best plan of a goal that keeps what is held of others.
  ///
  /// Returns nothing when the search was called off or outgrew its limit, and when whole numbers say
  /// otherwise: what the solver takes for the best plan breaks a limit, or may not be the best, by less
  /// than it sees.
  func optimum(
    of goal: Goal, holding held: [Goal: Int], shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Optimum? {
    let step = granularity.step(of: .goal(goal))
    let whole = master.inSteps(
      of: step, goal, worth(goal, in: master.program(program, for: goal, holding: held)))
    let outcome: IntegerSearch.Outcome
    do throws(SolverFailure) {
      outcome = try IntegerSearch(nodeLimit: Self.nodeLimit).solve(whole, shouldStop: shouldStop)
    } catch {
      throw PlanningFailure(error)
    }
    guard outcome.termination == .optimal, let objective = outcome.objective,
      // Whoever is one step better would have been seen.
      Self.tolerance * (1 + abs(objective)) < 1,
      let plan = candidate(outcome),
      held.allSatisfy({ plan.cost(of: $0.key) <= $0.value })
    else { return nil }
    let bound = Int(objective.rounded()) * step
    guard bound == plan.cost(of: goal) else { return nil }
    return Optimum(plan: plan, bound: bound, nodes: outcome.nodes)
  }

  /// Tells a program what each pathway is worth to a goal.
  private func worth(_ goal: Goal, in program: LinearProgram) -> LinearProgram {
    var program = program
    for (pathway, variable) in columns {
      program.setObjective(master.goals.part(goal, units: pathway.units(of: goal)), of: variable)
    }
    return program
  }

  private func candidate(_ outcome: IntegerSearch.Outcome) -> Candidate? {
    var pathways: [Pathway?] = master.automata.map { _ in nil }
    for (pathway, variable) in columns where outcome.value(of: variable) == 1 {
      pathways[pathway.officer] = pathway
    }
    guard !pathways.contains(nil) else { return nil }
    return Candidate(pathways: pathways, automata: master.automata, index: master.index)
  }
}
