// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct DecisionTests {
  @Test func `a decision without a quarter concerns any`() {
    let any = Decision(officer: "a", programme: "p", quarter: nil, kind: .forbid)
    let one = Decision(officer: "a", programme: "p", quarter: Quarter(2027, 2), kind: .forbid)
    #expect(any.concerns("p", in: Quarter(2027, 1)))
    #expect(!any.concerns("q", in: Quarter(2027, 1)))
    #expect(one.concerns("p", in: Quarter(2027, 2)))
    #expect(!one.concerns("p", in: Quarter(2027, 1)))
  }

  @Test func `only a decision that forbids, on this officer, is a prohibition`() {
    var small = SmallTestScenario()
    small.decisions = [
      Decision(officer: "an", programme: "p", quarter: Quarter(2027, 2), kind: .forbid),
      Decision(officer: "an", programme: "q", quarter: nil, kind: .require),
      Decision(officer: "an", programme: "r", quarter: nil, kind: .forbid, reason: "nghỉ"),
    ]
    let scenario = small.scenario
    #expect(scenario.prohibition(of: "p", startingIn: Quarter(2027, 2), for: "an") != nil)
    #expect(scenario.prohibition(of: "p", startingIn: Quarter(2027, 3), for: "an") == nil)
    #expect(scenario.prohibition(of: "q", startingIn: Quarter(2027, 2), for: "an") == nil)
    #expect(scenario.prohibition(of: "r", startingIn: Quarter(2027, 2), for: "binh") == nil)
    #expect(
      scenario.prohibition(of: "r", startingIn: Quarter(2027, 2), for: "an")?.reason == "nghỉ")
  }
}
