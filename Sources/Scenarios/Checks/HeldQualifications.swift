// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What each officer holds, gathered while the rows pass by.
///
/// A nation has a million rows of qualifications and many officers who hold just the same: neither the
/// rows nor equal lists are kept twice.
struct HeldQualifications {
  private var lists: [Officer.ID: [Qualification]] = [:]
  private var shared: Set<[Qualification]> = []
  private var officer: Officer.ID?
  private var list: [Qualification] = []

  /// What an officer holds.
  subscript(officer: Officer.ID) -> [Qualification] { lists[officer] ?? [] }

  /// Adds a row; those of one officer come together.
  mutating func add(_ row: QualificationsTable) {
    if officer != row.officer {
      close()
      officer = row.officer
    }
    list.append(row.qualification)
  }

  /// Ends the list of the last officer.
  mutating func close() {
    guard let officer else { return }
    lists[officer] = shared.insert(Array((lists[officer] ?? []) + list)).memberAfterInsert
    list.removeAll(keepingCapacity: true)
  }

  /// All rows have passed by: what helped to gather them goes.
  mutating func finish() {
    close()
    officer = nil
    shared = []
  }
}
