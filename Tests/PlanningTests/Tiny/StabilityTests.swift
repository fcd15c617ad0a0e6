// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct StabilityTests {
  private let start = ScenarioBuilder()
    .programme("it", grants: ["digital=basic"])
    .programme("other", grants: ["digital=basic"])

  private func before(
    _ starts: [(officer: Officer.ID, programme: Programme.ID, quarter: Quarter)],
    officers: Set<Officer.ID> = ["a", "b"]
  ) -> PreviousPlan {
    PreviousPlan(
      officers: officers,
      starts: starts.map {
        Commitment(officer: $0.officer, programme: $0.programme, start: $0.quarter)
      })
  }

  @Test func `of plans as good the one that keeps the old starts is taken`() throws {
    // One seat in each course: a was to take other, b it.
    try expectOptimum(
      of: start.setting(
        \.previousPlan, before([("a", "other", "2027Q1"), ("b", "it", "2027Q1")])
      )
      .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
      .intake("it", "2027Q1", seats: 1).intake("other", "2027Q1", seats: 1).build(),
      [.stability: "0", .earliness: "0"], starts: ["a other 2027Q1", "b it 2027Q1"])
  }

  @Test func `a start that is dropped counts, and a new one of the first year`() throws {
    // b's course of 2028 is no more needed to be late: now 2027Q1 is offered. Lost 1, new 1.
    try expectOptimum(
      of: start.setting(\.previousPlan, before([("b", "it", "2028Q1")]))
        .officer("b", lacks: ["digital"]).intake("it", "2028Q1").intake("other", "2027Q1").build(),
      [.stability: "2", .earliness: "0"], starts: ["b other 2027Q1"])
  }

  @Test func `a programme moved within the first year counts once`() throws {
    try expectOptimum(
      of: start.setting(\.previousPlan, before([("a", "it", "2027Q3")]))
        .officer("a", lacks: ["digital"]).intake("it", "2027Q1").intake("it", "2027Q3").build(),
      [.stability: "1", .earliness: "0"], starts: ["a it 2027Q1"])
  }

  @Test func `new starts after the first year count nothing`() throws {
    try expectOptimum(
      of: start.setting(\.previousPlan, before([])).officer("a", lacks: ["digital"])
        .intake("it", "2028Q1").build(),
      [.stability: "0"], starts: ["a it 2028Q1"])
  }

  @Test func `officers the old plan did not know count nothing`() throws {
    try expectOptimum(
      of: start.setting(\.previousPlan, before([], officers: ["b"]))
        .officer("a", lacks: ["digital"]).intake("it", "2027Q1").build(),
      [.stability: "0"], starts: ["a it 2027Q1"])
  }

  @Test func `old starts that no pathway holds any more count nothing`() throws {
    // There is no such intake now, and b needs nothing.
    try expectOptimum(
      of: start.setting(
        \.previousPlan,
        before([("a", "it", "2027Q2"), ("b", "it", "2027Q1"), ("gone", "it", "2027Q1")])
      )
      .officer("a", lacks: ["digital"]).officer("b").intake("it", "2027Q1", seats: 0).build(),
      [.stability: "0"], starts: [])
  }

  @Test func `a seat that is gone is still a start that is lost`() throws {
    // Shared limits apart, a could still go.
    try expectOptimum(
      of: start.setting(\.previousPlan, before([("a", "it", "2027Q1")]))
        .officer("a", lacks: ["digital"]).intake("it", "2027Q1", seats: 0).build(),
      [.stability: "1"], starts: [])
  }

  @Test func `an old start that has become a commitment is kept`() throws {
    try expectOptimum(
      of: start.setting(\.previousPlan, before([("a", "it", "2027Q1")]))
        .officer("a", lacks: ["digital"]).commitment("a", "it", "2027Q1")
        .intake("it", "2027Q1").build(),
      [.stability: "0"], starts: [])
  }
}
