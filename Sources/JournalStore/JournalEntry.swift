// SPDX-License-Identifier: GPL-3.0-or-later

/// What is to be kept: some bytes, and by what they are looked up.
package struct JournalEntry: Hashable, Sendable {
  /// The first day on which it is true, `2027-03-31`.
  package let validFrom: String

  /// A word for what it is.
  package let kind: String

  /// Whom it is about; nothing for nobody in particular.
  package let subject: String?

  /// The number of the entry whose place it takes.
  package let replaces: Int?
  package let body: [UInt8]

  package init(
    validFrom: String, kind: String, subject: String?, replaces: Int?, body: [UInt8]
  ) {
    self.validFrom = validFrom
    self.kind = kind
    self.subject = subject
    self.replaces = replaces
    self.body = body
  }
}

/// An entry in its place in the file.
package struct StoredEntry: Hashable, Sendable {
  /// From 1, without a gap.
  package let number: Int

  /// Seconds since 1970.
  package let recordedAt: Int
  package let entry: JournalEntry

  package init(number: Int, recordedAt: Int, entry: JournalEntry) {
    self.number = number
    self.recordedAt = recordedAt
    self.entry = entry
  }
}
