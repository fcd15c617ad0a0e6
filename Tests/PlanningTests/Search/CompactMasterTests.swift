// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import SolverTestSupport
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// The integer program of everybody, by HiGHS, next to the master in which every pathway is written down.
@Suite(.enabled(if: InstalledHiGHS.file != nil, "scripts/highs_setup.sh has not fetched HiGHS"))
struct CompactMasterTests {
  private let solver: PlanningSolver

  init() throws {
    solver = try .highs(at: InstalledHiGHS.file)
  }

  private func control(_ solver: PlanningSolver, enumerationLimit: Int = 0) -> SearchControl {
    var control = SearchControl(
      effort: 10, gap: 0, threads: 1, enumerationLimit: enumerationLimit,
      shouldStop: { _ in false })
    control.library = solver.library
    return control
  }

  @Test(arguments: 0..<40)
  func `each goal in turn gets its best plan, with a bound that says so`(seed: Int) throws {
    let ground = try PlanningGround(seed: 990_000 + seed)
    guard var plan = ground.firstPlan else { return }
    let master = Master(index: ground.index, automata: ground.automata)
    let granularity = Granularity(index: ground.index, automata: ground.automata)
    let whole = EnumeratedMaster(master, granularity: granularity, limit: 4_000)
    guard let whole else { return }
    let compact = try #require(
      CompactMaster(master, granularity: granularity, control: control(solver)))
    var held: [Goal: Int] = [:]
    for goal in ground.index.scenario.goals.map(\.goal) {
      guard let best = try whole.optimum(of: goal, holding: held, shouldStop: { false }) else {
        return
      }
      let finding = try compact.better(plan, in: goal, holding: held, shouldStop: { false })
      plan = finding.plan
      #expect(plan.cost(of: goal) == best.plan.cost(of: goal), "\(goal), seed \(seed)")
      let isProven = GoalProof.isProven(goal, value: plan.cost(of: goal), bound: finding.bound)
      #expect(isProven && finding.bound <= plan.cost(of: goal), "\(goal), seed \(seed)")
      for (goal, most) in held { #expect(plan.cost(of: goal) <= most) }
      held[goal] = plan.cost(of: goal)
    }
  }

  @Test(arguments: 0..<20)
  func `a search that is called off keeps a plan and a bound that hold`(seed: Int) throws {
    let ground = try PlanningGround(seed: 995_000 + seed)
    guard let plan = ground.firstPlan else { return }
    let goal = try #require(ground.index.scenario.goals.first?.goal)
    let master = Master(index: ground.index, automata: ground.automata)
    let granularity = Granularity(index: ground.index, automata: ground.automata)
    let compact = try #require(
      CompactMaster(master, granularity: granularity, control: control(solver)))
    let whole = try compact.better(plan, in: goal, holding: [:], shouldStop: { false })
    let cut = try compact.better(plan, in: goal, holding: [:], shouldStop: { true })
    #expect(cut.bound <= whole.plan.cost(of: goal))
    #expect(cut.plan.cost(of: goal) <= plan.cost(of: goal))
    #expect(cut.plan.leftOut == 0)
  }

  @Test func `GLPK is never asked for so much`() throws {
    let ground = try PlanningGround(seed: 990_001)
    let master = Master(index: ground.index, automata: ground.automata)
    let granularity = Granularity(index: ground.index, automata: ground.automata)
    #expect(CompactMaster(master, granularity: granularity, control: control(.glpk)) == nil)
  }

  @Test(arguments: 0..<12)
  func `a whole search on either library proves the same values`(seed: Int) throws {
    let ground = try PlanningGround(seed: 997_000 + seed)
    let outcomes = try [PlanningSolver.glpk, solver].map { solver in
      try GoalSequence(
        index: ground.index, automata: ground.automata, control: control(solver)
      ).run { _ in }
    }
    for (one, other) in zip(outcomes[0].stages, outcomes[1].stages) {
      guard one.bound == one.reached else { continue }
      #expect(other.reached == one.reached && other.bound == one.bound, "\(one.goal)")
    }
  }
}
