// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioTests {
  @Test func `tables are sorted by key, whatever order they came in`() {
    var small = SmallTestScenario()
    small.officers = [.sample("c"), .sample("a"), .sample("b")]
    small.programmes = [.sample("y"), .sample("x")]
    small.intakes = [
      Intake(programme: "y", quarter: Quarter(2027, 1), seats: 1),
      Intake(programme: "x", quarter: Quarter(2027, 2), unit: "cell", seats: 1),
      Intake(programme: "x", quarter: Quarter(2027, 2), seats: 1),
      Intake(programme: "x", quarter: Quarter(2027, 1), seats: 1),
    ]
    small.budgets = [
      Budget(fund: "b", year: 2028, amount: Money(dong: 2)),
      Budget(fund: "b", year: 2027, amount: Money(dong: 1)),
      Budget(fund: "a", year: 2027, amount: Money(dong: 3)),
    ]
    let scenario = small.scenario
    #expect(scenario.officers.map(\.id) == ["a", "b", "c"])
    #expect(scenario.programmes.map(\.id) == ["x", "y"])
    #expect(scenario.intakes.map(\.quarter.number) == [1, 2, 2, 1])
    #expect(scenario.intakes.map(\.unit) == [nil, nil, "cell", nil])
    #expect(scenario.funds == ["a", "b"])
    #expect(scenario.budgets.map(\.amount.dong) == [3, 1, 2])
    #expect(scenario.officer("b").name == "b")
    #expect(scenario.knows(officer: "a") && !scenario.knows(officer: "d"))
    #expect(scenario.knows(programme: "x") && !scenario.knows(programme: "z"))
  }

  @Test func `a fund has nothing in a year without a row`() {
    var small = SmallTestScenario()
    small.budgets = [Budget(fund: "b", year: 2028, amount: Money(dong: 2))]
    #expect(small.scenario.budget(of: "b", in: 2028) == Money(dong: 2))
    #expect(small.scenario.budget(of: "b", in: 2027) == .zero)
    #expect(small.scenario.budget(of: "other", in: 2028) == .zero)
  }

  @Test func `own is the fund of the unit or of the nearest above that has one`() {
    var small = SmallTestScenario()
    small.units = [
      Unit(id: "province", title: "", fund: "province"),
      Unit(id: "commune", title: "", parent: "province", fund: "commune"),
      Unit(id: "office", title: "", parent: "commune"),
      Unit(id: "cell", title: "", parent: "office"),
      Unit(id: "club", title: ""),
    ]
    let scenario = small.scenario
    #expect(scenario.path(from: "cell") == ["cell", "office", "commune", "province"])
    #expect(scenario.ownFund(of: "cell") == "commune")
    #expect(scenario.ownFund(of: "commune") == "commune")
    #expect(scenario.ownFund(of: "province") == "province")
    #expect(scenario.ownFund(of: "club") == nil)
  }

  @Test func `commitments and decisions are found by officer`() {
    var small = SmallTestScenario()
    small.commitments = [
      Commitment(officer: "b", programme: "x", start: Quarter(2027, 1)),
      Commitment(officer: "a", programme: "x", start: Quarter(2027, 2)),
      Commitment(officer: "a", programme: "x", start: Quarter(2027, 1)),
    ]
    small.decisions = [
      Decision(officer: "a", programme: "x", quarter: Quarter(2027, 1), kind: .forbid),
      Decision(officer: "a", programme: "x", quarter: nil, kind: .require),
    ]
    let scenario = small.scenario
    #expect(scenario.commitments(of: "a").map(\.start.number) == [1, 2])
    #expect(scenario.decisions(on: "a").map(\.kind) == [.require, .forbid])
    #expect(scenario.commitments(of: "c").isEmpty && scenario.decisions(on: "b").isEmpty)
  }
}
