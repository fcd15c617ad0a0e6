// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// The verb `compare SCENARIO SCENARIO …`.
struct CompareCommand: Command {
  static let name = "compare"
  static let abstract = Wording.compareAbstract

  @Positional(.comparedPlaceholder, .comparedHelp) var base: ComparedArgument
  @Positional(.comparedPlaceholder, .otherComparedHelp) var other: ComparedArgument
  @Positionals(.comparedPlaceholder.andMore, .furtherComparedHelp) var further: [ComparedArgument]
  @Option("time-limit", .secondsPlaceholder, .comparedTimeLimitHelp)
  var timeLimit = Seconds(number: 300)
  @Flag("thorough", .thoroughHelp) var isThorough
  @Option("effort", .numberPlaceholder, .comparedEffortHelp)
  var effort: Count? = nil
  @Option("threads", .numberPlaceholder, .threadsHelp) var threads: Count? = nil
  @Flag("json", .jsonHelp) var asJSON
  @Flag("csv", .csvHelp) var asCSV

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if asJSON, asCSV { throw .usage(.exclusive("json", "csv")) }
    let display: ProgressDisplay = console.isWatched ? .line : .none
    let report = Pipeline(console: console, display: display).compare(
      [base, other] + further,
      effort: effort?.number, isThorough: isThorough, threads: threads?.number ?? console.cores,
      timeLimit: timeLimit.duration)
    if asJSON {
      try console.write(report.json(in: console.language).text())
    } else if asCSV {
      try console.write(report.csv())
    } else {
      try console.write(report.text(in: console.language, width: console.width))
    }
    for scenario in report.scenarios {
      guard let failure = scenario.failure else { continue }
      let headline = wrapped(
        console.text(.comparedFailure(scenario)), to: console.width, after: "datchuan: ")
      console.tell(headline.joined(separator: "\n") + "\n")
      console.tell(failure.text(in: console.language, width: console.width))
    }
    return report.status
  }
}
