// SPDX-License-Identifier: GPL-3.0-or-later

/// A sign that a journal's file was changed by something else than this program.
package enum JournalFault: Hashable, Sendable {
  /// The database's own structure is broken, in its words.
  case structure(String)

  /// A table, an index or a guard is missing or another one.
  case schema(String)

  /// There is no entry with this number, though later ones are there.
  case missingEntry(Int)

  /// The entry does not say what it said when it was sealed.
  case changedEntry(Int)

  /// The entry was not sealed behind the one that stands before it.
  case brokenChain(Int)

  /// Entries at the end are gone or were added: what is there, and what should be the last.
  case wrongEnd(found: Int, expected: Int)

  /// An entry that replaces one that is not there, or that comes later.
  case wrongReplacement(Int)

  /// A document whose bytes are not what its digest says.
  case changedDocument(Seal)
}
