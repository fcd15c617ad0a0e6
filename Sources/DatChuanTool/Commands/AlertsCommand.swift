// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

/// The verb `alerts SCENARIO`.
struct AlertsCommand: Command {
  static let name = "alerts"
  static let abstract = Wording.alertsAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("on", .dayPlaceholder, .alertsOnHelp) var day: Day? = nil
  @Option("within", .daysPlaceholder, .withinHelp) var within = DayCount(number: 90)
  @Option("plan", .planPlaceholder, .progressPlanHelp) var plan: String? = nil
  @Option("known-on", .dayPlaceholder, .knownOnHelp) var knownOn: Day? = nil
  @Option("journal", .filePlaceholder, .rollJournalHelp) var journal: String? = nil
  @Option("calendar", .filePlaceholder, .calendarHelp) var calendar: String? = nil
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let pipeline = Pipeline(console: console)
    let list = try pipeline.alerts(
      of: scenario, journal: JournalPlace(file: journal, scenario: scenario), on: day,
      within: within.number, knownOn: knownOn, plan: plan)
    let view = AlertView(list.alerts, planName: list.planName, folder: scenario, journal: journal)
    if let calendar {
      do {
        try AtomicFile.write(view.calendar(in: console.language), to: calendar)
      } catch {
        throw .file(error)
      }
    }
    if asJSON {
      try console.write(view.json.text())
    } else {
      try console.write(view.text(in: console.language, width: console.width))
    }
    return .done
  }
}

/// A number of days, written `90d` or `90`.
struct DayCount: ArgumentValue, Hashable, Sendable {
  static let most = 3660

  let number: Int

  static var expectation: Wording { .aDayCount }

  static func read(_ text: String) -> DayCount? {
    let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
    guard let number = Int(digits), (0...most).contains(number), digits.first?.isNumber == true
    else { return nil }
    return DayCount(number: number)
  }

  var argumentText: String? { "\(number)d" }
}
