// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanMovementTests {
  private let scenario = ScenarioBuilder()
    .officer("a", lacks: ["theory"])
    .officer("b", lacks: ["theory"])
    .officer("c", lacks: ["theory"], retires: "2028-06-30")
    .officer("d", lacks: ["theory"])
    .requirement("update", accepts: ["digital>=basic"], applies: "theory >= intermediate")
    .programme("course", quarters: 2, grants: ["theory=intermediate"])
    .intake("course", "2027Q2")
    .commitment("d", "course", "2026Q4")
    .target("learned", population: "theory >= intermediate", measure: "compliant", goal: "1")
    .target("behind", population: "theory < intermediate", measure: "compliant", goal: "1")
    .target("all", measure: "compliant", goal: "1")
    .build()

  private func movements(_ officers: [Officer.ID]) -> [PlanMovement] {
    PlanMovement.all(
      of: scenario.enrolments(adding: officers.map { scenario.start($0, "course", "2027Q2") }),
      in: scenario)
  }

  @Test func `whom training brings in or takes out is named, condition by condition`() {
    let found = movements(["a", "c"])
    #expect(
      found.map(\.subject) == [
        .population("behind", due: "2028Q4"), .population("learned", due: "2028Q4"),
        .requirement("update"),
      ])
    #expect(found.map(\.entered) == [[], ["a"], ["a"]])
    #expect(found.map(\.left) == [["a"], [], []])
  }

  @Test func `without added training nobody moves, whatever is under way`() {
    #expect(movements([]).isEmpty)
  }
}
