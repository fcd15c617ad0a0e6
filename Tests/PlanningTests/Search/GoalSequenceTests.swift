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
    patience: Int?, of scenario: Scenario
  ) throws(PlanningFailure) -> GoalSequence.Outcome {
    let index = PlanningIndex(scenario: scenario)
    let automata = try PathwayAutomata.build(index: index, threads: 1)
    let control = SearchControl(nodesPerStage: 10, gap: 0, threads: 1, shouldStop: { _ in false })
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
