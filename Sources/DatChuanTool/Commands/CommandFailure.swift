// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Planning
import Scenarios
import Tables
import Tracking
import Workforce

/// Why a command could not do what it was asked, in parts.
enum CommandFailure: Error {
  case usage(UsageError)

  /// The files that were read have mistakes, or are not there.
  case input([Diagnostic])

  /// A scenario without officers, of which more can't be made up.
  case nobodyToBeLike(String)

  /// A plan that was given breaks rules, so that nothing can be built on it.
  case planBreaksRules(String, [BilingualText])

  /// None of the officers of a plan to begin with are those of the scenario.
  case planOfOtherPeople(String)

  /// A plan that was given breaks rules of the scenario, or its figures are not of it.
  case planOfAnotherScenario(String, PlanFindings)

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

  /// Several at once, at least one.
  case together([CommandFailure])
  case file(FileFailure)

  /// A journal's file could not be read or written.
  case journal(KeptJournal.Failure, String)

  /// There is neither a journal nor a scenario in the current folder.
  case noJournalHere

  /// A plan that was given can't be the baseline: it breaks rules, or is another scenario's.
  case planNotApprovable(String, [BilingualText])
  case planOfOtherInputs(String)

  /// Another plan was approved under this number.
  case numberTaken(String, event: RecordedEvent)

  /// Neither an approval has this number nor a file or folder this name.
  case noSuchPlan(String)

  /// There is no plan that another could be compared with.
  case nothingToCompareWith

  /// There is no plan; decisions that the command line asked for are named by their options.
  case planning(PlanningFailure, Scenario, asked: AskedChanges = AskedChanges())

  /// A plan of our own breaks rules.
  case audit([BilingualText])

  /// A unit's part does not hold its part of the plan.
  case allotment([BilingualText])

  /// A solver that was asked for is not there, and what was said of each place where it was looked for.
  case solverMissing([String])
  case fault(String)
}

extension CommandFailure {
  var status: ExitStatus {
    switch self {
    case .usage: .wrongUsage
    case .input(let diagnostics): diagnostics.isMissingOnly ? .missingInput : .wrongInput
    case .nobodyToBeLike, .planBreaksRules, .planOfAnotherScenario, .planOfOtherPeople,
      .returnsBreakRules:
      .wrongInput
    case .partUnreadable, .partsDisagree, .partTwice, .partUnfinished: .wrongInput
    case .partsMissing: .missingInput
    case .together(let failures):
      failures.allSatisfy { $0.status == failures[0].status } ? failures[0].status : .wrongInput
    case .file(let failure): failure.status
    case .journal(let failure, _): failure.status
    case .noJournalHere, .noSuchPlan, .nothingToCompareWith, .solverMissing: .missingInput
    case .planNotApprovable, .planOfOtherInputs, .numberTaken: .wrongInput
    case .planning(.obligationsUnsettled, _, _), .planning(.changesUnsettled, _, _): .stoppedEarly
    case .planning(.noPreviousPlan, _, _), .planning(.tooFewChanges, _, _): .wrongInput
    case .planning(.obligationAlone, _, _), .planning(.obligationsTogether, _, _),
      .planning(.tooManyPathways, _, _):
      .wrongInput
    case .planning(.solver, _, _), .planning(.audit, _, _), .audit, .allotment, .fault: .fault
    }
  }
}

extension CommandFailure {
  /// Throws what has gone wrong, all of it at once; does nothing when nothing has.
  static func check(_ failures: [CommandFailure]) throws(CommandFailure) {
    if failures.count == 1 { throw failures[0] }
    if !failures.isEmpty { throw .together(failures) }
  }
}

extension KeptJournal.Failure {
  fileprivate var status: ExitStatus {
    guard case .file(let failure) = self else { return .wrongInput }
    switch failure {
    case .missing: return .missingInput
    case .alreadyExists, .noFolder, .noPermission, .readOnly: return .cannotCreate
    case .changed: return .violations
    case .notAJournal, .newer, .cannotReplace, .damaged, .movedOn: return .wrongInput
    case .diskFull, .busy, .unreadable, .other: return .cannotReadOrWrite
    }
  }
}

extension FileFailure {
  /// 66 when there is nothing to read, 73 when something can't be made where it was asked for, 74
  /// when reading or writing breaks off.
  fileprivate var status: ExitStatus {
    switch (operation, reason) {
    case (.read, .notFound), (.read, .notFolder): .missingInput
    case (.read, _): .cannotReadOrWrite
    case (_, .diskFull), (_, .other): .cannotReadOrWrite
    default: .cannotCreate
    }
  }
}
