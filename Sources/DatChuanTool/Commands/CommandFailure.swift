// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// Why a command could not do what it was asked, in parts.
enum CommandFailure: Error {
  case usage(UsageError)

  /// The files that were read have mistakes, or are not there.
  case input([Diagnostic])

  /// A scenario without officers, of which more can't be made up.
  case nobodyToBeLike(String)

  /// A plan that was given breaks rules, so that nothing can be handed out.
  case planBreaksRules(String, [BilingualText])

  /// Plans of units break rules, so that nothing can be put together.
  case returnsBreakRules([BilingualText])

  /// The file is no part of a simulation of this scenario.
  case partUnreadable(String, SourceLocation?)

  /// A part, and what it does not belong to.
  case partsDisagree(String, String)
  case partTwice(String, String)
  case partUnfinished(String)

  /// The shards that are not there.
  case partsMissing([String])
  case file(FileFailure)
  case planning(PlanningFailure, Scenario)

  /// A plan of our own breaks rules.
  case audit([BilingualText])

  /// A unit's part does not hold its part of the plan.
  case allotment([BilingualText])
  case fault(String)
}

extension CommandFailure {
  var status: ExitStatus {
    switch self {
    case .usage: .wrongUsage
    case .input(let diagnostics): diagnostics.isMissingOnly ? .missingInput : .wrongInput
    case .nobodyToBeLike, .planBreaksRules, .returnsBreakRules: .wrongInput
    case .partUnreadable, .partsDisagree, .partTwice, .partUnfinished: .wrongInput
    case .partsMissing: .missingInput
    case .file(let failure): failure.status
    case .planning(.obligationsUnsettled, _): .stoppedEarly
    case .planning(.obligationAlone, _), .planning(.obligationsTogether, _),
      .planning(.tooManyPathways, _):
      .wrongInput
    case .planning(.solver, _), .planning(.audit, _), .audit, .allotment, .fault: .fault
    }
  }
}

extension FileFailure {
  /// 73 when something can't be made where it was asked for, 74 when writing breaks off.
  fileprivate var status: ExitStatus {
    switch (operation, reason) {
    case (.read, _): .cannotReadOrWrite
    case (_, .diskFull), (_, .other): .cannotReadOrWrite
    default: .cannotCreate
    }
  }
}
