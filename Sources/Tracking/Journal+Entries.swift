// SPDX-License-Identifier: GPL-3.0-or-later

package import JournalStore
package import Workforce

/// An entry of a journal's file that says nothing this program understands.
package struct UnreadableEntry: Error, Hashable, Sendable {
  package let number: Int
}

extension JournalEntry {
  /// The entry that keeps an event: a line for each field it states, its name, a tab and its text.
  package init(_ event: TrainingEvent) {
    let texts = event.texts
    var body: [UInt8] = []
    for field in texts.stated {
      body += field.rawValue.utf8
      body.append(UInt8(ascii: "\t"))
      body.append(escaping: texts[field] ?? "")
      body.append(UInt8(ascii: "\n"))
    }
    self.init(
      validFrom: event.trueFrom.description, kind: event.kind.rawValue,
      subject: event.happening.officer?.text, replaces: event.replaces, body: body)
  }
}

extension RecordedEvent {
  /// Reads the event that an entry keeps.
  package init(_ stored: StoredEntry) throws(UnreadableEntry) {
    guard let texts = EventTexts(lines: stored.entry.body), let event = try? TrainingEvent(texts)
    else { throw UnreadableEntry(number: stored.number) }
    self.init(
      number: stored.number, recordedAt: Moment(seconds: stored.recordedAt), event: event)
  }
}

extension EventTexts {
  private static let fields = EventField.allCases.map {
    (name: Array($0.rawValue.utf8), field: $0)
  }

  fileprivate init?(lines body: [UInt8]) {
    self.init()
    for line in body.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let field = Self.fields.first(where: { $0.name.elementsEqual(line[..<tab]) })?.field
      else { return nil }
      self[field] = line[(tab + 1)...].unescaped
    }
  }
}

extension [UInt8] {
  /// Adds a text in which a line end, a tab and a backslash are written as two signs.
  fileprivate mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): self += Array("\\n".utf8)
      case UInt8(ascii: "\t"): self += Array("\\t".utf8)
      case UInt8(ascii: "\\"): self += Array("\\\\".utf8)
      default: append(byte)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var unescaped: String {
    guard contains(UInt8(ascii: "\\")) else { return String(decoding: self, as: UTF8.self) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in self {
      if isEscaped {
        bytes.append(
          byte == UInt8(ascii: "n")
            ? UInt8(ascii: "\n") : byte == UInt8(ascii: "t") ? UInt8(ascii: "\t") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
