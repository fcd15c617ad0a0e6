// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import JournalStore

/// Adds batches to a journal without end and says of each that it is there, until it is killed.
///
///     journal-writer FILE NAME BATCHES
///
/// Each batch has one to three entries whose bytes say `NAME batch part of parts` and then fill up to
/// some pages. What is acknowledged goes to the output as `first last batch`.
@main enum Writer {
  static func main() {
    let words = CommandLine.arguments
    guard words.count == 4, let batches = Int(words[3]) else { exit(64) }
    do {
      let file = try JournalFile.open(words[1])
      for batch in 1...batches {
        let parts = batch % 3 + 1
        let entries = (1...parts).map { part in
          JournalEntry(
            validFrom: "2027-01-01", kind: "test", subject: words[2], replaces: nil,
            body: Array("\(words[2]) \(batch) \(part) \(parts) ".utf8)
              + [UInt8](repeating: 120, count: batch * 37 % 9000))
        }
        let stored = try file.append(entries, at: batch)
        say("\(stored[0].number) \(stored[stored.count - 1].number) \(batch)\n", to: 1)
      }
    } catch {
      say("\(error)\n", to: 2)
      exit(1)
    }
  }

  /// Writes at once: what stays in a buffer dies with the process.
  private static func say(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe write(descriptor, bytes, bytes.count)
  }
}
