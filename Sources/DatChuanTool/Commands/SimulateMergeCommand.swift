// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

/// The verb `simulate merge SCENARIO PLAN PART…`.
struct SimulateMergeCommand: Command {
  static let name = "simulate merge"
  static let abstract = Wording.simulateMergeAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .verifiedPlanHelp) var plan: String
  @Positionals(.partPlaceholder.andMore, .partsHelp, isOptional: false) var parts: [String]
  @Option("out", .folderPlaceholder, .simulatedOutHelp) var folder: String? = nil
  @Flag("json", .jsonHelp) var asJSON
  @Flag("quiet", .quietHelp) var isQuiet

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let run = try Pipeline(console: console)
      .merge(scenario, plan: plan, parts: parts, to: folder)
    if asJSON {
      try console.write(ForecastDocument.json(run.forecast).text())
    } else if !isQuiet {
      let summary = ForecastSummary(run: run, isPart: false)
      try console.write(summary.text(in: console.language, width: console.width))
    }
    return .done
  }
}
