// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct TargetResultTests {
  /// Ten officers, the first `lacking` of whom lack theory.
  private func ten(lacking: Int) -> ScenarioBuilder {
    (0..<10).reduce(ScenarioBuilder().programme("course", grants: ["theory=intermediate"])) {
      $0.officer(Officer.ID("o\($1)"), lacks: $1 < lacking ? ["theory"] : [])
    }
  }

  private func result(
    _ builder: ScenarioBuilder, _ starts: (Scenario) -> [Enrolment] = { _ in [] }
  ) -> [Int] {
    figures(builder, starts).targets.flatMap {
      [$0.population, $0.needed, $0.value, $0.met ? 1 : 0]
    }
  }

  @Test(arguments: [
    ("0.9", false, 9), ("0.9", true, 10), ("0.85", false, 9), ("0.85", true, 9), ("1", false, 10),
    ("1", true, 11), ("0.001", false, 1), ("0", false, 0), ("0", true, 1),
    ("3 officers", false, 3), ("1 officer", true, 2),
  ])
  func `a goal is at least its share, or more where it is strict`(
    goal: String, strict: Bool, needed: Int
  ) {
    let builder = ten(lacking: 1).target("t", measure: "compliant", goal: goal, strict: strict)
    #expect(result(builder) == [10, needed, 9, 9 >= needed ? 1 : 0])
  }

  @Test func `an officer of whom a requirement is not asked counts as meeting it`() {
    let builder = ten(lacking: 3).officer("o0", lacks: ["theory"], exempt: ["theory"])
      .target("t", measure: "meets theory", goal: "1")
    #expect(result(builder) == [10, 10, 8, 0])
  }

  @Test func `a condition is read on the due quarter's last day`() {
    // All are 42 from 15 June 2027 on.
    let young = "age < 42"
    #expect(
      result(ten(lacking: 0).target("t", measure: young, due: "2027Q1", goal: "1"))
        == [10, 10, 10, 1])
    #expect(
      result(ten(lacking: 0).target("t", measure: young, due: "2027Q2", goal: "1"))
        == [10, 10, 0, 0])
  }

  @Test func `the population serves at the end of the due quarter`() {
    let builder = ten(lacking: 0).officer("o1", retires: "2027-12-30")
      .officer("o2", inServiceSince: "2028-01-01")
      .target("t", measure: "compliant", due: "2027Q4", goal: "1")
    #expect(result(builder) == [8, 8, 8, 1])
  }

  @Test func `a population that tests qualifications moves with the plan`() {
    let builder = ten(lacking: 9).requirement("degree", accepts: ["degree>=bachelor"])
      .officer("o0", lacks: ["theory", "degree"])
      .target(
        "t", population: "theory >= intermediate", measure: "degree >= bachelor", goal: "0.5",
        strict: true)
    #expect(result(builder) == [1, 1, 1, 1])
    #expect(
      result(builder) { [$0.start("o0", "course", "2027Q1")] } == [2, 2, 1, 0])
    #expect(
      figures(builder) { [$0.start("o0", "course", "2027Q1")] }.value(of: .targets) == "1")
  }

  @Test func `shortfalls are weighed and what is above a goal helps no other`() {
    let builder = ten(lacking: 4)
      .target("all", measure: "compliant", goal: "1", weight: "2.5")
      .target("few", measure: "compliant", goal: "3 officers", weight: "9")
    #expect(figures(builder).targets.map(\.target) == ["all", "few"])
    #expect(figures(builder).value(of: .targets) == "10")
  }

  @Test func `a plan reaches what its grants reach by the due quarter`() {
    let builder = ten(lacking: 1).target("t", measure: "compliant", due: "2027Q3", goal: "1")
    #expect(result(builder) { [$0.start("o0", "course", "2027Q3")] } == [10, 10, 10, 1])
    #expect(result(builder) { [$0.start("o0", "course", "2027Q4")] } == [10, 10, 9, 0])
  }
}
