// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct PlanDifferenceTests {
  private let builder = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
    .officer("c", lacks: ["theory", "digital"])
    .programme("course", grants: ["theory=intermediate"])
    .programme("other", grants: ["theory=intermediate"])
    .programme("online", grants: ["digital=basic"])
    .intake("course", "2027Q2").intake("course", "2027Q4").intake("other", "2027Q3")
    .intake("online", "2027Q1")

  private func plan(
    _ starts: [Enrolment], in scenario: Scenario, reasons: [OpenGap] = []
  ) -> TrainingPlan {
    let figures = PlanFigures(of: scenario.enrolments(adding: starts), in: scenario)
    return TrainingPlan(
      figures, of: scenario, inputs: "", bounds: figures.goals.map(\.value), unmet: reasons)
  }

  private func difference(
    from before: [(Officer.ID, Programme.ID, Quarter)],
    to after: [(Officer.ID, Programme.ID, Quarter)], reasons: [OpenGap] = []
  ) -> PlanDifference {
    let scenario = builder.build()
    func starts(_ rows: [(Officer.ID, Programme.ID, Quarter)]) -> [Enrolment] {
      rows.map { scenario.start($0.0, $0.1, $0.2) }
    }
    return PlanDifference(
      from: plan(starts(before), in: scenario), in: scenario,
      to: plan(starts(after), in: scenario, reasons: reasons), in: scenario)
  }

  @Test func `a place stays, moves in time, comes or goes`() {
    let difference = difference(
      from: [("a", "course", "2027Q2"), ("b", "course", "2027Q2"), ("c", "online", "2027Q1")],
      to: [("a", "course", "2027Q2"), ("b", "course", "2027Q4"), ("c", "course", "2027Q2")])
    #expect(difference.kept.map(\.after?.officer) == ["a"])
    #expect(difference.moved.map(\.before?.start) == ["2027Q2"])
    #expect(difference.moved.map(\.after?.start) == ["2027Q4"])
    #expect(difference.gained.map(\.enrolment.programme) == ["course"])
    #expect(difference.lost.map(\.enrolment.programme) == ["online"])
  }

  @Test func `whoever becomes compliant is told, and whoever no longer is`() {
    let difference = difference(
      from: [("a", "course", "2027Q2")], to: [("b", "course", "2027Q2")])
    #expect(difference.newlyCompliant == ["b"])
    #expect(difference.noLongerCompliant == ["a"])
    #expect(difference.closed.map(\.officer) == ["b"])
    #expect(difference.opened.map(\.officer) == ["a"])
  }

  @Test func `a place is lost for the reason that the later plan gives`() {
    let reason = OpenGap(
      officer: "a", requirement: "theory", reason: .noBudget, detail: BilingualText("", ""))
    let withReason = difference(from: [("a", "course", "2027Q2")], to: [], reasons: [reason])
    #expect(withReason.lost.map(\.cause) == [.openElsewhere("theory", reason)])
    let without = difference(from: [("a", "course", "2027Q2")], to: [])
    #expect(without.lost.map(\.cause) == [.openElsewhere("theory", nil)])
  }

  @Test func `a place that another one stands in for is lost for that`() {
    let difference = difference(
      from: [("a", "course", "2027Q2")], to: [("a", "other", "2027Q3")])
    let scenario = builder.build()
    let cause = difference.lost.map(\.cause)
    guard case .insteadOf(let place)? = cause.first else {
      Issue.record("Found \(cause)")
      return
    }
    #expect(place.programme == "other")
    #expect(scenario.knows(officer: "a") && difference.noLongerCompliant.isEmpty)
  }

  @Test func `of several places the nearest that closes the same stands in`() {
    let difference = difference(
      from: [("c", "course", "2027Q2")], to: [("c", "other", "2027Q3"), ("c", "online", "2027Q1")])
    guard case .insteadOf(let place)? = difference.lost.first?.cause else {
      Issue.record("Found \(difference.lost)")
      return
    }
    #expect(place.programme == "other")
  }

  @Test func `a place that closes nothing is not explained by a gap it does not lead to`() {
    // The second course in theory grants what is held by then; only digital is open in the end.
    let difference = difference(
      from: [("c", "course", "2027Q2"), ("c", "other", "2027Q3")], to: [("c", "course", "2027Q2")])
    #expect(difference.lost.map(\.cause) == [.unneeded])
  }

  @Test func `an officer whom the other scenario does not know has no other cause`() {
    let one = builder.build()
    let two = ScenarioBuilder().officer("a").build()
    let difference = PlanDifference(
      from: plan([one.start("b", "course", "2027Q2")], in: one), in: one, to: plan([], in: two),
      in: two)
    #expect(difference.lost.map(\.cause) == [.unknownElsewhere])
    #expect(difference.opened.isEmpty)
    // Who meets every requirement here and not there, because there is no such officer there.
    #expect(difference.noLongerCompliant == ["b"])
  }

  @Test func `what both plans owe to a commitment is not looked at`() {
    let scenario = builder.commitment("a", "course", "2026Q4").build()
    let empty = plan([], in: scenario)
    let difference = PlanDifference(from: empty, in: scenario, to: empty, in: scenario)
    #expect(difference.kept.isEmpty)
  }
}
