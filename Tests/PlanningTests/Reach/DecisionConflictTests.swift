// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

@Suite struct DecisionConflictTests {
  private let start = ScenarioBuilder().officer("a").officer("b").officer("c")
    .programme("it", grants: ["digital=basic"])

  @Test func `of three who want one seat any two are enough`() throws {
    let scenario = start.intake("it", "2027Q1", seats: 1)
      .decision(.require, "a", "it").decision(.require, "b", "it").decision(.require, "c", "it")
      .build()
    let found = try #require(try Planner.conflictOfDecisions(in: scenario, threads: 1))
    #expect(found.decisions.count == 2)
    #expect(found.limits.count == 1 && found.isIrreducible)
  }

  @Test func `a class that is too small is told of one decision`() throws {
    let small = start.programme("class", grants: ["degree=master"], classes: .of(4...9))
      .intake("class", "2027Q1", classes: 1)
      .decision(.require, "a", "class").decision(.require, "b", "class").build()
    let found = try #require(try Planner.conflictOfDecisions(in: small, threads: 1))
    #expect(found.decisions.map(\.officer) == ["a"])
    #expect(found.limits == [.classMinimum("class", least: 4)])
  }

  @Test func `decisions that can be kept are in no conflict`() throws {
    let scenario = start.intake("it", "2027Q1", seats: 2)
      .decision(.require, "a", "it").decision(.require, "b", "it").build()
    #expect(try Planner.conflictOfDecisions(in: scenario, threads: 1) == nil)
    #expect(try Planner.conflictOfDecisions(in: start.build(), threads: 1) == nil)
  }

  @Test(arguments: 0..<30)
  func `no decision of a conflict can be spared, and without one the rest can be kept`(
    seed: Int
  ) throws {
    // Everybody is told to go somewhere: most of these scenarios are too narrow for it.
    let random = RandomScenario.scenario(
      seed: 995_000 + seed, size: RandomScenario.Size(officers: 3...4))
    let scenario = random.changed { parts in
      parts.decisions = parts.officers.compactMap { officer in
        parts.intakes.first.map {
          Decision(
            officer: officer.id, programme: $0.programme, quarter: nil, kind: .require, reason: nil)
        }
      }
    }
    guard let found = try? Planner.conflictOfDecisions(in: scenario, threads: 1) else { return }
    func canBeKept(_ decisions: [Decision]) -> Bool {
      let brute = BruteForce(scenario.changed { $0.decisions = decisions })
      return brute.optimum() != nil
    }
    #expect(!canBeKept(found.decisions))
    for spared in found.decisions {
      #expect(canBeKept(found.decisions.filter { $0 != spared }))
    }
  }
}
