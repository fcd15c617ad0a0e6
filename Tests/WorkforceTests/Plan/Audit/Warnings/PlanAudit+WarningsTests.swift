// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanWarningsTests {
  /// The English warnings of the plan that adds some starts.
  private func warnings(
    _ builder: ScenarioBuilder, adding starts: (Scenario) -> [Enrolment] = { _ in [] }
  ) -> [String] {
    let scenario = builder.build()
    let enrolments = scenario.enrolments(adding: starts(scenario))
    let figures = PlanFigures(of: enrolments, in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value),
      unmet: figures.unmet.map {
        OpenGap(
          officer: $0.officer, requirement: $0.requirement, reason: .lowerPriority,
          detail: BilingualText("", ""))
      })
    #expect(PlanAudit.violations(of: plan, in: scenario) == [])
    return PlanAudit.warnings(of: plan, in: scenario).map(\.english)
  }

  private let start = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["digital"])
    .programme("theory", quarters: 2, grants: ["theory=intermediate"])
    .programme("digital", grants: ["digital=basic"])
    .intake("theory", "2027Q2").intake("digital", "2027Q2")

  @Test func `an ordinary plan gives none`() {
    #expect(
      warnings(start) { [$0.start("a", "theory", "2027Q2"), $0.start("b", "digital", "2027Q2")] }
        == [])
  }

  @Test func `a budget that commitments alone exceed is told with both amounts`() {
    let committed = start.commitment("a", "theory", "2027Q1")
    #expect(warnings(committed.budget("commune", 2027, 1_000_000)) == [])
    #expect(
      warnings(committed.budget("commune", 2027, 999_999)) == [
        "the fund of Xã Thử, 2027: commitments alone need 1,000,000 dong, more than the budget of "
          + "999,999 dong; the plan spends nothing there"
      ])
  }

  @Test func `an intake that commitments overfill is told with its seats`() {
    let committed = start.commitment("a", "theory", "2027Q2").commitment("b", "theory", "2027Q2")
    #expect(warnings(committed.intake("theory", "2027Q2", seats: 2)) == [])
    #expect(
      warnings(committed.intake("theory", "2027Q2", seats: 1)) == [
        "“Lớp theory”, Q2 2027: sent already 2, seats 1; the plan sends nobody there"
      ])
  }

  @Test func `a cap that commitments exceed is told once, with its quarters`() {
    let committed = start.commitment("a", "theory", "2027Q2")
    #expect(warnings(committed.absenceCap("few", load: "0.5")) == [])
    #expect(
      warnings(committed.absenceCap("few", load: "0.499")) == [
        "cap of everybody: commitments alone exceed it in Q2 2027, Q3 2027; the plan sends "
          + "nobody away there"
      ])
    #expect(warnings(committed.absenceCap("few", who: "officer = b", load: "0.499")) == [])
  }

  @Test func `a start that only a decision asks for is named, one that serves is not`() {
    let decided = start.decision(.require, "a", "digital").decision(.require, "b", "digital")
    #expect(
      warnings(decided) {
        [$0.start("a", "digital", "2027Q2"), $0.start("b", "digital", "2027Q2")]
      }
        == [
          "Cán bộ A (a), “Lớp digital” from Q2 2027: sent by a decision, though it serves no "
            + "requirement and no target"
        ])
  }

  @Test func `an officer whom only the missing fund keeps away is named`() {
    let own = ScenarioBuilder().unit("school")
      .officer("a", lacks: ["digital"], unit: "school")
      .officer("b", lacks: ["digital"], unit: "commune")
      .officer("c", lacks: ["digital"], birthDate: "1999-01-01", unit: "school")
      .programme(
        "digital", grants: ["digital=basic"], eligible: "age > 30", funding: "own"
      )
      .intake("digital", "2027Q2")
    #expect(
      warnings(own) == [
        "Đơn vị school has no fund for the share “own” of “Lớp digital”; with one, there could "
          + "still go Cán bộ A (a)"
      ])
    #expect(warnings(own.unit("school", fund: "commune")) == [])
  }

  @Test func `seats that nobody confirmed are counted with what rests on them`() {
    let uncertain = start.intake("theory", "2027Q2", confirmed: false)
    #expect(
      warnings(uncertain) {
        [$0.start("a", "theory", "2027Q2"), $0.start("b", "digital", "2027Q2")]
      } == [
        "the plan uses seats that nobody has confirmed: 1, officers: 1, gaps closed by them: 1"
      ])
    #expect(warnings(uncertain) == [])
  }

  @Test func `a class at its least size is fragile, one more learner makes it safe`() {
    let two = ScenarioBuilder().officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
      .officer("c", lacks: ["digital"]).officer("d", lacks: ["digital"])
      .programme("class", grants: ["digital=basic"], classes: .of(2...3))
      .intake("class", "2027Q1", classes: 2)
    func sent(_ officers: [(Officer.ID, Int)]) -> [String] {
      warnings(two) { scenario in
        officers.map { scenario.start($0.0, "class", "2027Q1", class: $0.1) }
      }
    }
    #expect(
      sent([("a", 1), ("b", 1)]) == [
        "just enough learners; were there one fewer, a class could not open: “Lớp class”, Q1 2027 "
          + "(learners: 2)"
      ])
    #expect(sent([("a", 1), ("b", 1), ("c", 1)]) == [])
    // Two classes of two: the three who are left fit into one.
    #expect(sent([("a", 1), ("b", 1), ("c", 2), ("d", 2)]) == [])
  }

  @Test func `fragile classes of one programme and quarter are counted together`() {
    let two = ScenarioBuilder().unit("east", parent: "commune").unit("west", parent: "commune")
      .officer("a", lacks: ["digital"], unit: "east").officer("b", lacks: ["digital"], unit: "east")
      .officer("c", lacks: ["digital"], unit: "west").officer("d", lacks: ["digital"], unit: "west")
      .programme("class", grants: ["digital=basic"], classes: .of(2...3))
      .intake("class", "2027Q1", unit: "east", classes: 1)
      .intake("class", "2027Q1", unit: "west", classes: 1)
    let found = warnings(two) { scenario in
      [("a", "east"), ("b", "east"), ("c", "west"), ("d", "west")].map {
        (officer: Officer.ID, unit: Unit.ID) in
        scenario.start(officer, "class", "2027Q1", intake: unit, class: 1)
      }
    }
    #expect(
      found == [
        "just enough learners; were there one fewer, a class could not open: “Lớp class”, Q1 2027: "
          + "in 2 places (learners: 2 each)"
      ])
  }

  @Test func `each warning is told in Vietnamese too`() {
    let scenario = start.commitment("a", "theory", "2027Q2").absenceCap("few", load: "0.4").build()
    let figures = PlanFigures(of: scenario.enrolments(adding: []), in: scenario)
    let plan = TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: [])
    #expect(
      PlanAudit.warnings(of: plan, in: scenario).map(\.vietnamese) == [
        "mọi người: riêng các khóa đã cử đã vượt hạn vắng mặt trong quý II/2027, quý III/2027; kế hoạch "
          + "không cử thêm ai trong thời gian đó"
      ])
  }
}
