// SPDX-License-Identifier: GPL-3.0-or-later

/// The last entry's number and seal: what a whole journal is known by.
package struct JournalHead: Hashable, Sendable {
  /// 0 where there is no entry yet.
  package let number: Int
  package let seal: Seal

  package init(number: Int, seal: Seal) {
    self.number = number
    self.seal = seal
  }
}

extension JournalFile {
  /// Hands over each entry from a number on and its seal, in order, as they were at one moment.
  package func forEachEntry(
    from first: Int = 1, _ body: (StoredEntry, Seal) -> Void
  ) throws(JournalFailure) {
    let statement = try database.prepare(
      """
      SELECT number, recorded_at, valid_from, kind, subject, replaces, body, seal
      FROM entry WHERE number >= ? ORDER BY number
      """)
    statement.bind(first, to: 1)
    while try statement.step() {
      body(Self.entry(in: statement), Seal(bytes: statement.bytes(7)))
    }
  }

  package func entries(from first: Int = 1) throws(JournalFailure) -> [StoredEntry] {
    var entries: [StoredEntry] = []
    try forEachEntry(from: first) { entry, _ in entries.append(entry) }
    return entries
  }

  static func entry(in row: Statement) -> StoredEntry {
    StoredEntry(
      number: row.integer(0), recordedAt: row.integer(1),
      entry: JournalEntry(
        validFrom: row.text(2), kind: row.text(3), subject: row.isNothing(4) ? nil : row.text(4),
        replaces: row.isNothing(5) ? nil : row.integer(5), body: row.bytes(6)))
  }

  /// Hands over number, moment and body of each entry, in order, as they were at one moment.
  ///
  /// All bodies stand in the same bytes, one after the other. Whoever builds upon them asks for
  /// `chainFaults` before.
  package func forEachBody(
    _ take: (_ number: Int, _ recordedAt: Int, _ body: [UInt8]) -> Void
  ) throws(JournalFailure) {
    let statement = try database.prepare(
      "SELECT number, recorded_at, body FROM entry ORDER BY number")
    var body: [UInt8] = []
    while try statement.step() {
      statement.read(2, into: &body)
      take(statement.integer(0), statement.integer(1), body)
    }
  }

  /// Hands over the entries about somebody, in order; about nobody in particular where nothing is
  /// given.
  ///
  /// - Throws: `changed` where one of them is not what was sealed.
  ///
  /// - Complexity: linear in those entries, whatever else is in the file.
  package func forEachBody(
    about subject: String?, _ take: (_ number: Int, _ recordedAt: Int, _ body: [UInt8]) -> Void
  ) throws(JournalFailure) {
    let statement = try database.prepare(
      "SELECT \(Self.sealed), seal, previous FROM entry WHERE subject IS ? ORDER BY number")
    statement.bind(subject, to: 1)
    try Self.read(statement, take)
  }

  /// Hands over an entry, and the one that took its place, as far as they are there.
  ///
  /// - Throws: `changed` where one of them is not what was sealed.
  package func forEachBody(
    ofNumber number: Int, _ take: (_ number: Int, _ recordedAt: Int, _ body: [UInt8]) -> Void
  ) throws(JournalFailure) {
    let statement = try database.prepare(
      "SELECT \(Self.sealed), seal, previous FROM entry WHERE number = ?1 OR replaces = ?1")
    statement.bind(number, to: 1)
    try Self.read(statement, take)
  }

  private static func read(
    _ statement: Statement, _ take: (_ number: Int, _ recordedAt: Int, _ body: [UInt8]) -> Void
  ) throws(JournalFailure) {
    var (body, bytes): ([UInt8], [UInt8]) = ([], [])
    while try statement.step() {
      let number = statement.integer(0)
      let (own, previous) = (Seal(bytes: statement.bytes(7)), Seal(bytes: statement.bytes(8)))
      guard seal(of: statement, after: previous, through: &bytes) == own else {
        throw .changed([.changedEntry(number)])
      }
      statement.read(6, into: &body)
      take(number, statement.integer(1), body)
    }
  }

  package func head() throws(JournalFailure) -> JournalHead {
    let statement = try database.prepare(
      "SELECT number, seal FROM entry ORDER BY number DESC LIMIT 1")
    guard try statement.step() else { return JournalHead(number: 0, seal: .first) }
    return JournalHead(number: statement.integer(0), seal: Seal(bytes: statement.bytes(1)))
  }

  /// The bytes of a document; nothing where there is none of that digest.
  ///
  /// - Throws: `changed` where the bytes are not what the digest says.
  package func document(_ digest: Seal) throws(JournalFailure) -> [UInt8]? {
    let statement = try database.prepare("SELECT bytes FROM document WHERE sha256 = ?")
    statement.bind(digest.bytes, to: 1)
    guard try statement.step() else { return nil }
    let bytes = statement.bytes(0)
    guard Seal.digest(of: bytes) == digest else { throw .changed([.changedDocument(digest)]) }
    return bytes
  }

  package func forEachDocument(_ body: ([UInt8]) -> Void) throws(JournalFailure) {
    let statement = try database.prepare("SELECT bytes FROM document ORDER BY sha256")
    while try statement.step() { body(statement.bytes(0)) }
  }
}
