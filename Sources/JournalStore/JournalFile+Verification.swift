// SPDX-License-Identifier: GPL-3.0-or-later

extension JournalFile {
  /// Finds every change made behind the program's back.
  ///
  /// Whoever can write the file can also forge a whole new chain. That shows against a head that was
  /// noted elsewhere: the journal must contain the one given.
  ///
  /// - Complexity: linear in the bytes of the file.
  package func verify(noted: JournalHead? = nil) throws(JournalFailure) -> [JournalFault] {
    var faults = try structureFaults()
    try faults += schemaFaults()
    try faults += chainFaults(noted: noted)
    try faults += documentFaults()
    return faults
  }

  private func structureFaults() throws(JournalFailure) -> [JournalFault] {
    var faults: [JournalFault] = []
    let check = try database.prepare("PRAGMA integrity_check(20)")
    while try check.step() {
      let words = check.text(0)
      if words != "ok" { faults.append(.structure(words)) }
    }
    return faults
  }

  /// Compares the tables with those of a journal newly made.
  private func schemaFaults() throws(JournalFailure) -> [JournalFault] {
    let fresh = try Database("file::memory:", .creating)
    try fresh.migrate()
    let (own, expected) = (try database.schema(), try fresh.schema())
    return own.symmetricDifference(expected).map(\.name).sorted().map(JournalFault.schema)
  }

  private func documentFaults() throws(JournalFailure) -> [JournalFault] {
    var faults: [JournalFault] = []
    let statement = try database.prepare("SELECT sha256, bytes FROM document ORDER BY sha256")
    while try statement.step() {
      let digest = Seal(bytes: statement.bytes(0))
      if Seal.digest(of: statement.bytes(1)) != digest { faults.append(.changedDocument(digest)) }
    }
    return faults
  }
}

/// A table, index or guard by its name and its words.
private struct SchemaItem: Hashable {
  let name: String
  let words: String
}

extension Database {
  fileprivate func schema() throws(JournalFailure) -> Set<SchemaItem> {
    let statement = try prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema")
    var items: Set<SchemaItem> = []
    while try statement.step() {
      items.insert(SchemaItem(name: statement.text(0), words: statement.text(1)))
    }
    return items
  }
}
