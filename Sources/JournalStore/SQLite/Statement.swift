// SPDX-License-Identifier: GPL-3.0-or-later

import CSQLite

/// A prepared statement and the row it stands at.
@safe final class Statement {
  private let handle: OpaquePointer?
  private let database: Database

  init(_ handle: OpaquePointer?, of database: Database) {
    unsafe self.handle = unsafe handle
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Goes to the next row; false behind the last.
  func step() throws(JournalFailure) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw database.failure(code)
    }
  }

  /// Runs a statement that gives no rows, and makes it ready to run again.
  func run() throws(JournalFailure) {
    defer { reset() }
    _ = try step()
  }

  /// Lets go of the row, so that the statement can run again.
  func reset() { unsafe sqlite3_reset(handle) }

  // MARK: - Parameters, from 1

  func bind(_ value: Int?, to place: Int32) {
    guard let value else { return bindNothing(to: place) }
    unsafe sqlite3_bind_int64(handle, place, Int64(value))
  }

  func bind(_ value: String?, to place: Int32) {
    guard let value else { return bindNothing(to: place) }
    unsafe sqlite3_bind_text(handle, place, value, Int32(value.utf8.count), Self.copied)
  }

  func bind(_ value: [UInt8], to place: Int32) {
    if value.isEmpty {
      // A null pointer would be NULL, not nothing.
      unsafe sqlite3_bind_zeroblob(handle, place, 0)
    } else {
      unsafe sqlite3_bind_blob64(handle, place, value, UInt64(value.count), Self.copied)
    }
  }

  private func bindNothing(to place: Int32) { unsafe sqlite3_bind_null(handle, place) }

  /// SQLite's word for bytes that it must copy (C: `SQLITE_TRANSIENT`).
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: - Columns, from 0

  func isNothing(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func count(_ column: Int32) -> Int { Int(unsafe sqlite3_column_bytes(handle, column)) }

  /// Adds the bytes of a column to others.
  func append(_ column: Int32, to bytes: inout [UInt8]) {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return }
    unsafe bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: start, count: count(column)))
  }

  func integer(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// Puts the bytes of a column in the place of others.
  func read(_ column: Int32, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
