// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore

extension JournalEntry {
  static func sample(
    _ text: String = "Đã học xong", subject: String? = "XH-001", replaces: Int? = nil
  ) -> JournalEntry {
    JournalEntry(
      validFrom: "2027-03-31", kind: "completed", subject: subject, replaces: replaces,
      body: Array(text.utf8))
  }
}

extension JournalFile {
  /// A new journal with some entries, each recorded by itself.
  static func sample(at path: String, entries: Int) throws -> JournalFile {
    let file = try JournalFile.create(path)
    for number in 1..<entries + 1 {
      try file.append([.sample("sự kiện \(number)")], at: 1000 + number)
    }
    return file
  }
}
