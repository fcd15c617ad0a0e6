// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Tracking
import Workforce
import WorkforceTestSupport

struct StabilityLedgerTests {
  private let builder = ScenarioBuilder()
    .officer("a", lacks: ["digital"]).officer("b", lacks: ["digital"])
    .officer("c", lacks: ["digital"])
    .programme("it", grants: ["digital=basic"]).programme("other", grants: ["digital=basic"])
    .intake("it", "2027Q1").intake("it", "2027Q3").intake("it", "2028Q1").intake("it", "2028Q3")
    .intake("other", "2027Q2")

  private func ledger(
    before: [(Officer.ID, Programme.ID, Quarter)], after: [(Officer.ID, Programme.ID, Quarter)],
    officers: Set<Officer.ID> = ["a", "b", "z"],
    _ change: (ScenarioBuilder) -> ScenarioBuilder = { $0 }
  ) -> StabilityLedger {
    let scenario = change(builder).build()
    let previous = PreviousPlan(
      officers: officers,
      starts: before.map { Commitment(officer: $0.0, programme: $0.1, start: $0.2) })
    return StabilityLedger(
      of: after.map { scenario.start($0.0, $0.1, $0.2) }, since: previous, in: scenario)
  }

  @Test func `the same plan changes nothing`() {
    let starts: [(Officer.ID, Programme.ID, Quarter)] = [
      ("a", "it", "2027Q1"), ("b", "it", "2028Q1"),
    ]
    #expect(ledger(before: starts, after: starts).entries.isEmpty)
  }

  @Test func `a move within the first year is one change, and one across years two`() {
    let within = ledger(before: [("a", "it", "2027Q1")], after: [("a", "it", "2027Q3")])
    #expect(within.entries.map(\.reason) == [.moved])
    #expect(within.entries.map(\.when) == [.thisYear])
    #expect(within.count == 1)
    let across = ledger(before: [("a", "it", "2028Q1")], after: [("a", "it", "2027Q3")])
    #expect(across.entries.map(\.reason) == [.moved])
    #expect(across.count == 2)
    let later = ledger(before: [("a", "it", "2028Q1")], after: [("a", "it", "2028Q3")])
    #expect(later.entries.map(\.when) == [.nextYear])
    #expect(later.count == 1)
  }

  @Test func `a lost start is told why it is lost`() {
    let start: [(Officer.ID, Programme.ID, Quarter)] = [("a", "it", "2027Q1")]
    #expect(ledger(before: start, after: []).entries.map(\.reason) == [.othersFirst])
    #expect(
      ledger(before: start, after: [("a", "other", "2027Q2")]).entries.map(\.reason)
        == [.otherProgramme("other", "2027Q2"), .step])
    let closed = ledger(before: [("a", "it", "2027Q2")], after: [])
    #expect(closed.entries.map(\.reason) == [.noIntake])
    #expect(closed.count == 0, "no pathway of the officer has a start that nobody offers")
  }

  @Test func `what nobody chose counts nothing`() {
    let gone = ledger(before: [("z", "it", "2027Q1")], after: [])
    #expect(gone.entries.map(\.reason) == [.gone])
    #expect(gone.count == 0)
    let held = ledger(before: [("a", "it", "2027Q1")], after: []) { $0.officer("a") }
    #expect(held.entries.map(\.reason) == [.refused([.notNeeded])])
    #expect(held.count == 0)
    let newcomer = ledger(before: [], after: [("c", "it", "2027Q1")])
    #expect(newcomer.entries.map(\.reason) == [.newcomer])
    #expect(newcomer.count == 0)
  }

  @Test func `it adds up to what the goal counts`() {
    let quarters: [Quarter] = ["2027Q1", "2027Q3", "2028Q1", "2028Q3"]
    var checked = 0
    for old in quarters + [nil] as [Quarter?] {
      for new in quarters + [nil] as [Quarter?] {
        let before = old.map { [(Officer.ID("a"), Programme.ID("it"), $0)] } ?? []
        let after = new.map { [(Officer.ID("a"), Programme.ID("it"), $0)] } ?? []
        let scenario = builder.setting(
          \.previousPlan,
          PreviousPlan(
            officers: ["a", "b", "z"],
            starts: before.map { Commitment(officer: $0.0, programme: $0.1, start: $0.2) })
        ).build()
        let figures = PlanFigures(
          of: after.map { scenario.start($0.0, $0.1, $0.2) }, in: scenario)
        let counted = figures.goals.first { $0.goal == .stability }?.value
        #expect(counted == ExactDecimal(ledger(before: before, after: after).count))
        checked += 1
      }
    }
    #expect(checked == 25)
  }
}
