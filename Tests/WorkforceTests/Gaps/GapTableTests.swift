// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct GapTableTests {
  @Test func `rates keep their numerator, denominator and base`() throws {
    var small = SmallTestScenario()
    small.clerk = [
      try .read("defence", "defence >= certificate"),
      try .read("degree", "professional >= bachelor", applies: "sex = female"),
    ]
    let certificate = try Qualification.read("defence=certificate")
    small.officers = [
      .sample("a", holds: [certificate]), .sample("b"),
      .sample("c", sex: .female, holds: [certificate]),
      .sample("d", sex: .female, holds: [certificate, try .read("professional=master")]),
      .sample("e", position: "head"),
    ]
    let table = small.scenario.gaps(atEndOf: Quarter(2027, 4))
    #expect(
      table.compliance
        == ComplianceRate(numerator: 3, denominator: 5, base: "in service 2027Q4"))
    #expect(
      table.compliance(with: "defence")
        == ComplianceRate(numerator: 3, denominator: 4, base: "asked for defence 2027Q4"))
    #expect(
      table.compliance(with: "degree")
        == ComplianceRate(numerator: 1, denominator: 2, base: "asked for degree 2027Q4"))
    #expect(table.compliance(with: "unknown").percent == nil)
  }
}
