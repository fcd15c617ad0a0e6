// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables

/// A scenario to be compared, written `SCENARIO`, or `SCENARIO=PLAN` with a plan that exists.
struct ComparedArgument: ArgumentValue, Hashable {
  /// The words as they were written.
  let text: String
  let scenario: String

  /// The plan's folder or its plan.json; nothing where one is to be made.
  let plan: String?

  static var expectation: Wording { .aComparedScenario }

  /// Reads some words; of several `=` the first counts that stands behind a folder.
  static func read(_ text: String) -> ComparedArgument? {
    guard !text.isEmpty else { return nil }
    let signs = text.indices.filter { text[$0] == "=" }
    guard let first = signs.first, !exists(text[...]) else {
      return ComparedArgument(text: text, scenario: text, plan: nil)
    }
    let sign = signs.first { exists(text[..<$0]) } ?? first
    let (scenario, plan) = (text[..<sign], text[text.index(after: sign)...])
    guard !scenario.isEmpty, !plan.isEmpty else { return nil }
    return ComparedArgument(text: text, scenario: String(scenario), plan: String(plan))
  }

  private static func exists(_ path: Substring) -> Bool {
    FileManager.default.fileExists(atPath: String(path))
  }

  var argumentText: String? { text }
}
