// SPDX-License-Identifier: GPL-3.0-or-later

extension JournalFile {
  /// Finds entries that were changed, deleted, put in or moved; structure and documents are left to
  /// `verify`.
  ///
  /// - Complexity: linear in the bytes of the entries.
  package func chainFaults(noted: JournalHead? = nil) throws(JournalFailure) -> [JournalFault] {
    var faults: [JournalFault] = []
    var (number, seal) = (0, Seal.first)
    var isNotedSeen = noted.map { $0.number == 0 } ?? true
    let statement = try database.prepare(
      """
      SELECT \(Self.sealed), seal, previous,
        replaces IS NOT NULL AND (replaces >= number
          OR NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.number = entry.replaces))
      FROM entry ORDER BY number
      """)
    var bytes: [UInt8] = []
    while try statement.step() {
      let found = statement.integer(0)
      let (own, previous) = (Seal(bytes: statement.bytes(7)), Seal(bytes: statement.bytes(8)))
      if found > number + 1 {
        faults += (number + 1..<found).prefix(20).map(JournalFault.missingEntry)
      }
      if previous != seal { faults.append(.brokenChain(found)) }
      if Self.seal(of: statement, after: previous, through: &bytes) != own {
        faults.append(.changedEntry(found))
      }
      if statement.integer(9) == 1 { faults.append(.wrongReplacement(found)) }
      if let noted, noted.number == found {
        isNotedSeen = true
        if noted.seal != own { faults.append(.changedEntry(found)) }
      }
      (number, seal) = (found, own)
    }
    let expected = try notedEnd()
    if expected != JournalHead(number: number, seal: seal) {
      faults.append(.wrongEnd(found: number, expected: expected.number))
    } else if let noted, !isNotedSeen {
      faults.append(.wrongEnd(found: number, expected: noted.number))
    }
    return faults
  }

  /// Finds whether the last entry is what it was, and the last one.
  ///
  /// - Complexity: constant.
  package func endFaults() throws(JournalFailure) -> [JournalFault] {
    let statement = try database.prepare(
      "SELECT \(Self.sealed), seal, previous FROM entry ORDER BY number DESC LIMIT 1")
    var last = JournalHead(number: 0, seal: .first)
    var faults: [JournalFault] = []
    if try statement.step() {
      last = JournalHead(number: statement.integer(0), seal: Seal(bytes: statement.bytes(7)))
      var bytes: [UInt8] = []
      let previous = Seal(bytes: statement.bytes(8))
      if Self.seal(of: statement, after: previous, through: &bytes) != last.seal {
        faults.append(.changedEntry(last.number))
      }
    }
    let expected = try notedEnd()
    if expected != last {
      faults.append(.wrongEnd(found: last.number, expected: expected.number))
    }
    return faults
  }

  /// What a seal is made of, in the order of the columns that `seal(of:after:through:)` reads.
  static let sealed = "number, recorded_at, valid_from, kind, subject, replaces, body"

  static func seal(
    of row: Statement, after previous: Seal, through bytes: inout [UInt8]
  ) -> Seal {
    bytes.removeAll(keepingCapacity: true)
    bytes += previous.bytes
    bytes.append(number: row.integer(0))
    bytes.append(number: row.integer(1))
    for column: Int32 in [2, 3, 4, 6] {
      if row.isNothing(column) {
        bytes.append(number: -1)
      } else {
        bytes.append(number: row.count(column))
        row.append(column, to: &bytes)
      }
    }
    bytes.append(number: row.isNothing(5) ? -1 : row.integer(5))
    return Seal.digest(of: bytes)
  }

  /// The end as it is noted apart.
  private func notedEnd() throws(JournalFailure) -> JournalHead {
    let head = try database.prepare("SELECT number, seal FROM head")
    guard try head.step(), head.integer(0) != 0 else {
      return JournalHead(number: 0, seal: .first)
    }
    return JournalHead(number: head.integer(0), seal: Seal(bytes: head.bytes(1)))
  }
}
