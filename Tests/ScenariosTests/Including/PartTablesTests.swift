// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct PartTablesTests {
  @Test func `what parts mean differently gets a prefix, what they state alike does not`() throws {
    let scenario = try PartFiles().scenario()
    #expect(scenario.name == "Tỉnh")
    #expect(
      scenario.units.map(\.id.text) == [
        "an-office", "an-small", "binh-office", "binh-small",
      ])
    #expect(scenario.unit("an-office").parent == "an-small")
    #expect(scenario.ownFund(of: "binh-office") == "binh-commune")
    #expect(scenario.officers.map(\.id.text) == ["an-A-1", "an-A-2", "binh-A-1", "binh-A-2"])
    #expect(scenario.officer("an-A-1").holdings.qualifications.count == 1)
    // Standards, positions and laws say the same in both but for what mentions a unit.
    #expect(scenario.legalBases.map(\.id.text) == ["law-1"])
    #expect(scenario.standards.map(\.id.text) == ["an-leader", "binh-leader", "clerk"])
    #expect(scenario.positions.map(\.id.text) == ["an-chair", "binh-chair", "clerk"])
    #expect(scenario.officer("binh-A-2").plannedPosition == "binh-chair")
    let applies = scenario.standard("an-leader").requirements[0].applies
    #expect(applies.description == "within = an-small")
  }

  @Test func `money stays each part's own, and so do programmes it pays for by name`() throws {
    let scenario = try PartFiles().scenario()
    #expect(
      scenario.funds.map(\.text) == [
        "an-commune", "an-province", "binh-commune", "binh-province",
      ])
    #expect(scenario.budget(of: "binh-province", in: 2027) == Money(dong: 100_000_000))
    let degree = scenario.programme("binh-degree")
    #expect(degree.funding.map(\.source) == [.own, .fund("binh-province")])
    #expect(scenario.intakes.map(\.programme.text).sorted().first == "an-degree")
  }

  @Test func `seats for everybody in a part are for the part's topmost unit in the whole`() throws {
    let scenario = try PartFiles().scenario()
    let theory = scenario.intakes.filter { $0.programme.text.hasSuffix("theory") }
    #expect(theory.map { $0.unit?.text } == ["an-small", "binh-small"])
    #expect(theory.map(\.seats) == [40, 40])
  }

  @Test func `what a part says of everybody is said of its own officers`() throws {
    var parts = PartFiles()
    parts["an/absence.csv"] = "cap,who,load\ncongress,all,1\nunit:office,all,0.5\n"
    parts["binh/absence.csv"] = "cap,who,load\ncongress,position = clerk or age > 40,2\n"
    parts["an/targets.csv"] = """
      target,title,population,measure,due,goal
      chairs,Chủ tịch,position = chair,position = chair and within = office,2027Q4,0.5

      """
    let scenario = try parts.scenario()
    #expect(
      scenario.absenceCaps.map(\.id.text) == [
        "an-congress", "binh-congress", "unit:an-office",
      ])
    #expect(scenario.absenceCaps[0].who.description == "within = an-small")
    #expect(
      scenario.absenceCaps[1].who.description
        == "(position = clerk or age > 40) and within = binh-small")
    #expect(scenario.absenceCaps[2].unit == "an-office")
    #expect(scenario.absenceCaps[2].who == .all)
    let target = try #require(scenario.targets.first)
    #expect(target.id == "chairs")
    #expect(target.population.description == "position = an-chair and within = an-small")
    guard case .condition(let measure) = target.measure else {
      Issue.record("not a condition")
      return
    }
    #expect(measure.description == "position = an-chair and within = an-office")
  }

  @Test func `the default cap of a unit stays its own`() throws {
    let scenario = try PartFiles().scenario()
    let limits = scenario.absenceLimits(
      in: scenario.horizon.first, headcounts: scenario.headcounts())
    #expect(limits.map(\.id.text).sorted() == scenario.units.map { "unit:" + $0.id.text })
  }

  @Test func `decisions, enrolments and earlier plans follow the names`() throws {
    var parts = PartFiles().replacing(
      "format: 1,", with: #"format: 1, previousPlan: "old.json","#, in: "an/scenario.json")
    parts["an/old.json"] = """
      { "officers": ["A-1"],
        "enrolments": [ { "officer": "A-1", "programme": "theory", "start": "2027Q2" } ] }
      """
    parts["an/decisions.csv"] =
      "officer,programme,quarter,decision\nA-2,degree,2027Q1,require\n"
    parts["binh/enrolments.csv"] = "officer,programme,start\nA-2,degree,2026Q4\n"
    let scenario = try parts.scenario()
    #expect(scenario.decisions(on: "an-A-2").map(\.programme) == ["an-degree"])
    #expect(scenario.commitments(of: "binh-A-2").map(\.programme) == ["binh-degree"])
    #expect(scenario.previousPlan?.officers == ["an-A-1"])
    #expect(scenario.previousPlan?.starts.map(\.programme) == ["an-theory"])
  }

  @Test func `classes that share a word in two parts stay apart`() throws {
    var parts = PartFiles()
    for part in ["an", "binh"] {
      parts[part + "/intakes.csv"] = """
        programme,quarter,unit,seats,classes,group
        theory,2027Q2,small,20,1,joint
        theory,2027Q2,office,20,1,joint

        """
    }
    let scenario = try parts.scenario()
    #expect(
      Set(scenario.intakes.compactMap(\.group)) == ["an-joint", "binh-joint"])
  }
}
