// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Tables
import Tracking

/// The verb `backup FILE`.
struct BackupCommand: Command {
  static let name = "backup"
  static let abstract = Wording.backupAbstract

  @Positional(.filePlaceholder, .backupFileHelp) var file: String
  @Option("journal", .filePlaceholder, .journalHelp) var journal: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let place = JournalPlace(file: journal)
    let pipeline = Pipeline(console: console)
    let kept = try pipeline.journal(at: place.file) { () throws(KeptJournal.Failure) in
      try KeptJournal.openForReading(place.file)
    }
    let (head, faults) = try pipeline.journal(at: file) { () throws(KeptJournal.Failure) in
      try kept.copy(to: file)
      let copy = try KeptJournal.openForReading(file)
      return (try copy.head(), try copy.verify())
    }
    // The copy is kept, for it is evidence; but nobody may take it for a sound one.
    guard faults.isEmpty else {
      console.tell(.copyOfChanged(file), faults)
      return .violations
    }
    try console.write(
      wrapped(console.text(.backedUp(head, to: file)), to: console.width).joined(separator: "\n")
        + "\n")
    return .done
  }
}
