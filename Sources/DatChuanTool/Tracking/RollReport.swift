// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// What `roll` tells: what changed, and what does not fit together.
struct RollReport {
  private let rolled: RolledScenario
  private let folder: String

  init(_ rolled: RolledScenario, folder: String) {
    self.rolled = rolled
    self.folder = folder
  }

  func text(in language: Language, width: Int) -> String {
    let scenario = rolled.state.scenario
    var lines = wrapped(
      Wording.rolled(scenario, to: folder)(language), to: width)
    let changes = rolled.sentences().map { $0.text(in: language) }
    lines += changes.flatMap { wrapped($0, to: width, after: "  - ") }
    if changes.isEmpty { lines.append("  " + Wording.nothingChanged(language)) }
    let findings = rolled.findings().map { $0.text(in: language) }
    if !findings.isEmpty {
      lines += ["", Wording.doesNotFit(findings.count)(language)]
      lines += findings.flatMap { wrapped($0, to: width, after: "  - ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var json: JSONValue {
    let scenario = rolled.state.scenario
    let texts = { (texts: [BilingualText]) -> JSONValue in
      .array(texts.map { ["vi": .string($0.vietnamese), "en": .string($0.english)] })
    }
    return [
      "folder": .string(folder), "asOf": .string(scenario.asOf.description),
      "officers": .integer(Int64(scenario.officers.count)),
      "approvedPlan": .optional(rolled.approval?.number),
      "changes": texts(rolled.sentences()), "findings": texts(rolled.findings()),
    ]
  }
}
