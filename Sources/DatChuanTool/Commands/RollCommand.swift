// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

/// The verb `roll SCENARIO --to DAY --out FOLDER`.
struct RollCommand: Command {
  static let name = "roll"
  static let abstract = Wording.rollAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("to", .dayPlaceholder, .rollToHelp) var day: Day? = nil
  @Option("out", .folderPlaceholder, .rollOutHelp) var folder: String? = nil
  @Option("until", .quarterPlaceholder, .rollUntilHelp) var last: Quarter? = nil
  @Option("known-on", .dayPlaceholder, .knownOnHelp) var knownOn: Day? = nil
  @Option("journal", .filePlaceholder, .rollJournalHelp) var journal: String? = nil
  @Flag("masked", .maskedHelp) var isMasked
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let day else { throw .usage(.missing(.option("to", value: .dayPlaceholder))) }
    guard let folder else {
      throw .usage(.missing(.option("out", value: .folderPlaceholder)))
    }
    let pipeline = Pipeline(console: console)
    let rolled = try pipeline.roll(
      scenario, journal: JournalPlace(file: journal, scenario: scenario), to: day, until: last,
      knownOn: knownOn, masked: isMasked, into: folder)
    let report = RollReport(rolled, folder: folder)
    try console.write(
      asJSON
        ? report.json.text() : report.text(in: console.language, width: console.width))
    return .done
  }
}
