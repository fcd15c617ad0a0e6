// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct `Refusals of a scenario` {
  private let start = ScenarioBuilder().officer("a", retires: "2028-06-30")
    .programme("young", grants: ["digital=basic"], eligible: "age < 30")
    .programme("late", quarters: 2, grants: ["digital=basic"])
    .intake("young", "2027Q2").intake("late", "2027Q1").intake("late", "2028Q2")

  private func refusal(_ programme: Programme.ID, _ quarter: Quarter? = nil) -> Refusal? {
    start.build().refusal(
      ofRequired: Decision(
        officer: "a", programme: programme, quarter: quarter, kind: .require, reason: nil))
  }

  @Test func `a required start is refused by the rule that closes every quarter offered`() {
    guard case .notEligible(let clauses)? = refusal("young") else {
      Issue.record("expected the condition")
      return
    }
    #expect(clauses.count == 1)
    #expect(refusal("young", "2027Q3") == .noIntake)
    #expect(
      refusal("late", "2028Q2")
        == .leavesBeforeTheEnd(lastDay: "2028-06-30", needed: "2028-09-30"))
  }

  @Test func `where some quarter allows it nothing refuses a required start`() {
    #expect(refusal("late") == nil)
  }
}
