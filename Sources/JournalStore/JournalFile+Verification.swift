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

  private func chainFaults(noted: JournalHead?) throws(JournalFailure) -> [JournalFault] {
    var faults: [JournalFault] = []
    var (number, seal) = (0, Seal.first)
    var isNotedSeen = noted.map { $0.number == 0 } ?? true
    let statement = try database.prepare(
      """
      SELECT number, recorded_at, valid_from, kind, subject, replaces, body, seal, previous,
        replaces IS NOT NULL AND (replaces >= number
          OR NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.number = entry.replaces))
      FROM entry ORDER BY number
      """)
    while try statement.step() {
      let stored = Self.entry(in: statement)
      let (own, previous) = (Seal(bytes: statement.bytes(7)), Seal(bytes: statement.bytes(8)))
      if stored.number > number + 1 {
        faults += (number + 1..<stored.number).prefix(20).map(JournalFault.missingEntry)
      }
      if previous != seal { faults.append(.brokenChain(stored.number)) }
      if Seal.of(stored, after: previous) != own { faults.append(.changedEntry(stored.number)) }
      if statement.integer(9) == 1 { faults.append(.wrongReplacement(stored.number)) }
      if let noted, noted.number == stored.number {
        isNotedSeen = true
        if noted.seal != own { faults.append(.changedEntry(stored.number)) }
      }
      (number, seal) = (stored.number, own)
    }
    let head = try database.prepare("SELECT number, seal FROM head")
    let expected = try head.step() ? head.integer(0) : 0
    let expectedSeal = expected == 0 ? .first : Seal(bytes: head.bytes(1))
    if expected != number || expectedSeal != seal {
      faults.append(.wrongEnd(found: number, expected: expected))
    } else if let noted, !isNotedSeen {
      faults.append(.wrongEnd(found: number, expected: noted.number))
    }
    return faults
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
