// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioAskedTests {
  private let quarter = Quarter(2027, 4)

  private func asked(
    of officer: Officer, in quarter: Quarter, _ small: SmallTestScenario
  ) -> [String] {
    small.scenario.requirementsAsked(of: officer, in: quarter, holding: officer.holdings)
      .map(\.id.text)
  }

  private func planned(
    of officer: Officer, in quarter: Quarter, _ small: SmallTestScenario
  ) -> [String] {
    small.scenario
      .requirementsOfPlannedPosition(askedOf: officer, in: quarter, holding: officer.holdings)
      .map(\.id.text)
  }

  @Test func `applies is read on the quarter's last day with what is held then`() throws {
    var small = SmallTestScenario()
    small.clerk = [
      try .read("young", "defence >= certificate", applies: "age < 38"),
      try .read("step", "political-theory >= advanced", applies: "political-theory >= elementary"),
    ]
    // Born on 01/01/1990: 37 until 31/12/2027.
    #expect(asked(of: .sample(), in: Quarter(2027, 4), small) == ["young"])
    #expect(asked(of: .sample(), in: Quarter(2028, 1), small) == [])
    let holder = Officer.sample(holds: [try .read("political-theory=elementary")])
    #expect(asked(of: holder, in: Quarter(2027, 4), small) == ["step", "young"])
  }

  @Test func `from, until and exemptions take requirements away`() throws {
    var small = SmallTestScenario()
    small.clerk = [
      try .read("a", "defence >= certificate", from: Quarter(2027, 2)),
      try .read("b", "defence >= certificate", until: Quarter(2027, 2)),
      try .read("c", "defence >= certificate"),
    ]
    #expect(asked(of: .sample(), in: Quarter(2027, 1), small) == ["b", "c"])
    #expect(asked(of: .sample(), in: Quarter(2027, 2), small) == ["a", "b", "c"])
    #expect(asked(of: .sample(), in: Quarter(2027, 3), small) == ["a", "c"])
    #expect(asked(of: .sample(exempt: ["c", "a"]), in: Quarter(2027, 2), small) == ["b"])
  }

  @Test func `a planned position adds what the own one does not ask the same`() throws {
    var small = SmallTestScenario()
    small.clerk = [
      try .read("defence", "defence >= certificate", validMonths: 12),
      try .read("degree", "professional >= college"),
      try .read("theory", "political-theory >= elementary", until: Quarter(2027, 1)),
    ]
    small.head = [
      try .read("defence", "defence >= certificate", validMonths: 12, applies: "planned = yes"),
      try .read("degree", "professional >= bachelor"),
      try .read("theory", "political-theory >= elementary"),
      try .read("women", "political-theory >= advanced", applies: "sex = female"),
      try .read("excused", "political-theory >= advanced"),
    ]
    let officer = Officer.sample(planned: "head", exempt: ["excused"])
    #expect(planned(of: officer, in: Quarter(2027, 1), small) == ["degree"])
    #expect(planned(of: officer, in: Quarter(2027, 2), small) == ["degree", "theory"])
    #expect(planned(of: .sample(), in: quarter, small) == [])
  }

  @Test func `from planned_from on, the planned standard is the position's own`() throws {
    var small = SmallTestScenario()
    small.clerk = [try .read("a", "defence >= certificate")]
    small.head = [
      try .read("b", "defence >= certificate"),
      try .read("leads", "defence >= certificate", applies: "leadership = yes"),
    ]
    let officer = Officer.sample(planned: "head", plannedFrom: Quarter(2027, 3))
    #expect(asked(of: officer, in: Quarter(2027, 2), small) == ["a"])
    #expect(planned(of: officer, in: Quarter(2027, 2), small) == ["b"])
    #expect(asked(of: officer, in: Quarter(2027, 3), small) == ["b", "leads"])
    #expect(planned(of: officer, in: Quarter(2027, 3), small) == [])
  }

  @Test func `the factors of all priorities that hold are multiplied`() throws {
    var small = SmallTestScenario()
    small.priorities = [
      Priority(who: try .read("sex = female"), factor: Thousandths(1200)),
      Priority(who: try .read("age < 37"), factor: Thousandths(1500)),
      Priority(who: try .read("defence >= certificate"), factor: Thousandths(333)),
    ]
    // Read on 31/12/2026, the day before the 37th birthday.
    let factor = small.scenario.priorityFactor(of: .sample(sex: .female))
    #expect(factor.description == "1.8")
    let both = Officer.sample(sex: .female, holds: [try .read("defence=certificate")])
    #expect(small.scenario.priorityFactor(of: both).description == "0.5994")
    #expect(SmallTestScenario().scenario.priorityFactor(of: both) == .one)
  }
}
