// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

/// The verb `ledger SCENARIO PLAN`.
struct LedgerCommand: Command {
  static let name = "ledger"
  static let abstract = Wording.ledgerAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .verifiedPlanHelp) var plan: String
  @Option("against", .planPlaceholder, .againstHelp) var other: String? = nil
  @Option("journal", .filePlaceholder, .rollJournalHelp) var journal: String? = nil
  @Flag("json", .jsonHelp) var asJSON
  @Flag("csv", .csvHelp) var asCSV

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if asJSON, asCSV { throw .usage(.exclusive("json", "csv")) }
    let report = try Pipeline(console: console).ledger(
      scenario, plan: plan, against: other,
      journal: JournalPlace(file: journal, scenario: scenario))
    if asJSON {
      try console.write(report.json.text())
    } else if asCSV {
      try console.write(report.csv)
    } else {
      try console.write(report.text(in: console.language, width: console.width))
    }
    return .done
  }
}
