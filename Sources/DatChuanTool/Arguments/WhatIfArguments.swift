// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// What is to be otherwise than the scenario's folder says, for this run only.
struct WhatIfArguments: ArgumentGroup {
  @Options("require", .pinPlaceholder, .requireHelp) var required: [String]
  @Options("forbid", .pinPlaceholder, .forbidHelp) var forbidden: [String]
  @Options("change", .changePlaceholder, .changeHelp) var edits: [String]

  /// All that is asked for: edits first, then decisions.
  ///
  /// - Throws: what can't be read as a place in a programme.
  func asked() throws(CommandFailure) -> AskedChanges {
    var asked = AskedChanges(edits: edits)
    let pins =
      required.map { (Decision.Kind.require, "require", $0) }
      + forbidden.map { (.forbid, "forbid", $0) }
    for (kind, option, text) in pins {
      guard let decision = AskedDecision(kind, text: text) else {
        throw .usage(
          .unreadable(
            .option(option, value: .pinPlaceholder), found: text, expected: .aPlaceInAProgramme))
      }
      asked.decisions.append(decision)
    }
    return asked
  }
}
