// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct OptionTests {
  private let start = ScenarioBuilder().programme("it", grants: ["digital=basic"])

  @Test func `unconfirmed seats are used and named, or left out`() throws {
    let scenario = start.officer("a", lacks: ["digital"])
      .intake("it", "2027Q1", confirmed: false).intake("it", "2027Q3").build()
    try expectOptimum(of: scenario, [.earliness: "0"], starts: ["a it 2027Q1"])
    let free = try Planner.plan(scenario, options: PlanningOptions(effort: 1))
    #expect(free.unconfirmed.map(\.start) == ["2027Q1"])

    let sure = PlanningOptions(effort: 1, confirmedOnly: true)
    try expectOptimum(of: scenario, [.earliness: "2"], starts: ["a it 2027Q3"], options: sure)
    #expect(try Planner.plan(scenario, options: sure).unconfirmed.isEmpty)
  }

  /// One seat and officers who are alike to every rule and goal.
  private func chosen(_ add: (ScenarioBuilder) -> ScenarioBuilder) throws -> [String] {
    let scenario = add(start).intake("it", "2027Q1", seats: 1).build()
    return try expectOptimum(of: scenario, [.compliance: "1"]).addedStarts
  }

  @Test func `of officers alike the one with longer service goes first`() throws {
    let chosen = try chosen {
      $0.officer("a", lacks: ["digital"], inServiceSince: "2012-01-01")
        .officer("b", lacks: ["digital"], inServiceSince: "2008-01-01")
        .officer("c", lacks: ["digital"], inServiceSince: nil)
    }
    #expect(chosen == ["b it 2027Q1"])
  }

  @Test func `of equal service the elder goes first, then the identifier decides`() throws {
    let elder = try chosen {
      $0.officer("a", lacks: ["digital"], birthDate: "1985-06-15")
        .officer("b", lacks: ["digital"], birthDate: "1985-06-14")
    }
    #expect(elder == ["b it 2027Q1"])
    let first = try chosen { $0.officer("b", lacks: ["digital"]).officer("a", lacks: ["digital"]) }
    #expect(first == ["a it 2027Q1"])
  }

  @Test(arguments: 1_000..<1_010)
  func `the least effort still gives a plan that keeps every rule`(seed: Int) throws {
    let scenario = RandomScenario.scenario(
      seed: seed, size: .init(officers: 6...9, programmes: 4...5, quarters: 8...10))
    do throws(PlanningFailure) {
      let plan = try Planner.plan(scenario, options: PlanningOptions(effort: 1)).plan
      #expect(PlanAudit.violations(of: plan, in: scenario) == [])
      #expect(PlanAudit.figureMismatches(plan, in: scenario) == [])
    } catch {
      switch error {
      case .obligationAlone, .obligationsTogether: break
      default: Issue.record("\(error)")
      }
    }
  }

  @Test func `a search called off at once still gives a plan`() throws {
    let scenario = start.officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
      .intake("it", "2027Q1", seats: 1).build()
    let result = try Planner.plan(scenario, options: PlanningOptions(), shouldStop: { _ in true })
    #expect(PlanAudit.violations(of: result.plan, in: scenario) == [])
    #expect(PlanAudit.figureMismatches(result.plan, in: scenario) == [])
  }
}
