// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// One goal's best plan by the integer program of all officers at once, for a solver that is good at those.
///
/// GLPK's own branch and bound is not, and is never asked; HiGHS proves a commune's goals so in less time than
/// branch and price. What it finds is counted again in whole numbers. A bound is the solver's word, less its
/// tolerance.
struct CompactMaster {
  /// The better of the plan that was given and the one found, and what no plan undercuts, in the goal's units.
  struct Finding {
    let plan: Candidate
    let bound: Int
    let nodes: Int
  }

  private let master: Master
  private let parts: [CompactPart]
  private let granularity: Granularity
  private let control: SearchControl

  /// The solver's relative tolerance for objectives, with as much again for what it adds up.
  private static let tolerance = 2e-6

  /// The share of a goal's time that it may take, the rest being for branch and price.
  static let shareOfGoal = 0.7

  /// How many nodes each unit of effort allows: they are a tenth of a master's.
  private static let nodesForEffort = 1_000

  /// Works the officers' parts out; nothing where the solver is not one for this.
  init?(_ master: Master, granularity: Granularity, control: SearchControl) {
    guard case .highs = control.library else { return nil }
    self.master = master
    self.granularity = granularity
    self.control = control
    parts = CompactPart.all(master.automata.indices, of: master, threads: control.threads)
  }

  /// Betters a plan in one goal, the earlier ones held.
  ///
  /// - Parameters:
  ///   - plan: a plan that keeps every limit and every hold.
  ///   - goal: the goal.
  ///   - held: what earlier goals may come to at most.
  ///   - shouldStop: asked now and then.
  /// - Returns: what was found.
  /// - Throws: when the solver fails.
  func better(
    _ plan: Candidate, in goal: Goal, holding held: [Goal: Int], shouldStop: () -> Bool
  ) throws(PlanningFailure) -> Finding {
    let row = master.goals.goals.firstIndex(of: goal).map { master.goals.rows[$0] }
    var program = master.program
    let starts = parts.map { $0.write(to: &program, goal: row) }
    let step = granularity.step(of: .goal(goal))
    program = master.inSteps(
      of: step, goal, master.program(program, for: goal, holding: held))
    var search = IntegerSearch(
      library: control.library, nodeLimit: Self.nodesForEffort * control.effort)
    search.start = start(of: plan, starts, variables: program.columns.count)
    let outcome: IntegerSearch.Outcome
    do throws(SolverFailure) {
      outcome = try search.solve(program, shouldStop: shouldStop)
    } catch {
      throw PlanningFailure(error)
    }
    let found = outcome.values.flatMap { candidate(at: $0, starts) }
    let isBetter = found.map { found in
      found.cost(of: goal) < plan.cost(of: goal)
        && held.allSatisfy { found.cost(of: $0.key) <= $0.value }
    }
    let best = isBetter ?? false ? found ?? plan : plan
    let nodes = max(1, outcome.nodes)
    guard let objective = outcome.bound else {
      return Finding(plan: best, bound: BranchAndPrice.noBound, nodes: nodes)
    }
    let hair = Self.tolerance * (1 + abs(objective))
    let bound = Int((objective - hair).rounded(.up)) * step
    return Finding(plan: best, bound: min(bound, best.cost(of: goal)), nodes: nodes)
  }

  /// What a plan says of the variables: which starts are made; the solver finds the rest.
  private func start(
    of plan: Candidate, _ starts: [[(variable: Variable, seatRow: Int)]], variables: Int
  ) -> [Double] {
    var values = [Double](repeating: .nan, count: variables)
    for (pathway, starts) in zip(plan.pathways, starts) {
      let rows = Set(pathway?.starts.map(\.seatRow) ?? [])
      for (variable, row) in starts { values[variable.index] = rows.contains(row) ? 1 : 0 }
    }
    return values
  }

  private func candidate(
    at values: [Double], _ starts: [[(variable: Variable, seatRow: Int)]]
  ) -> Candidate? {
    let pathways = starts.enumerated().map {
      master.pathway(of: $0.offset, choosing: $0.element, at: values)
    }
    guard !pathways.contains(where: { $0 == nil }) else { return nil }
    return Candidate(pathways: pathways, automata: master.automata, index: master.index)
  }
}
