// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct PlanSearchTests {
  private let scenario = ScenarioBuilder().officer("a", lacks: ["digital"])
    .programme("online", grants: ["digital=basic"]).intake("online", "2027Q2").build()

  private func search(_ way: PlanSearch.Way) -> PlanSearch {
    PlanSearch(way, threads: 1, timeLimit: .seconds(60), console: Transcript().console())
  }

  @Test func `what another scenario's plan comes to is taken where it is better`() throws {
    let idle = try search(.quick(effort: 0)).result(for: scenario, from: nil, explains: true).get()
    let full = try search(PlanSearch.close(effort: nil, among: 1)).result(
      for: scenario, from: nil, explains: true
    )
    .get()
    #expect(idle.plan.enrolments.isEmpty && full.plan.enrolments.count == 1)
    let better = search(PlanSearch.close(effort: nil, among: 1)).better(
      idle, of: scenario, by: [full.plan])
    #expect(better.plan.enrolments == full.plan.enrolments)
    let same = search(PlanSearch.close(effort: nil, among: 1)).better(
      full, of: scenario, by: [idle.plan])
    #expect(same.plan == full.plan)
  }
}
