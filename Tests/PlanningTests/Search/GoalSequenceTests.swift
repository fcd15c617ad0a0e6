// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct GoalSequenceTests {
  private let people = ScenarioBuilder().programme("it", grants: ["digital=basic"])
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])

  private func outcome(
    patience: Int?, of scenario: Scenario, enumerationLimit: Int = 0
  ) throws(PlanningFailure) -> GoalSequence.Outcome {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    let control = SearchControl(
      effort: 10, gap: 0, threads: 1, enumerationLimit: enumerationLimit,
      shouldStop: { _ in false })
    var sequence = GoalSequence(index: index, automata: automata, control: control)
    sequence.solverOptions = SolverOptions(patience: patience)
    return try sequence.run { _ in }
  }

  @Test func `a solver that never answers costs the proof, not the plan`() throws {
    let scenario = people.intake("it", "2027Q1", seats: 1).build()
    let sound = try outcome(patience: nil, of: scenario)
    let stuck = try outcome(patience: 0, of: scenario)
    #expect(sound.stages.allSatisfy { $0.bound == $0.reached })
    for (proven, open) in zip(sound.stages, stuck.stages) {
      #expect(open.bound > BranchAndPrice.noBound)
      #expect(open.bound <= proven.reached)
      #expect(open.reached >= proven.reached)
    }
    #expect(stuck.plan.leftOut == 0)
  }

  @Test func `with all pathways written down no price is asked for`() throws {
    let scenario = people.intake("it", "2027Q1", seats: 1).build()
    let priced = try outcome(patience: nil, of: scenario)
    // The master that prices has no solver here, so whatever is proven is the other one's.
    let enumerated = try outcome(patience: 0, of: scenario, enumerationLimit: 100)
    #expect(enumerated.stages.map(\.reached) == priced.stages.map(\.reached))
    #expect(enumerated.stages.allSatisfy { $0.bound == $0.reached })
  }

  @Test func `too many pathways are left to pricing`() throws {
    let scenario = people.intake("it", "2027Q1", seats: 1).build()
    let few = try outcome(patience: 0, of: scenario, enumerationLimit: 3)
    #expect(few.stages.contains { $0.bound < $0.reached })
  }

  @Test func `decisions are not called impossible without a proof`() throws {
    let obliged = people.intake("it", "2027Q1", seats: 2)
      .decision(.require, "a", "it", "2027Q1")
      .decision(.require, "b", "it", "2027Q1").build()
    #expect(throws: Never.self) { _ = try outcome(patience: nil, of: obliged) }
    do throws(PlanningFailure) {
      _ = try outcome(patience: 0, of: obliged)
      Issue.record("a plan was found without a solver")
    } catch {
      guard case .obligationsUnsettled(let decisions) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(decisions.count == 2)
    }
  }
}
