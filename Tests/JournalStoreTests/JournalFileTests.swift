// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JournalStore
import Testing

struct JournalFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("nhật ký?#%41.datchuan")
  }

  @Test func `what was added is read again, by whoever opens the file`() throws {
    let entries: [JournalEntry] = [
      .sample(), .sample("", subject: nil), .sample("\t\n\0 đầy đủ", replaces: 1),
    ]
    let stored = try JournalFile.create(path).append(entries, at: 1_827_594_000)
    #expect(stored.map(\.number) == [1, 2, 3])
    #expect(stored.map(\.entry) == entries)
    #expect(try JournalFile.openForReading(path).entries() == stored)
    #expect(try JournalFile.open(path).entries(from: 2) == Array(stored.dropFirst()))
    #expect(try JournalFile.openForReading(path).verify().isEmpty)
  }

  @Test func `only the owner may read the file, its log and its copies`() throws {
    let file = try JournalFile.sample(at: path, entries: 1)
    try file.copy(to: folder("bản sao"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count >= 3)
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func `a new journal never takes the place of a file`() throws {
    try Data("giữ lại".utf8).write(to: URL(filePath: folder("old")))
    #expect(throws: JournalFailure.alreadyExists) { try JournalFile.create(folder("old")) }
    #expect(throws: JournalFailure.missing) { try JournalFile.open(folder("none")) }
    #expect(throws: JournalFailure.noFolder) { try JournalFile.create(folder("no/new")) }
    #expect(throws: JournalFailure.noFolder) {
      try JournalFile.create(path).copy(to: folder("no/copy"))
    }
    #expect(throws: JournalFailure.notAJournal) { try JournalFile.open(folder("old")) }
    #expect(throws: JournalFailure.notAJournal) { try JournalFile.openForReading(folder.path) }
    #expect(try String(contentsOfFile: folder("old"), encoding: .utf8) == "giữ lại")
  }

  @Test func `entries come all or none`() throws {
    let file = try JournalFile.sample(at: path, entries: 2)
    #expect(throws: JournalFailure.cannotReplace(9)) {
      try file.append([.sample(), .sample(replaces: 9)], at: 5)
    }
    #expect(throws: JournalFailure.movedOn(last: 2)) {
      try file.append([.sample()], at: 5, after: 1)
    }
    #expect(try file.entries().count == 2)
    #expect(try file.verify().isEmpty)
  }

  @Test func `an entry is replaced once`() throws {
    let file = try JournalFile.sample(at: path, entries: 2)
    try file.append([.sample(replaces: 1)], at: 5)
    #expect(throws: JournalFailure.cannotReplace(1)) {
      try file.append([.sample(replaces: 1)], at: 5)
    }
    try file.append([.sample(replaces: 3)], at: 5)
    #expect(try file.head().number == 4)
  }

  @Test func `documents are kept once, by their digests`() throws {
    let file = try JournalFile.create(path)
    let document = Array("{\"plan\": 1}".utf8)
    try file.append([.sample()], documents: [document, document, []], at: 5)
    try file.append([.sample()], documents: [document], at: 6)
    #expect(try file.document(Seal.digest(of: document)) == document)
    #expect(try file.document(Seal.digest(of: [])) == [])
    #expect(try file.document(Seal.digest(of: [7])) == nil)
    var documents: [[UInt8]] = []
    try file.forEachDocument { documents.append($0) }
    #expect(documents.count == 2)
  }

  @Test func `the digest is SHA-256 of the standard's own example`() {
    #expect(
      Seal.digest(of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a copy is the journal of one moment and never takes the place of a file`() throws {
    let file = try JournalFile.sample(at: path, entries: 3)
    try file.append([.sample()], documents: [[1, 2, 3]], at: 9)
    try file.copy(to: folder("copy"))
    try file.append([.sample()], at: 10)
    let copy = try JournalFile.openForReading(folder("copy"))
    #expect(try copy.entries() == Array(file.entries().dropLast()))
    #expect(try copy.verify().isEmpty)
    #expect(try copy.document(Seal.digest(of: [1, 2, 3])) == [1, 2, 3])
    #expect(throws: JournalFailure.alreadyExists) { try file.copy(to: folder("copy")) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .allSatisfy { !$0.contains("partial") })
  }

  @Test func `another journal's entries go on where it begins with these`() throws {
    let whole = try JournalFile.sample(at: path, entries: 4)
    let part = try JournalFile.sample(at: folder("part"), entries: 2)
    #expect(try part.head() != whole.head())
    try part.adopt(try whole.entries(from: 3), documents: [], after: try part.head())
    #expect(try part.head() == whole.head())
    #expect(try part.verify().isEmpty)
  }
}
