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

/// Reads the events that entries keep, one after the other.
struct EventDecoder {
  private var texts = EventTexts()
  private var shared = SharedTexts()

  /// Reads an event from the body of its entry.
  mutating func event(
    number: Int, recordedAt seconds: Int, body: [UInt8]
  ) throws(UnreadableEntry) -> RecordedEvent {
    texts.clear()
    guard readLines(of: body), let event = try? TrainingEvent(texts) else {
      throw UnreadableEntry(number: number)
    }
    return RecordedEvent(number: number, recordedAt: Moment(seconds: seconds), event: event)
  }

  /// The fields by the lengths of their names.
  private static let fields = EventField.allCases.reduce(
    into: [[(name: [UInt8], field: EventField)]](repeating: [], count: 32)
  ) { fields, field in
    let name = Array(field.rawValue.utf8)
    fields[name.count].append((name, field))
  }

  private mutating func readLines(of body: [UInt8]) -> Bool {
    var start = 0
    while start < body.count {
      var (end, tab) = (start, body.count)
      while end < body.count, body[end] != UInt8(ascii: "\n") {
        if body[end] == UInt8(ascii: "\t"), tab == body.count { tab = end }
        end += 1
      }
      if end > start {
        guard tab < end, tab - start < Self.fields.count,
          let field = Self.fields[tab - start].first(where: {
            $0.name.elementsEqual(body[start..<tab])
          })?.field
        else { return false }
        let text = body[(tab + 1)..<end]
        texts[field] =
          text.contains(UInt8(ascii: "\\")) ? text.unescaped : shared.text(text)
      }
      start = end + 1
    }
    return true
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
