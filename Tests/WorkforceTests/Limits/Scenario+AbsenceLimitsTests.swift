// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioAbsenceLimitsTests {
  private func limits(
    _ small: SmallTestScenario, in quarter: Quarter = Quarter(2027, 2)
  ) -> [AbsenceLimit] {
    let scenario = small.scenario
    return scenario.absenceLimits(in: quarter, headcounts: scenario.headcounts())
  }

  private func load(
    of id: AbsenceCap.ID, _ small: SmallTestScenario, in quarter: Quarter = Quarter(2027, 2)
  ) -> Int? {
    limits(small, in: quarter).first { $0.id == id }?.load.count
  }

  private func office(of count: Int) -> SmallTestScenario {
    var small = SmallTestScenario()
    small.officers = (0..<count).map { .sample(Officer.ID("o\($0)")) }
    return small
  }

  @Test(arguments: [(0, 1000), (1, 1000), (6, 1000), (7, 1050), (10, 1500), (20, 3000)])
  func `a unit's cap is its share of head-count and at least one`(count: Int, cap: Int) {
    #expect(load(of: "unit:office", office(of: count)) == cap)
    #expect(load(of: "unit:commune", office(of: count)) == 1000, "the own unit only")
  }

  @Test func `head-count is who serves on the roster's day`() throws {
    var small = office(of: 8)
    small.officers += [
      .sample("retired", retires: try Day.read("2026-12-30")),
      .sample("last-day", retires: try Day.read("2026-12-31")),
      .sample("to-come", since: try Day.read("2027-01-01")),
      .sample("elsewhere", unit: "cell"),
    ]
    #expect(small.scenario.headcounts() == ["office": 9, "cell": 1])
    #expect(load(of: "unit:office", small) == 1350)
  }

  @Test func `a row with the unit's key replaces its cap in the row's quarters`() {
    var small = office(of: 20)
    small.absenceCaps = [
      AbsenceCap(
        id: "unit:office", unit: "office", from: Quarter(2027, 2), to: Quarter(2027, 3),
        load: Thousandths(500))
    ]
    let loads = Horizon(from: Quarter(2027, 1), through: Quarter(2027, 4))
      .map { load(of: "unit:office", small, in: $0) }
    #expect(loads == [3000, 500, 500, 3000])
    #expect(limits(small).count == 3)
  }

  @Test func `other rows stand beside the caps of the units`() throws {
    var small = office(of: 1)
    small.absenceCaps = [
      AbsenceCap(id: "heads", who: try .read("leadership = yes"), load: Thousandths(2000)),
      AbsenceCap(id: "past", to: Quarter(2027, 1), load: .zero),
    ]
    #expect(
      limits(small).map(\.id) == ["unit:cell", "unit:commune", "unit:office", "heads"])
  }

  @Test func `a unit's cap counts its own officers, a row those it describes`() throws {
    var small = SmallTestScenario()
    small.absenceCaps = [
      AbsenceCap(id: "all", load: .one),
      AbsenceCap(
        id: "unit:office", unit: "office", who: try .read("tag = desk"), load: .one),
      AbsenceCap(
        id: "young", who: try .read("age < 37 or defence >= certificate"), load: .one),
    ]
    let scenario = small.scenario
    func counted(_ officer: Officer) -> [String] {
      limits(small).filter { scenario.counts(officer, against: $0, holding: officer.holdings) }
        .map(\.id.text)
    }
    #expect(counted(.sample(unit: "cell")) == ["unit:cell", "all"])
    #expect(counted(.sample(unit: "office")) == ["all"])
    #expect(counted(.sample(unit: "office", tags: ["desk"])) == ["unit:office", "all"])
    // Read on 1/4/2027, the quarter's first day.
    let birthday = Officer.sample(born: try Day.read("1990-04-01"), unit: "cell")
    #expect(counted(birthday) == ["unit:cell", "all"])
    let dayAfter = Officer.sample(born: try Day.read("1990-04-02"), unit: "cell")
    #expect(counted(dayAfter) == ["unit:cell", "all", "young"])
    let holder = Officer.sample(unit: "cell", holds: [try .read("defence=certificate")])
    #expect(counted(holder) == ["unit:cell", "all", "young"])
  }
}
