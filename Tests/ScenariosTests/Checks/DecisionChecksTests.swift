// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

@Suite struct DecisionChecksTests {
  @Test func `training under way keeps a decision outside the horizon`() {
    let files = ScenarioFiles.small
      .with("enrolments.csv", "officer,programme,start\nA-2,degree,2026Q4\n")
      .with("decisions.csv", "officer,programme,quarter,decision\nA-2,degree,2026Q4,require\n")
    #expect(!files.read().diagnostics.containsErrors)
  }

  @Test func `a decision for any quarter needs one in which the programme is offered`() {
    let decision = "officer,programme,decision\nA-2,degree,require\n"
    #expect(!ScenarioFiles.small.with("decisions.csv", decision).read().diagnostics.containsErrors)
    let files = ScenarioFiles.small.with("decisions.csv", decision)
      .replacing("degree,2027Q1", with: "degree,2028Q1", in: "intakes.csv")
    #expect(files.read().diagnostics.map(\.identifier).contains("required-without-intake"))
  }

  @Test func `an intake that can't be read is not said to be missing`() {
    let files = ScenarioFiles.small
      .with("decisions.csv", "officer,programme,decision\nA-2,degree,require\n")
      .replacing("degree,2027Q1", with: "degree,2027Q9", in: "intakes.csv")
    #expect(files.read().diagnostics.map(\.identifier) == ["bad-quarter"])
  }

  @Test func `what is forbidden outside the horizon is told to change nothing`() {
    let files = ScenarioFiles.small
      .with("decisions.csv", "officer,programme,quarter,decision\nA-2,degree,2035Q1,forbid\n")
    let found = files.read().diagnostics
    #expect(found.map(\.identifier).contains("forbidden-outside-horizon"))
    #expect(!found.containsErrors)
  }
}
