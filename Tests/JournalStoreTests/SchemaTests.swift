// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import JournalStore

struct SchemaTests {
  @Test(arguments: 1...Schema.version)
  func `a file of every version becomes one of the newest, entry by entry and seal by seal`(
    version: Int
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder("old")
    let expected = try JournalFile.sample(at: folder("new"), entries: 3)
    let entries = try expected.entries()
    try makeFile(at: path, version: version, holding: entries)

    let old = try JournalFile.openForReading(path)
    #expect(try old.database.schemaVersion == Schema.version)
    #expect(try old.entries() == entries)
    #expect(try old.head() == expected.head())
    #expect(try old.verify().isEmpty)
    try JournalFile.open(path).append([.sample()], documents: [[1]], at: 9)
    #expect(try old.verify().isEmpty)
  }

  @Test func `a file of a later version is left alone`() throws {
    let folder = try TemporaryFolder()
    let file = try JournalFile.sample(at: folder("j"), entries: 1)
    try file.database.run("PRAGMA user_version = 99")
    #expect(throws: JournalFailure.newer(version: 99)) { try JournalFile.open(folder("j")) }
  }

  /// Makes a file as the program of a version made it.
  private func makeFile(at path: String, version: Int, holding entries: [StoredEntry]) throws {
    let database = try Database(JournalFile.address(of: path), .creating)
    try database.run("PRAGMA application_id = \(Schema.mark); PRAGMA journal_mode = WAL")
    try database.migrate(to: version)
    #expect(try database.schemaVersion == version)
    var seal = Seal.first
    for stored in entries {
      let next = Seal.of(stored, after: seal)
      let entry = stored.entry
      let body = entry.body.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      try database.run(
        """
        INSERT INTO entry VALUES (\(stored.number), \(stored.recordedAt), '\(entry.validFrom)',
          '\(entry.kind)', '\(entry.subject ?? "")', NULL, x'\(body)', x'\(seal)', x'\(next)')
        """)
      seal = next
    }
    if version >= 3 {
      try database.run(
        "INSERT INTO head SELECT 1, number, seal FROM entry ORDER BY number DESC LIMIT 1")
    }
  }
}
