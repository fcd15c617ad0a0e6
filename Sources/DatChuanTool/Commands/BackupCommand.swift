// SPDX-License-Identifier: GPL-3.0-or-later

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
    let head = try pipeline.journal(at: file) { () throws(KeptJournal.Failure) in
      try kept.copy(to: file)
      return try KeptJournal.openForReading(file).head()
    }
    try console.write(
      wrapped(console.text(.backedUp(head, to: file)), to: console.width).joined(separator: "\n")
        + "\n")
    return .done
  }
}
