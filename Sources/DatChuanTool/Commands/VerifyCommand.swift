// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// The verb `verify SCENARIO PLAN`.
struct VerifyCommand: Command {
  static let name = "verify"
  static let abstract = Wording.verifyAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .verifiedPlanHelp) var plan: String
  var whatIf = WhatIfArguments()
  @Flag("all", .allHelp) var showsAll
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let pipeline = Pipeline(console: console)
    let read = try pipeline.read(scenario, changedBy: try whatIf.asked())
    let verdict = try pipeline.verify(
      plan, in: read.scenario, inputs: read.source.reading.inputsDigest)
    try console.write(
      asJSON
        ? verdict.json(in: console.language).text()
        : verdict.text(in: console.language, width: console.width, showsAll: showsAll))
    return verdict.isGood ? .done : .violations
  }
}
