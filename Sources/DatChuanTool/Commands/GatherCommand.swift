// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

/// The verb `gather SCENARIO PLAN --level UNIT --from FOLDER --out FILE`.
struct GatherCommand: Command {
  static let name = "gather"
  static let abstract = Wording.gatherAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .gatheredPlanHelp) var plan: String
  @Option("level", .unitPlaceholder, .gatheredLevelHelp) var level: String? = nil
  @Option("from", .folderPlaceholder, .fromHelp) var returned: String? = nil
  @Option("out", .filePlaceholder, .gatheredOutHelp) var file: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let label = ArgumentLabel.option("level", value: .unitPlaceholder)
    guard let level else { throw .usage(.missing(label)) }
    guard let returned else {
      throw .usage(.missing(.option("from", value: .folderPlaceholder)))
    }
    guard let file else { throw .usage(.missing(.option("out", value: .filePlaceholder))) }
    let summary = try Pipeline(console: console).gather(
      scenario, plan: plan, level: level, as: label, from: returned, to: file)
    try console.write(console.text(.gathered(summary, in: file)) + "\n")
    return .done
  }
}
