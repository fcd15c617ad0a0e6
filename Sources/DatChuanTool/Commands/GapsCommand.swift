// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The verb `gaps SCENARIO`.
struct GapsCommand: Command {
  static let name = "gaps"
  static let abstract = Wording.gapsAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("by", .groupingPlaceholder, .byHelp) var grouping: GapGrouping? = nil
  @Option("at", .quarterPlaceholder, .atHelp) var quarter: Quarter? = nil
  @Flag("all", .allHelp) var showsAll
  @Flag("json", .jsonHelp) var asJSON
  @Flag("csv", .csvHelp) var asCSV

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if asJSON, asCSV { throw .usage(.exclusive("json", "csv")) }
    let pipeline = Pipeline(console: console)
    let read = try pipeline.read(scenario)
    try checkQuarter(of: read.scenario)
    let report = try pipeline.gaps(in: read.scenario, at: quarter)
    if asJSON {
      try console.write(report.json(by: grouping ?? .requirement).text())
    } else if asCSV {
      try console.write(report.csv(by: grouping ?? .requirement))
    } else {
      try console.write(
        report.text(
          by: grouping, in: console.language, width: console.width, showsAll: showsAll))
    }
    return .done
  }

  /// Nothing is known of what comes after the horizon, nor of what was before the roster's day.
  private func checkQuarter(of scenario: Scenario) throws(CommandFailure) {
    let (first, last) = (scenario.horizon.eve, scenario.horizon.last)
    guard let quarter, quarter < first || last < quarter else { return }
    throw .usage(
      .unreadable(
        .option("at", value: .quarterPlaceholder), found: quarter.description,
        expected: .aQuarter(from: first, through: last)))
  }
}
