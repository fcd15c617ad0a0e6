// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import JournalStore

struct JournalVerificationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("journal")
    let file = try JournalFile.sample(at: path, entries: 5)
    try file.append([.sample(replaces: 2)], documents: [[1, 2, 3]], at: 9)
  }

  /// Does what the program never does.
  private func tamper(_ statements: String) throws {
    let database = try Database(JournalFile.address(of: path), .writing)
    try database.run(
      "DROP TRIGGER entry_never_changes; DROP TRIGGER entry_never_goes;"
        + "DROP TRIGGER document_never_changes; DROP TRIGGER document_never_goes;")
    try database.run(statements)
    for guarding in try Database.guards() { try database.run(guarding) }
  }

  private func faults(noted: JournalHead? = nil) throws -> [JournalFault] {
    try JournalFile.openForReading(path).verify(noted: noted)
  }

  @Test func `an untouched journal has nothing to tell`() throws {
    try tamper("SELECT 1")
    #expect(try faults().isEmpty)
    let head = try JournalFile.openForReading(path).head()
    #expect(try faults(noted: head).isEmpty)
  }

  @Test(
    arguments: [
      "body = x'00'", "kind = 'failed'", "subject = 'XH-002'", "subject = NULL",
      "recorded_at = 7", "valid_from = '2027-04-01'", "replaces = NULL",
    ])
  func `every edit of an entry shows`(edit: String) throws {
    let number = edit.hasPrefix("replaces") ? 6 : 3
    try tamper("UPDATE entry SET \(edit) WHERE number = \(number)")
    #expect(try faults() == [.changedEntry(number)])
  }

  @Test func `an edit that is sealed anew breaks the chain behind it`() throws {
    let file = try JournalFile.open(path)
    let entries = try file.entries()
    let forged = StoredEntry(number: 3, recordedAt: 1003, entry: .sample("giả"))
    let seal = Seal.of(
      forged,
      after: Seal.of(entries[1], after: Seal.of(entries[0], after: .first)))
    try tamper(
      "UPDATE entry SET body = CAST('giả' AS BLOB), seal = x'\(seal)' WHERE number = 3")
    #expect(try faults() == [.brokenChain(4)])
  }

  @Test func `an entry taken out, moved or put in shows`() throws {
    try tamper("DELETE FROM entry WHERE number = 4")
    #expect(try faults() == [.missingEntry(4), .brokenChain(5)])
    try tamper("UPDATE entry SET number = 4 WHERE number = 5")
    #expect(try faults().contains(.changedEntry(4)))
    try tamper(
      "INSERT INTO entry SELECT 5, 1, valid_from, kind, subject, NULL, body, seal, seal"
        + " FROM entry WHERE number = 4")
    #expect(try faults().contains(.changedEntry(5)))
  }

  @Test func `entries cut off at the end show, also where the head was cut to fit`() throws {
    let noted = try JournalFile.openForReading(path).head()
    try tamper("DELETE FROM entry WHERE number = 6")
    #expect(try faults() == [.wrongEnd(found: 5, expected: 6)])
    try tamper("UPDATE head SET number = 5, seal = (SELECT seal FROM entry WHERE number = 5)")
    #expect(try faults().isEmpty, "a perfect forgery shows only against what was noted")
    #expect(try faults(noted: noted) == [.wrongEnd(found: 5, expected: 6)])
  }

  @Test func `nothing is added behind an end that was cut off or changed`() throws {
    let whole = try JournalFile.openForReading(path).entries()
    try tamper("UPDATE entry SET kind = 'failed' WHERE number = 6")
    #expect(throws: JournalFailure.changed([.changedEntry(6)])) {
      try JournalFile.open(path).append([.sample()], at: 10)
    }
    try tamper("DELETE FROM entry WHERE number = 6")
    let file = try JournalFile.open(path)
    #expect(throws: JournalFailure.changed([.wrongEnd(found: 5, expected: 6)])) {
      try file.append([.sample()], at: 10)
    }
    let head = try file.head()
    #expect(throws: JournalFailure.changed([.wrongEnd(found: 5, expected: 6)])) {
      try file.adopt([whole[5]], documents: [], after: head)
    }
    #expect(try file.entries() == Array(whole.dropLast()))
  }

  @Test func `a document that was changed shows, and is not handed out`() throws {
    try tamper("UPDATE document SET bytes = x'010204'")
    let digest = Seal.digest(of: [1, 2, 3])
    #expect(try faults() == [.changedDocument(digest)])
    #expect(throws: JournalFailure.changed([.changedDocument(digest)])) {
      try JournalFile.openForReading(path).document(digest)
    }
  }

  @Test func `a guard that is gone shows`() throws {
    try Database(JournalFile.address(of: path), .writing).run("DROP TRIGGER entry_never_goes")
    #expect(try faults() == [.schema("entry_never_goes")])
  }

  @Test func `the guards refuse what the program never asks`() throws {
    let database = try Database(JournalFile.address(of: path), .writing)
    for statement in [
      "UPDATE entry SET body = x''", "DELETE FROM entry", "UPDATE document SET bytes = x''",
      "DELETE FROM document",
    ] {
      #expect(throws: JournalFailure.self) { try database.run(statement) }
    }
    #expect(try faults().isEmpty)
  }

  @Test func `no byte of the file can be turned without being found`() throws {
    let database = try Database(JournalFile.address(of: path), .writing)
    try database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    let original = try Data(contentsOf: URL(filePath: path))
    let entries = try JournalFile.openForReading(path).entries()
    var numbers = SplitMix(seed: 6)
    for _ in 0..<60 {
      var bytes = original
      let place = Int(numbers.next() % UInt64(bytes.count))
      bytes[place] ^= UInt8(1 << (numbers.next() % 8))
      let copy = folder("turned")
      try bytes.write(to: URL(filePath: copy))
      // Found, refused, or in a place that says nothing: then every entry reads as before.
      guard let file = try? JournalFile.openForReading(copy), let faults = try? file.verify(),
        faults.isEmpty
      else { continue }
      #expect(try file.entries() == entries, "byte \(place)")
    }
  }
}

extension Database {
  /// The guards as a new journal has them.
  fileprivate static func guards() throws -> [String] {
    let fresh = try Database("file::memory:", .creating)
    try fresh.migrate()
    let statement = try fresh.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    var guards: [String] = []
    while try statement.step() { guards.append(statement.text(0)) }
    return guards
  }
}

private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
