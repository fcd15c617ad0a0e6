// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

/// The verb `allot SCENARIO PLAN --level UNIT --out FOLDER`.
struct AllotCommand: Command {
  static let name = "allot"
  static let abstract = Wording.allotAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .verifiedPlanHelp) var plan: String
  @Option("level", .unitPlaceholder, .levelHelp) var level: String? = nil
  @Option("out", .folderPlaceholder, .allottedOutHelp) var folder: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let label = ArgumentLabel.option("level", value: .unitPlaceholder)
    guard let level else { throw .usage(.missing(label)) }
    guard let folder else {
      throw .usage(.missing(.option("out", value: .folderPlaceholder)))
    }
    let summary = try Pipeline(console: console)
      .allot(scenario, plan: plan, level: level, as: label, to: folder)
    try console.write(console.text(.allotted(summary, in: folder)) + "\n")
    return .done
  }
}
