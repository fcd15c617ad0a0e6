// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// The verb `approve PLAN --number … --date … --by …`.
struct ApproveCommand: Command {
  static let name = "approve"
  static let abstract = Wording.approveAbstract

  @Positional(.planPlaceholder, .approvedPlanHelp) var plan: String
  @Option("number", .textPlaceholder, .approvalNumberHelp) var number: String? = nil
  @Option("date", .dayPlaceholder, .approvalDateHelp) var date: Day? = nil
  @Option("by", .textPlaceholder, .approvedByHelp) var signedBy: String? = nil
  @Option("recorded-by", .textPlaceholder, .recordedByHelp) var recorder: String? = nil
  @Option("note", .textPlaceholder, .noteHelp) var note: String? = nil
  @Option("journal", .filePlaceholder, .journalHelp) var journal: String? = nil
  @Option("scenario", .folderPlaceholder, .approvedScenarioHelp) var scenario: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let number else { throw missing("number", .textPlaceholder) }
    guard let date else { throw missing("date", .dayPlaceholder) }
    guard let signedBy else { throw missing("by", .textPlaceholder) }
    for (name, text) in [
      ("number", number), ("by", signedBy), ("recorded-by", recorder), ("note", note),
    ] {
      guard let text, text.hiddenSign != nil || text.allSatisfy(\.isWhitespace) else { continue }
      throw .usage(
        .unreadable(
          .option(name, value: .textPlaceholder), found: text.filter { !$0.isNewline },
          expected: .aLine))
    }
    let summary = try Pipeline(console: console).approve(
      plan, number: number.nfc, signed: date, by: signedBy.nfc,
      recordedBy: (recorder ?? console.userName ?? signedBy).nfc, note: note?.nfc,
      at: JournalPlace(file: journal, scenario: scenario))
    var lines = wrapped(console.text(.approved(summary)), to: console.width)
    if let ledger = summary.ledger {
      lines += wrapped(console.text(.changesSince(summary, ledger)), to: console.width)
    }
    try console.write(lines.joined(separator: "\n") + "\n")
    return .done
  }

  private func missing(_ name: String, _ value: Wording) -> CommandFailure {
    .usage(.missing(.option(name, value: value)))
  }
}
