// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables of a journal's file, as a list of the steps in which they came to be.
///
/// A step that was ever published is never changed; the next version adds one. Entries keep their
/// bytes and their seals through all of them.
enum Schema {
  /// The mark by which a file is known as a journal: the letters DCNK.
  static let mark = 0x4443_4E4B

  static var version: Int { steps.count }

  /// Step n leads from version n to version n + 1.
  static let steps = [entries, documents, guards]

  private static let entries = """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      recorded_at INTEGER NOT NULL,
      valid_from TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT,
      replaces INTEGER UNIQUE REFERENCES entry(number) CHECK (replaces < number),
      body BLOB NOT NULL,
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT;
    CREATE INDEX entry_subject ON entry(subject, number);
    """

  /// The files that entries speak of, by what their bytes come to.
  private static let documents = """
    CREATE TABLE document (
      sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
      bytes BLOB NOT NULL
    ) STRICT;
    """

  /// The last entry's number and seal apart, so that a shortened table shows; and nothing is edited
  /// or deleted by accident.
  private static let guards = """
    CREATE TABLE head (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      number INTEGER NOT NULL,
      seal BLOB NOT NULL CHECK (length(seal) = 32)
    ) STRICT;
    INSERT INTO head SELECT 1, number, seal FROM entry ORDER BY number DESC LIMIT 1;
    CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
    CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
    CREATE TRIGGER document_never_changes BEFORE UPDATE ON document
      BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
    CREATE TRIGGER document_never_goes BEFORE DELETE ON document
      BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
    """
}

extension Database {
  var schemaVersion: Int {
    get throws(JournalFailure) { try number("PRAGMA user_version") ?? 0 }
  }

  /// Brings the tables to a version.
  ///
  /// - Precondition: the version is not below the file's own.
  func migrate(to version: Int = Schema.version) throws(JournalFailure) {
    if try schemaVersion >= version { return }
    try transaction { () throws(JournalFailure) in
      // Somebody else may have come first.
      for step in try schemaVersion..<max(version, schemaVersion) {
        try run(Schema.steps[step])
        try run("PRAGMA user_version = \(step + 1)")
      }
    }
  }
}
