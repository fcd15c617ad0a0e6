// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import JournalStore
import Testing

/// Writers that are killed, have no room left or may not write: nothing that was said to be there is
/// lost, nothing is there by half, and the chain holds.
///
/// Some dozens of kills; some hundreds when the environment says DATCHUAN_DEEP=1.
@Suite(.serialized) struct CrashTests {
  private let folder: TemporaryFolder
  private let path: String
  private let isDeep = ProcessInfo.processInfo.environment["DATCHUAN_DEEP"] == "1"
  private var kills: Int { isDeep ? 400 : 24 }

  init() throws {
    folder = try TemporaryFolder()
    path = folder("journal")
    _ = try JournalFile.create(path)
  }

  @Test func `a writer killed at any moment loses nothing it has acknowledged`() throws {
    var acknowledged: [Acknowledgement] = []
    var numbers = SystemRandomNumberGenerator()
    for round in 0..<kills {
      let writer = try WriterProcess(path, name: "w\(round)")
      acknowledged += writer.acknowledgements(atLeast: Int.random(in: 0...6, using: &numbers))
      usleep(UInt32.random(in: 0...4000, using: &numbers))
      acknowledged += writer.killed()
    }
    try expectWhole(acknowledged)
  }

  @Test func `two writers at once do not disturb each other, also when one is killed`() throws {
    var acknowledged: [Acknowledgement] = []
    for round in 0..<kills / 3 {
      let (doomed, other) = (
        try WriterProcess(path, name: "a\(round)"),
        try WriterProcess(path, name: "b\(round)", batches: 12)
      )
      acknowledged += doomed.acknowledgements(atLeast: 2)
      usleep(UInt32.random(in: 0...3000))
      acknowledged += doomed.killed()
      let (rest, status, _) = other.finished()
      #expect(status == 0)
      #expect(rest.count == 12)
      acknowledged += rest
    }
    try expectWhole(acknowledged)
  }

  @Test func `where there is no room left nothing is lost and writing goes on later`() throws {
    let limited = try WriterProcess(path, name: "full", most: 300)
    let (acknowledged, status, message) = limited.finished()
    #expect(status == 1)
    #expect(message.contains("diskFull") || message.contains("SQLite"), "\(message)")
    #expect(!acknowledged.isEmpty)
    try expectWhole(acknowledged)
    let (more, later, _) = try WriterProcess(path, name: "later", batches: 9).finished()
    #expect(later == 0)
    try expectWhole(acknowledged + more)
  }

  @Test func `a file that may only be read is refused and stays as it is`() throws {
    let file = try JournalFile.sample(at: folder("readable"), entries: 2)
    let before = try file.head()
    unsafe chmod(folder("readable"), 0o444)
    unsafe chmod(folder.path, 0o555)
    defer { unsafe chmod(folder.path, 0o755) }
    let refused = try WriterProcess(folder("readable"), name: "r", asNobody: true)
    let (acknowledged, status, message) = refused.finished()
    #expect(status != 0)
    #expect(acknowledged.isEmpty, "\(message)")
    #expect(try JournalFile.openForReading(folder("readable")).head() == before)
    #expect(try JournalFile.openForReading(folder("readable")).verify().isEmpty)
  }

  /// Every acknowledged entry is there as it was written, every batch whole, and the chain holds.
  private func expectWhole(_ acknowledged: [Acknowledgement]) throws {
    let file = try JournalFile.openForReading(path)
    #expect(try file.verify().isEmpty)
    let entries = try file.entries()
    if isDeep {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      print("\(acknowledged.count) batches acknowledged; \(entries.count) entries, \(size) bytes")
    }
    var batches: [String: (count: Int, parts: Int)] = [:]
    for stored in entries {
      let words = String(decoding: stored.entry.body.prefix(40), as: UTF8.self)
        .split(separator: " ")
      let key = "\(words[0]) \(words[1])"
      batches[key, default: (0, Int(words[3]) ?? 0)].count += 1
    }
    #expect(batches.allSatisfy { $0.value.count == $0.value.parts })
    for known in acknowledged {
      #expect(known.last <= entries.count)
      guard known.last <= entries.count else { return }
      let written = String(
        decoding: entries[known.first - 1].entry.body.prefix(40), as: UTF8.self)
      #expect(written.hasPrefix("\(known.writer) \(known.batch) 1 "))
    }
  }
}
