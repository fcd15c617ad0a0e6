// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// The only owner of a connection to a database's file; with `Statement` the only caller of C.
@safe final class Database {
  enum Access { case reading, writing, creating }

  private let handle: OpaquePointer?

  /// Opens a file that exists.
  ///
  /// Extended codes tell a full disk from a broken one; no connection is used by two threads.
  ///
  /// The address is `file:` and the escaped path, perhaps with options behind a `?`.
  init(_ address: String, _ access: Access) throws(JournalFailure) {
    let mode =
      switch access {
      case .reading: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let flags = mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(address, &opened, flags, nil)
    unsafe handle = unsafe opened
    guard code == SQLITE_OK else {
      let failure = unsafe Self.failure(code, of: opened)
      throw failure
    }
    unsafe sqlite3_busy_timeout(opened, Self.patience)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// How long others are waited for, in milliseconds.
  private static let patience: Int32 = 30_000

  static func failure(_ code: Int32, of handle: OpaquePointer?) -> JournalFailure {
    switch code & 0xff {
    case SQLITE_PERM, SQLITE_AUTH: .noPermission
    case SQLITE_READONLY: .readOnly
    case SQLITE_FULL: .diskFull
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_NOTADB: .notAJournal
    case SQLITE_CORRUPT: .damaged(unsafe String(cString: sqlite3_errmsg(handle)))
    case SQLITE_CANTOPEN: .noPermission
    default: .other(unsafe "SQLite \(code): " + String(cString: sqlite3_errmsg(handle)))
    }
  }

  func failure(_ code: Int32) -> JournalFailure { unsafe Self.failure(code, of: handle) }

  /// Runs statements that give no rows.
  func run(_ text: String) throws(JournalFailure) {
    let code = unsafe sqlite3_exec(handle, text, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  func prepare(_ text: String) throws(JournalFailure) -> Statement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(handle, text, -1, 0, &prepared, nil)
    guard code == SQLITE_OK else { throw failure(code) }
    return unsafe Statement(prepared, of: self)
  }

  /// The first number of the first row.
  func number(_ text: String) throws(JournalFailure) -> Int? {
    let statement = try prepare(text)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// Does something in one transaction that nobody else can write beside, all of it or nothing.
  func transaction<Result>(
    _ body: () throws(JournalFailure) -> Result
  ) throws(JournalFailure) -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // SQLite may have rolled back itself; then there is nothing left to undo.
      try? run("ROLLBACK")
      throw error
    }
  }
}
