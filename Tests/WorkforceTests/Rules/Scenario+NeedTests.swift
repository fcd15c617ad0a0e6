// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioNeedTests {
  /// Theory in three steps, a degree with and without field, a certificate.
  private func small() throws -> SmallTestScenario {
    var small = SmallTestScenario()
    small.programmes = [
      .sample("elementary", grants: [try .read("political-theory=elementary")]),
      .sample(
        "intermediate", grants: [try .read("political-theory=intermediate")],
        eligible: try .read("political-theory >= elementary")),
      .sample(
        "advanced", grants: [try .read("political-theory=advanced")],
        eligible: try .read("political-theory >= intermediate and party = yes")),
      .sample("law", grants: [try .read("professional=bachelor@luật")]),
      .sample("land", grants: [try .read("professional=bachelor@đất")]),
      .sample("defence", grants: [try .read("defence=certificate")]),
    ]
    return small
  }

  private func needed(
    _ small: SmallTestScenario, by officer: Officer = .sample(), endingIn end: Quarter
  ) -> [String] {
    small.scenario.programmesNeeded(by: officer, holding: officer.holdings, endingIn: end)
      .map(\.text).sorted()
  }

  @Test func `nothing is needed where nothing is asked`() throws {
    #expect(try needed(small(), endingIn: Quarter(2027, 2)) == [])
  }

  @Test func `a grant that satisfies an alternative of an unmet requirement is needed`() throws {
    var small = try small()
    small.clerk = [try .read("degree", "professional >= bachelor@luật;defence >= certificate")]
    #expect(needed(small, endingIn: Quarter(2027, 2)) == ["defence", "law"])
    let holder = Officer.sample(holds: [try .read("defence=certificate")])
    #expect(needed(small, by: holder, endingIn: Quarter(2027, 2)) == [])
    #expect(needed(small, by: .sample(exempt: ["degree"]), endingIn: Quarter(2027, 2)) == [])
  }

  @Test func `a requirement of the planned position is needed too`() throws {
    var small = try small()
    small.head = [try .read("degree", "professional >= bachelor@luật")]
    #expect(needed(small, endingIn: Quarter(2027, 2)) == [])
    #expect(needed(small, by: .sample(planned: "head"), endingIn: Quarter(2027, 2)) == ["law"])
    let later = Officer.sample(planned: "head", plannedFrom: Quarter(2028, 4))
    #expect(needed(small, by: later, endingIn: Quarter(2027, 2)) == ["law"])
  }

  @Test func `only quarters from the programme's last to the horizon's last count`() throws {
    var small = try small()
    small.clerk = [
      try .read("early", "professional >= bachelor@luật", until: Quarter(2027, 2)),
      try .read("late", "professional >= bachelor@đất", from: Quarter(2028, 4)),
      try .read("after", "defence >= certificate", from: Quarter(2029, 1)),
    ]
    #expect(needed(small, endingIn: Quarter(2027, 2)) == ["land", "law"])
    #expect(needed(small, endingIn: Quarter(2027, 3)) == ["land"])
    #expect(needed(small, endingIn: Quarter(2028, 4)) == ["land"])
    #expect(needed(small, endingIn: Quarter(2029, 1)) == [])
  }

  @Test func `a requirement that lapses inside the horizon is needed again`() throws {
    var small = try small()
    small.clerk = [try .read("refresh", "defence >= certificate", validMonths: 12)]
    // Counts through the quarter of 31/12/2028, the horizon's last.
    let fresh = Officer.sample(holds: [try .read("defence=certificate", on: "2027-12-31")])
    #expect(needed(small, by: fresh, endingIn: Quarter(2028, 1)) == [])
    let old = Officer.sample(holds: [try .read("defence=certificate", on: "2027-12-30")])
    #expect(needed(small, by: old, endingIn: Quarter(2028, 1)) == ["defence"])
    #expect(needed(small, by: old, endingIn: Quarter(2027, 1)) == ["defence"])
    let undated = Officer.sample(holds: [try .read("defence=certificate")])
    #expect(needed(small, by: undated, endingIn: Quarter(2027, 1)) == ["defence"])
  }

  @Test func `after service nothing is asked`() throws {
    var small = try small()
    small.clerk = [try .read("late", "defence >= certificate", from: Quarter(2028, 1))]
    let leaves = Officer.sample(retires: try Day.read("2028-03-30"))
    #expect(needed(small, by: leaves, endingIn: Quarter(2027, 1)) == [])
    let stays = Officer.sample(retires: try Day.read("2028-03-31"))
    #expect(needed(small, by: stays, endingIn: Quarter(2027, 1)) == ["defence"])
  }

  @Test func `a step on the way is needed over two programmes, until it is taken`() throws {
    var small = try small()
    small.clerk = [try .read("theory", "political-theory >= advanced")]
    #expect(
      needed(small, endingIn: Quarter(2027, 1)) == ["advanced", "elementary", "intermediate"])
    let elementary = Officer.sample(holds: [try .read("political-theory=elementary")])
    #expect(
      needed(small, by: elementary, endingIn: Quarter(2027, 1)) == ["advanced", "intermediate"])
    let intermediate = Officer.sample(holds: [try .read("political-theory=intermediate")])
    #expect(needed(small, by: intermediate, endingIn: Quarter(2027, 1)) == ["advanced"])
  }

  @Test func `in a condition of eligibility less than counts as at least, inside not too`() throws {
    var small = try small()
    small.clerk = [try .read("degree", "professional >= master")]
    small.programmes.append(
      .sample(
        "master", grants: [try .read("professional=master")],
        eligible: try .read("defence < certificate and not political-theory < elementary")))
    #expect(
      needed(small, endingIn: Quarter(2027, 1))
        == ["advanced", "defence", "elementary", "intermediate", "master"])
  }

  @Test func `a test in the measure of a target not yet reached is needed`() throws {
    var small = try small()
    small.targets = [
      Target(
        id: "t", title: "", population: try .read("sex = male"),
        measure: .condition(try .read("defence >= certificate or age < 20")),
        due: Quarter(2028, 4), goal: .share(.one))
    ]
    #expect(needed(small, endingIn: Quarter(2027, 1)) == ["defence"])
    #expect(needed(small, by: .sample(sex: .female), endingIn: Quarter(2027, 1)) == [])
    let holder = Officer.sample(holds: [try .read("defence=certificate")])
    #expect(needed(small, by: holder, endingIn: Quarter(2027, 1)) == [])
    let young = Officer.sample(born: try Day.read("2009-06-01"))
    #expect(needed(small, by: young, endingIn: Quarter(2027, 1)) == [], "the measure holds at due")
    let leaves = Officer.sample(retires: try Day.read("2028-12-30"))
    #expect(needed(small, by: leaves, endingIn: Quarter(2027, 1)) == [])
  }

  @Test func `a population is one the officer may be in, qualifications taken as free`() throws {
    var small = try small()
    small.targets = [
      Target(
        id: "t", title: "",
        population: try .read("professional >= bachelor and not political-theory >= advanced"),
        measure: .condition(try .read("defence >= certificate")), due: Quarter(2028, 4),
        goal: .officers(1))
    ]
    #expect(needed(small, endingIn: Quarter(2027, 1)) == ["defence"])
  }

  @Test func `measures without a test of their own ask for nothing more`() throws {
    var small = try small()
    small.clerk = [try .read("degree", "professional >= bachelor@luật")]
    small.targets = [
      Target(
        id: "a", title: "", population: .all, measure: .compliant, due: Quarter(2028, 4),
        goal: .share(.one)),
      Target(
        id: "b", title: "", population: .all, measure: .meets("degree"), due: Quarter(2028, 4),
        goal: .share(.one)),
      Target(
        id: "c", title: "", population: .all, measure: .condition(try .read("sex = female")),
        due: Quarter(2028, 4), goal: .share(.one)),
    ]
    #expect(needed(small, endingIn: Quarter(2027, 1)) == ["law"])
  }

  @Test func `what training under way will grant is not needed again`() throws {
    var small = try small()
    small.clerk = [try .read("refresh", "defence >= certificate", validMonths: 24)]
    let underWay = Holdings([try .read("defence=certificate", on: "2027-06-30")])
    let needed = small.scenario.programmesNeeded(
      by: .sample(), holding: underWay, endingIn: Quarter(2027, 1))
    #expect(needed.isEmpty)
  }
}
