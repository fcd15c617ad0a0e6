// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The verb `worth SCENARIO PLAN`.
struct WorthCommand: Command {
  static let name = "worth"
  static let abstract = Wording.worthAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .worthPlanHelp) var plan: String
  @Option("step", .millionPlaceholder, .stepHelp) var step = Count(number: 10)
  @Option("most", .numberPlaceholder, .mostHelp) var most: Count? = nil
  @Flag("no-frontier", .noFrontierHelp) var skipsFrontier
  @Flag("thorough", .worthThoroughHelp) var isThorough
  @Flag("settle", .worthSettleHelp) var isSettled
  @Option("effort", .numberPlaceholder, .questionEffortHelp)
  var effort = Count(number: 5)
  @Option("time-limit", .secondsPlaceholder, .comparedTimeLimitHelp)
  var timeLimit = Seconds(number: 300)
  @Option("threads", .numberPlaceholder, .threadsHelp) var threads: Count? = nil
  @Flag("json", .jsonHelp) var asJSON
  @Flag("csv", .csvHelp) var asCSV

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if asJSON, asCSV { throw .usage(.exclusive("json", "csv")) }
    if isSettled, isThorough { throw .usage(.exclusive("settle", "thorough")) }
    let question = WorthQuestion(
      scenario: scenario, plan: plan, step: Money(dong: step.number * 1_000_000),
      most: most?.number, wantsFrontier: !skipsFrontier, isSettled: isSettled)
    let report = try Pipeline(console: console, display: console.isWatched ? .line : .none).worth(
      question, by: isThorough ? .thorough(effort: effort.number) : .quick(effort: effort.number),
      threads: threads?.number ?? console.cores, timeLimit: timeLimit.duration)
    if asJSON {
      try console.write(report.json.text())
    } else if asCSV {
      try console.write(report.csv)
    } else {
      try console.write(report.text(in: console.language, width: console.width))
    }
    return report.isStoppedEarly ? .stoppedEarly : .done
  }
}
