// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

private let file = "scenario.json"

/// A setting added to the small scenario.
private func added(_ identifier: String, _ members: String, others: [String] = []) -> Mistake {
  Mistake(identifier, file, "format: 1,", "format: 1, \(members),", others: others)
}

@Suite struct SettingMistakesTests {
  @Test(arguments: [
    added("unknown-key", "①horison: 3"),
    added("duplicate-key", "①format: 1"),
    added("wrong-kind", "simulation: ①4"),
    added("unknown-key", "simulation: { ①seeds: 1 }"),
    added("bad-number", "simulation: { seed: ①0 }"),
    added("bad-number", "simulation: { replications: ①2.5 }"),
    added("unknown-word", "simulation: { policy: ①\"weekly\" }"),
    added("bad-number", "simulation: { overbookingRisk: ①1.5 }"),
    added("unknown-key", "simulation: { hazards: { ①deaths: false } }"),
    added("wrong-kind", "simulation: { hazards: { death: ①true } }"),
    added("wrong-kind", "simulation: { hazards: { death: ①0.1 } }"),
    added("empty-list", "simulation: { hazards: { death: ①[] } }"),
    added("missing-key", "simulation: { hazards: { death: ①{} } }"),
    added("bad-number", "simulation: { hazards: { death: { yearly: ①1.001 } } }"),
    added("unknown-key", "simulation: { hazards: { death: { yearly: 0, ①chance: 1 } } }"),
    added(
      "unknown-key",
      "simulation: { hazards: { budgetCut: { chance: 0, share: 0, ①who: \"all\" } } }"),
    added("bad-number", "simulation: { hazards: { longIllness: { yearly: 0, length: ①0 } } }"),
    added("bad-number", "simulation: { hazards: { lateBudget: { chance: 0, until: ①5 } } }"),
    added("bad-number", "simulation: { hazards: { death: { yearly: 0, quarters: [①5] } } }"),
    added("bad-condition", "simulation: { hazards: { death: { yearly: 0, who: \"age < ①x\" } } }"),
    added(
      "unknown-unit", "simulation: { hazards: { death: { yearly: 0, who: \"unit = ①smal\" } } }"),
    added(
      "unknown-programme",
      "simulation: { hazards: { noShow: { chance: 0, programmes: [①\"nothing\"] } } }"),
    added(
      "unknown-fund",
      "simulation: { hazards: { budgetCut: { chance: 0, share: 0, funds: [①\"nobody\"] } } }"),
    added(
      "reversed-period",
      "simulation: { hazards: { death: { yearly: 0, from: \"2027Q2\", to: ①\"2027Q1\" } } }"),
    added("wrong-kind", "priorities: ①{}"),
    added("unknown-key", "priorities: [{ who: \"all\", factor: 1, ①why: 2 }]"),
    added("missing-key", "priorities: [①{ who: \"all\" }]"),
    added("bad-number", "priorities: [{ who: \"all\", factor: ①0 }]"),
    added("unknown-unit", "priorities: [{ who: \"unit = ①smal\", factor: 2 }]"),
    added("bad-condition", "priorities: [{ who: \"age < ①x\", factor: 2 }]"),
    added("unknown-key", "relaxationCosts: { ①seats: 1 }"),
    added("bad-number", "relaxationCosts: { seat: ①-1 }"),
    added("missing-plan", "previousPlan: ①\"plan.json\""),
    added("absolute-path", "previousPlan: ①\"/plan.json\""),
    added("missing-folder", "extends: ①\"../big\""),
    added("absolute-path", "extends: ①\"/big\""),
    added("extends-cycle", "extends: ①\"../small\""),
    Mistake("json-syntax", file, "asOf:", "①;asOf:"),
    Mistake("unsupported-format", file, "format: 1", "format: ①2"),
    Mistake("missing-key", file, "{\n  format: 1,", "①{"),
    Mistake("bad-day", file, "\"2026-12-01\"", "①\"2026-13-01\""),
    Mistake("as-of-inside-horizon", file, "\"2026-12-01\"", "①\"2027-01-01\""),
    Mistake("bad-quarter", file, "\"2027Q4\"", "①\"2027Q5\""),
    Mistake("reversed-period", file, "\"2027Q4\"", "①\"2026Q4\""),
    Mistake("missing-key", file, "{ from: \"2027Q1\", to: \"2027Q4\" }", "①{ from: \"2027Q1\" }"),
    Mistake("wrong-kind", file, "0.15", "①\"0.15\""),
    Mistake("bad-number", file, "0.15", "①0.1505"),
    Mistake("unknown-word", file, "\"cost\"", "①\"costs\""),
    Mistake("duplicate-goal", file, "\"cost\"", "\"cost\", ①\"cost\""),
    Mistake("bad-number", file, "within: 0.02", "within: ①1.5"),
    Mistake("unknown-key", file, "within: 0.02", "①withing: 0.02"),
    Mistake("wrong-kind", file, "\"targets\",", "①3,"),
    Mistake("reserved-dimension", file, "id: \"theory\"", "id: ①\"unit\""),
    Mistake("bad-identifier", file, "id: \"theory\"", "id: ①\"Lý luận\""),
    Mistake("duplicate-level", file, "\"none\", \"college\"", "\"none\", ①\"none\", \"college\""),
    Mistake("bad-level-name", file, "\"elementary\"", "①\"a b\""),
    Mistake("empty-list", file, "[\"none\", \"college\", \"bachelor\"]", "①[]"),
    Mistake(
      "missing-key", file, "{ id: \"theory\", title: \"Lý luận chính trị\",", "①{ id: \"theory\","),
    Mistake(
      "duplicate-dimension", file, "{ id: \"prof",
      "①{ id: \"theory\", title: \"x\", levels: [\"a\"] }, { id: \"prof"),
  ])
  func `a wrong setting is found at its place`(mistake: Mistake) throws {
    try mistake.expectFound(as: .error)
  }

  @Test func `settings that nobody gives are named`() {
    let reading = ScenarioFiles.small.with(file, "{ format: 1 }").read()
    #expect(
      reading.diagnostics.map(\.message.en) == [
        "'absenceShare' is neither here nor inherited", "'asOf' is neither here nor inherited",
        "'dimensions' is neither here nor inherited", "'goals' is neither here nor inherited",
        "'horizon' is neither here nor inherited", "'name' is neither here nor inherited",
        "'plannedWeight' is neither here nor inherited",
      ])
    #expect(!reading.isMissingOnly)
  }

}
