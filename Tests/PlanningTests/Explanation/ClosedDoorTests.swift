// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ClosedDoorTests {
  private func detail(_ builder: ScenarioBuilder) throws -> String {
    let plan = try Planner.plan(builder.build(), options: PlanningOptions()).plan
    let gap = try #require(plan.unmet.first { $0.officer == "a" })
    #expect(gap.reason == .notEligible)
    return gap.detail.english
  }

  /// Officer a lacks a degree and is a year too old for either way to one; b takes the first way.
  private let start = ScenarioBuilder()
    .requirement("degree", accepts: ["degree>=bachelor"])
    .officer("a", lacks: ["degree"], holds: ["degree=college"], birthDate: "1980-01-01")
    .officer("b", lacks: ["degree"], holds: ["degree=college"], birthDate: "1999-01-01")
    .programme(
      "first-degree", quarters: 2, grants: ["degree=bachelor"],
      eligible: "degree < bachelor and age < 40"
    )
    .programme(
      "second-degree", quarters: 2, grants: ["degree=bachelor"],
      eligible: "degree >= bachelor and age < 40")

  @Test func `the programme with the fewest failing clauses is named, whichever starts first`()
    throws
  {
    let later = start.intake("second-degree", "2027Q1").intake("first-degree", "2027Q3")
    #expect(try detail(later) == "Lớp first-degree: needs age below 40 (is 47)")
    let earlier = start.intake("first-degree", "2027Q1").intake("second-degree", "2027Q3")
    #expect(try detail(earlier) == "Lớp first-degree: needs age below 40 (is 47)")
  }

  @Test func `where only one is offered all its clauses are named`() throws {
    #expect(
      try detail(start.intake("second-degree", "2027Q1"))
        == "Lớp second-degree: needs Trình độ chuyên môn: bachelor's degree or above (is college); "
        + "age below 40 (is 47)")
  }
}
