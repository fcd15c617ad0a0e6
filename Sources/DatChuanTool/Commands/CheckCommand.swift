// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// The verb `check SCENARIO`.
struct CheckCommand: Command {
  static let name = "check"
  static let abstract = Wording.checkAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Flag("all", .allHelp) var showsAll
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let reading = ScenarioReader.read(folder: scenario)
    let diagnostics = reading.diagnostics
    try console.write(
      asJSON
        ? json(of: reading, in: console.language)
        : diagnostics.renderedInShort(in: console.language, showsAll: showsAll)
          + text(of: reading, on: console) + "\n"
          + (diagnostics.isShortened(showsAll: showsAll)
            ? console.text(.checkShowsAll) + "\n" : ""))
    if !diagnostics.containsErrors { return .done }
    return diagnostics.isMissingOnly ? .missingInput : .wrongInput
  }

  private func text(of reading: ScenarioReading, on console: Console) -> String {
    let counts = console.text(.checkSummary(reading.diagnostics))
    guard let scenario = reading.scenario else { return counts }
    return "\(scenario.name): \(counts)"
  }

  private func json(of reading: ScenarioReading, in language: Language) -> String {
    let diagnostics = reading.diagnostics
    let value: JSONValue = [
      "scenario": .optional(reading.scenario?.name),
      "errors": .integer(Int64(diagnostics.count { $0.severity == .error })),
      "warnings": .integer(Int64(diagnostics.count { $0.severity == .warning })),
      "diagnostics": diagnostics.json(in: language),
    ]
    return value.text()
  }
}
