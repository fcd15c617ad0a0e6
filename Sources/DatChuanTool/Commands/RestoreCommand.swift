// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Tables
import Tracking

/// The verb `restore FILE`.
struct RestoreCommand: Command {
  static let name = "restore"
  static let abstract = Wording.restoreAbstract

  @Positional(.filePlaceholder, .restoreFileHelp) var file: String
  @Option("journal", .filePlaceholder, .journalHelp) var journal: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let place = JournalPlace(file: journal)
    let pipeline = Pipeline(console: console)
    let (backup, faults) = try pipeline.journal(at: file) { () throws(KeptJournal.Failure) in
      let backup = try KeptJournal.openForReading(file)
      return (backup, try backup.verify())
    }
    guard faults.isEmpty else {
      console.tell(.backupChanged(file), faults)
      return .wrongInput
    }
    let head = try pipeline.journal(at: place.file) { () throws(KeptJournal.Failure) in
      try backup.copy(to: place.file)
      return try KeptJournal.openForReading(place.file).head()
    }
    try console.write(
      wrapped(console.text(.restored(head, to: place.file)), to: console.width)
        .joined(separator: "\n") + "\n")
    return .done
  }
}

extension Console {
  /// Tells what was changed in a journal behind the program's back.
  func tell(_ title: Wording, _ faults: [JournalFault], then remedy: Wording? = nil) {
    let lines =
      [text(title)] + faults.map { "  - " + $0.wording(language) }
      + [remedy.map { text($0) }].compactMap { $0 }
    tell(lines.flatMap { wrapped($0, to: width) }.joined(separator: "\n") + "\n")
  }
}
