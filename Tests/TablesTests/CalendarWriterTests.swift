// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

struct CalendarWriterTests {
  private func calendar(_ events: [CalendarWriter.Event]) -> String {
    var writer = CalendarWriter(product: "-//thử//VI", domain: "thu", stamp: "20270310")
    for event in events { writer.append(event) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private let long = CalendarWriter.Event(
    identity: "a/b", day: "20270401",
    summary:
      "Hạn: Nguyễn Thị Ánh; lớp \\ trung cấp lý luận chính trị, không tập trung, khóa mười lăm",
    description: "dòng một\ndòng hai", categories: ["Sắp, không còn kịp"])

  @Test func `a calendar reads back as what was written`() throws {
    let events = try ParsedCalendar(calendar([long])).events
    #expect(events.count == 1)
    let event = try #require(events.first)
    #expect(event["SUMMARY"] == long.summary)
    #expect(event["DESCRIPTION"] == long.description)
    #expect(event["CATEGORIES"] == long.categories[0])
    #expect(event["DTSTART"] == "20270401")
    #expect(event["DTSTAMP"] == "20270310T000000Z")
  }

  @Test func `no line is longer than 75 octets and none cuts a letter`() {
    let text = calendar([long])
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.hasPrefix(" ") })
    #expect(!text.contains("\u{FFFD}"))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
  }

  @Test func `the same matter keeps its name when its day moves`() throws {
    let moved = CalendarWriter.Event(
      identity: "a/b", day: "20270701", summary: "khác", description: "")
    let other = CalendarWriter.Event(
      identity: "a/c", day: "20270701", summary: "khác", description: "")
    let names = try ParsedCalendar(calendar([long, moved, other])).events.map { $0["UID"] }
    #expect(names[0] == names[1] && names[1] != names[2])
    #expect(names[0]?.hasSuffix("@thu") == true)
  }

  @Test func `the same events give the same bytes`() {
    #expect(calendar([long]) == calendar([long]))
  }
}

/// A calendar taken apart the way RFC 5545 says: lines unfolded, texts unescaped.
private struct ParsedCalendar {
  private(set) var events: [[String: String]] = []

  init(_ text: String) throws {
    var current: [String: String]?
    for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") {
      let colon = try #require(line.firstIndex(of: ":"))
      let name = String(line[..<colon].prefix { $0 != ";" })
      let value = Self.unescaped(line[line.index(after: colon)...])
      switch (name, value) {
      case ("BEGIN", "VEVENT"): current = [:]
      case ("END", "VEVENT"):
        events.append(try #require(current))
        current = nil
      default: current?[name] = value
      }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
