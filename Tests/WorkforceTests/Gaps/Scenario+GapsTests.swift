// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioGapsTests {
  private func gap(
    _ requirement: Requirement, of officer: Officer, atEndOf quarter: Quarter = Quarter(2027, 4)
  ) throws -> Gap? {
    var small = SmallTestScenario()
    small.clerk = [requirement]
    small.officers = [officer]
    let row = try #require(small.scenario.gaps(atEndOf: quarter).rows.first)
    #expect(row.asked == [requirement.id])
    return row.gaps.first
  }

  @Test func `nothing accepted was ever held`() throws {
    let requirement = try Requirement.read("r", "professional >= bachelor", validMonths: 12)
    let gap = try gap(requirement, of: .sample(holds: [.read("professional=college")]))
    #expect(gap?.cause == .neverHeld)
    #expect(gap?.since == nil)
  }

  @Test func `a gap is not older than the requirement or the officer's service`() throws {
    let requirement = try Requirement.read("r", "defence >= certificate", from: Quarter(2027, 2))
    #expect(try gap(requirement, of: .sample())?.since == Quarter(2027, 2))
    #expect(
      try gap(requirement, of: .sample(since: Day.read("2020-01-01")))?.since == Quarter(2027, 2))
    #expect(
      try gap(requirement, of: .sample(since: Day.read("2027-08-01")))?.since == Quarter(2027, 3))
    let dated = try Requirement.read(
      "r", "defence >= certificate", validMonths: 12, from: Quarter(2026, 1))
    let holds = [try Qualification.read("defence=certificate", on: "2020-05-01")]
    #expect(try gap(dated, of: .sample(holds: holds))?.since == Quarter(2026, 1))
    #expect(
      try gap(dated, of: .sample(since: Day.read("2026-08-01"), holds: holds))?.since
        == Quarter(2026, 3))
  }

  @Test func `what lapsed is dated by the award that counted longest`() throws {
    let requirement = try Requirement.read("r", "defence >= certificate", validMonths: 12)
    let officer = Officer.sample(holds: [
      try .read("defence=certificate", on: "2020-01-15"),
      try .read("defence=certificate", on: "2025-12-31"), try .read("defence=certificate"),
    ])
    let gap = try gap(requirement, of: officer)
    #expect(gap?.cause == .lapsed(after: Quarter(2026, 4)))
    #expect(gap?.since == Quarter(2027, 1))
    #expect(gap?.officer == "an" && gap?.requirement == requirement)
  }

  @Test func `an award without a date counts for nothing that lapses`() throws {
    let requirement = try Requirement.read("r", "defence >= certificate", validMonths: 12)
    let gap = try gap(requirement, of: .sample(holds: [.read("defence=certificate")]))
    #expect(gap?.cause == .undated)
    #expect(gap?.since == nil)
  }

  @Test func `training under way runs on and closes its gap when it ends`() throws {
    var small = SmallTestScenario()
    small.clerk = [try .read("r", "defence >= certificate", validMonths: 6)]
    small.officers = [.sample()]
    small.programmes = [
      .sample("p", quarters: 3, grants: [try .read("defence=certificate")])
    ]
    small.commitments = [Commitment(officer: "an", programme: "p", start: Quarter(2026, 4))]
    let scenario = small.scenario
    let open = Horizon(from: Quarter(2026, 4), through: Quarter(2028, 1))
      .filter { !scenario.gaps(atEndOf: $0).rows.allSatisfy(\.isCompliant) }
    #expect(open.map(\.description) == ["2026Q4", "2027Q1", "2028Q1"])
    #expect(
      scenario.gaps(atEndOf: Quarter(2028, 1)).rows.first?.gaps.first?.cause
        == .lapsed(after: Quarter(2027, 4)))
    #expect(scenario.careerWithoutPlan(of: scenario.officer("an")).starts.count == 1)
  }

  @Test func `only officers in service at the quarter's end are in the table`() throws {
    var small = SmallTestScenario()
    small.officers = [
      .sample("c"), .sample("gone", retires: try Day.read("2027-12-30")),
      .sample("a", planned: "head", plannedFrom: Quarter(2027, 4)),
      .sample("to-come", since: try Day.read("2028-01-01")),
    ]
    let table = small.scenario.gaps(atEndOf: Quarter(2027, 4))
    #expect(table.rows.map(\.officer) == ["a", "c"])
    #expect(table.rows.map(\.position) == ["head", "clerk"])
    #expect(table.rows.allSatisfy { $0.isCompliant && $0.unit == "office" })
  }
}
