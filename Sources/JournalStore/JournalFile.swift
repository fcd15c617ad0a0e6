// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A journal's file, open for one reader or writer; any number of programs may use it at once.
///
/// What `append` returned is on the disk (write-ahead log, synchronous FULL) and nothing undoes it.
package final class JournalFile {
  package let path: String
  let database: Database

  private init(_ path: String, _ database: Database) {
    self.path = path
    self.database = database
  }

  /// Makes a new journal that only its owner may read.
  package static func create(_ path: String) throws(JournalFailure) -> JournalFile {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusalToCreate(errno) }
    close(descriptor)
    do {
      let database = try Database(address(of: path), .writing)
      try database.run("PRAGMA application_id = \(Schema.mark)")
      let file = try JournalFile(path, database).ready()
      return file
    } catch {
      // What was begun and can't be used is in nobody's way.
      unlinkAll(path)
      throw error
    }
  }

  /// Opens a journal to add to it.
  package static func open(_ path: String) throws(JournalFailure) -> JournalFile {
    try check(path)
    return try JournalFile(path, Database(address(of: path), .writing)).known().ready()
  }

  /// Opens a journal to read it; its file is left as it is, but for a newer form of its tables.
  package static func openForReading(_ path: String) throws(JournalFailure) -> JournalFile {
    try check(path)
    let file: JournalFile
    do {
      // Whoever may write also tidies up the log behind a writer that was cut off.
      let database = try Database(address(of: path), .writing)
      try database.run("PRAGMA query_only = ON")
      file = try JournalFile(path, database).known()
    } catch {
      // A log can't be opened beside a file on a medium that nobody may write to. Where there is
      // none, the file alone says all.
      guard error == .noPermission || error == .readOnly, !exists(path + "-wal") else {
        throw error
      }
      guard unsafe access(path, R_OK) == 0 else { throw .unreadable }
      file = try JournalFile(path, Database(address(of: path) + "?immutable=1", .reading)).known()
    }
    if try file.database.schemaVersion < Schema.version {
      return try open(path)
    }
    return file
  }

  /// Tells an older program from a newer one, and journals from other files.
  private func known() throws(JournalFailure) -> JournalFile {
    guard try database.number("PRAGMA application_id") == Schema.mark else {
      throw .notAJournal
    }
    let version = try database.schemaVersion
    guard version <= Schema.version else { throw .newer(version: version) }
    return self
  }

  /// Makes an open file ready for adding to it.
  private func ready() throws(JournalFailure) -> JournalFile {
    try database.run(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      """)
    try database.migrate()
    return self
  }
}

// MARK: - Paths

extension JournalFile {
  private static func check(_ path: String) throws(JournalFailure) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw refusal(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAJournal }
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  static func refusal(_ code: Int32) -> JournalFailure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EEXIST: .alreadyExists
    case EACCES, EPERM: .noPermission
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    default: .other(unsafe String(cString: strerror(code)))
    }
  }

  /// What is missing is the folder where a file was to be made.
  static func refusalToCreate(_ code: Int32) -> JournalFailure {
    let failure = refusal(code)
    return failure == .missing ? .noFolder : failure
  }

  static func unlinkAll(_ path: String) {
    for ending in ["", "-wal", "-shm"] { unsafe unlink(path + ending) }
  }

  /// The path as an address, in which `?`, `#` and `%` mean something else.
  static func address(of path: String) -> String {
    // Without a folder before it, a name could look like a host.
    path.reduce(into: path.hasPrefix("/") ? "file:" : "file:./") { text, sign in
      switch sign {
      case "%": text += "%25"
      case "?": text += "%3f"
      case "#": text += "%23"
      default: text.append(sign)
      }
    }
  }
}
