// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a journal's file could not be read or written, in parts.
package enum JournalFailure: Error, Hashable, Sendable {
  /// There is no file.
  case missing
  case alreadyExists

  /// The file is no journal of ours.
  case notAJournal

  /// A later version of the program made it.
  case newer(version: Int)

  /// The folder in which it was to be made is not there.
  case noFolder
  case noPermission

  /// The file is there and may not be read.
  case unreadable
  case readOnly
  case diskFull

  /// Others kept the file to themselves for too long.
  case busy

  /// Somebody added entries after the number that was expected to be the last.
  case movedOn(last: Int)

  /// The entry was replaced already, or is not there to be replaced.
  case cannotReplace(Int)

  /// Something else than this program changed what was recorded: nothing is built upon it.
  case changed([JournalFault])

  /// The file's own structure is broken.
  case damaged(String)

  /// Anything else, in the words of the database or the number of the system.
  case other(String)
}
