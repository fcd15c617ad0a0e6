// SPDX-License-Identifier: GPL-3.0-or-later

extension JournalFile {
  /// Adds entries with the documents they speak of, all or none; they are on the disk afterwards.
  ///
  /// The moment is in seconds since 1970. `last` is the number of what must be the last entry so far.
  ///
  /// - Returns: the entries in their places.
  /// - Throws: `movedOn` where somebody else was faster, `changed` where the chain's end is broken.
  @discardableResult
  package func append(
    _ entries: [JournalEntry], documents: [[UInt8]] = [], at moment: Int, after last: Int? = nil
  ) throws(JournalFailure) -> [StoredEntry] {
    try database.transaction { () throws(JournalFailure) in
      try expectWholeEnd()
      let head = try head()
      if let last, last != head.number { throw .movedOn(last: head.number) }
      let stored = entries.enumerated().map { offset, entry in
        StoredEntry(number: head.number + 1 + offset, recordedAt: moment, entry: entry)
      }
      try insert(stored, after: head)
      try insert(documents)
      return stored
    }
  }

  /// Goes on with entries of another journal that begins with what stands here, all or none.
  ///
  /// - Precondition: the entries' numbers follow each other.
  package func adopt(
    _ entries: [StoredEntry], documents: [[UInt8]], after head: JournalHead
  ) throws(JournalFailure) {
    try database.transaction { () throws(JournalFailure) in
      try expectWholeEnd()
      let own = try self.head()
      guard own == head else { throw .movedOn(last: own.number) }
      try insert(entries, after: head)
      try insert(documents)
    }
  }

  /// Nothing is ever added behind what was cut off, put in or edited.
  private func expectWholeEnd() throws(JournalFailure) {
    let faults = try endFaults()
    if !faults.isEmpty { throw .changed(faults) }
  }

  private func insert(
    _ entries: [StoredEntry], after head: JournalHead
  ) throws(JournalFailure) {
    let statement = try database.prepare(
      """
      INSERT INTO entry (number, recorded_at, valid_from, kind, subject, replaces, body, previous, seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let known = try database.prepare(
      """
      SELECT EXISTS (SELECT 1 FROM entry WHERE number = ?1)
        AND NOT EXISTS (SELECT 1 FROM entry WHERE replaces = ?1)
      """)
    var seal = head.seal
    for stored in entries {
      if let replaced = stored.entry.replaces {
        known.bind(replaced, to: 1)
        let isFree = try known.step() && known.integer(0) == 1
        known.reset()
        guard isFree else { throw .cannotReplace(replaced) }
      }
      let next = Seal.of(stored, after: seal)
      statement.bind(stored.number, to: 1)
      statement.bind(stored.recordedAt, to: 2)
      statement.bind(stored.entry.validFrom, to: 3)
      statement.bind(stored.entry.kind, to: 4)
      statement.bind(stored.entry.subject, to: 5)
      statement.bind(stored.entry.replaces, to: 6)
      statement.bind(stored.entry.body, to: 7)
      statement.bind(seal.bytes, to: 8)
      statement.bind(next.bytes, to: 9)
      try statement.run()
      seal = next
    }
    guard let last = entries.last else { return }
    let update = try database.prepare(
      "INSERT INTO head VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET number = ?1, seal = ?2")
    update.bind(last.number, to: 1)
    update.bind(seal.bytes, to: 2)
    try update.run()
  }

  private func insert(_ documents: [[UInt8]]) throws(JournalFailure) {
    let statement = try database.prepare(
      "INSERT INTO document VALUES (?, ?) ON CONFLICT DO NOTHING")
    for bytes in documents {
      statement.bind(Seal.digest(of: bytes).bytes, to: 1)
      statement.bind(bytes, to: 2)
      try statement.run()
    }
  }
}
