// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

@Suite struct SyntheticScenarioTests {
  @Test(arguments: [(1, nil), (2, nil), (5, nil), (5, 5), (50, nil), (300, nil), (700, 12)])
  func `a scenario of any size can be read without errors`(officers: Int, communes: Int?) throws {
    let scenario = try SyntheticSample(officers: officers, communes: communes).scenario()
    #expect(scenario.officers.count == officers)
    #expect(Set(scenario.officers.map(\.id)).count == officers)
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    let first = try SyntheticSample(officers: 120, seed: 5)
    #expect(try SyntheticSample(officers: 120, seed: 5).files == first.files)
    let other = try SyntheticSample(officers: 120, seed: 6)
    for file in ["officers.csv", "qualifications.csv"] {
      #expect(other.text(file) != first.text(file))
    }
  }

  @Test func `names are made up`() throws {
    let sample = try SyntheticSample(officers: 83)
    let real = Set(sample.original.officers.map(\.name))
    let made = try sample.scenario().officers.map(\.name)
    #expect(made.count { real.contains($0) } < 5)
    #expect(Set(made).count > 60)
  }

  @Test func `the folder says that it is made up, and how`() throws {
    let readme = try SyntheticSample(officers: 300, communes: 4, seed: 9).text("README.md")
    #expect(readme.contains("Không có người thật"))
    #expect(readme.contains("--officers 300 --units 4 --seed 9"))
  }

  @Test func `there are a nation, provinces and communes, each with its own unit tree and funds`()
    throws
  {
    let scenario = try SyntheticSample(officers: 800, communes: 150).scenario()
    let officer = try #require(scenario.officers.last)
    let path = scenario.path(from: officer.unit).map(\.text)
    #expect(path.suffix(2) == ["p02", "nation"])
    #expect(path.dropLast(2).allSatisfy { $0.hasPrefix("p02-c") })
    #expect(scenario.ownFund(of: officer.unit)?.text.hasPrefix("p02-c") == true)
    #expect(scenario.units.count { $0.parent == "nation" } == 2)
  }

  @Test func `commands that nobody could keep are left out`() throws {
    let scenario = try SyntheticSample(officers: 1660).scenario()
    let required = scenario.decisions.filter { $0.kind == .require }
    #expect(required.count == 20)
    let none = try SyntheticSample(officers: 1, seed: 3).scenario()
    #expect(none.decisions.allSatisfy { $0.kind == .forbid })
  }

  @Test func `conditions that name units and officers mean the same of the officers drawn`() throws
  {
    let files = ScenarioFiles.small
      .with(
        "targets.csv",
        """
        target,title,population,measure,due,goal
        a,A,unit = office,unit != small,2027Q4,1 officer
        b,B,within = small and officer != A-1,officer = A-2,2027Q4,1

        """
      )
      .with("absence.csv", "cap,who,load\nhalf,unit = office or officer = A-1,0.5\nall,all,1\n")
      .setting(#"priorities: [{ who: "within = office", factor: 1.2 }]"#)
    let sample = try SyntheticSample(
      like: "home/small", in: .memory(files.texts), officers: 12, communes: 3)
    let scenario = try sample.scenario()
    let day = scenario.horizon.last.lastDay
    func holds(_ condition: Condition, _ officer: Officer) -> Bool {
      condition.holds(
        in: scenario.circumstances(of: officer, on: day, holding: officer.holdings))
    }
    let clerks = scenario.officers.filter { $0.unit.text.hasSuffix("office") }
    #expect(clerks.count == 6)
    let targets = scenario.targets
    #expect(scenario.officers.filter { holds(targets[0].population, $0) } == clerks)
    #expect(targets[0].goal == .officers(6))
    #expect(scenario.officers.filter { holds(targets[1].population, $0) } == clerks)
    for target in targets {
      guard case .condition(let measure) = target.measure else {
        Issue.record("The measure is a condition")
        continue
      }
      #expect(scenario.officers.filter { holds(measure, $0) } == clerks)
    }
    let priority = try #require(scenario.priorities.first)
    #expect(scenario.officers.filter { holds(priority.who, $0) } == clerks)
    // A commune's cap means its own officers only; the halves add up.
    let caps = scenario.absenceCaps.filter { $0.id.text.hasSuffix("all") }
    #expect(caps.count == 3)
    for cap in caps {
      #expect(scenario.officers.count { holds(cap.who, $0) } == 4)
      #expect(cap.who.unitsMeant?.count == 1)
    }
    #expect(caps.reduce(Thousandths.zero) { $0 + $1.load } == Thousandths(6000))
  }
}
