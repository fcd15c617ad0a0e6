// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

/// The verb `progress SCENARIO`.
struct ProgressCommand: Command {
  static let name = "progress"
  static let abstract = Wording.progressAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("at", .dayPlaceholder, .progressAtHelp) var day: Day? = nil
  @Option("base", .planPlaceholder, .progressBaseHelp) var base: String? = nil
  @Option("plan", .planPlaceholder, .progressPlanHelp) var plan: String? = nil
  @Option("known-on", .dayPlaceholder, .knownOnHelp) var knownOn: Day? = nil
  @Option("journal", .filePlaceholder, .rollJournalHelp) var journal: String? = nil
  @Option("decimals", .numberPlaceholder, .decimalsHelp) var places = Decimals.two
  @Flag("truncate", .truncateHelp) var isTruncated
  @Flag("json", .jsonHelp) var asJSON
  @Flag("csv", .csvHelp) var asCSV

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if asJSON, asCSV { throw .usage(.exclusive("json", "csv")) }
    let pipeline = Pipeline(console: console)
    let view = ProgressView(
      try pipeline.progress(
        of: scenario, journal: JournalPlace(file: journal, scenario: scenario), on: day,
        knownOn: knownOn, base: base, present: plan),
      places: places.number, cutting: isTruncated ? .truncated : .rounded)
    if asJSON {
      try console.write(view.json.text())
    } else if asCSV {
      try console.write(view.csv)
    } else {
      try console.write(view.text(in: console.language, width: console.width))
    }
    return .done
  }
}

/// How many places behind the sign a percentage has.
enum Decimals: String, ArgumentChoice {
  case none = "0"
  case one = "1"
  case two = "2"

  var number: Int { [Decimals.none: 0, .one: 1, .two: 2][self] ?? 2 }
}
