// SPDX-License-Identifier: GPL-3.0-or-later

/// Builds the bytes of a calendar of whole days, event by event (iCalendar, RFC 5545).
///
/// Lines end in CRLF and are folded at 75 octets, never inside a letter. There is no clock in it: the
/// stamp of all events is a day that the caller gives, so that the same dates give the same bytes.
package struct CalendarWriter {
  /// Something that lies on a day.
  package struct Event: Hashable, Sendable {
    /// A name that stays the same when the event is written again.
    package let identity: String

    /// Year, month and day as `20270401`.
    package let day: String
    package let summary: String
    package let description: String
    package let categories: [String]

    package init(
      identity: String, day: String, summary: String, description: String,
      categories: [String] = []
    ) {
      self.identity = identity
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
    }
  }

  private static let longestLine = 75

  private var lines: [UInt8] = []
  private let stamp: String
  private let domain: String

  /// Starts a calendar.
  ///
  /// - Parameters:
  ///   - product: who wrote it, such as `-//Đạt Chuẩn//datchuan//VI`.
  ///   - domain: what stands behind the `@` of all identities.
  ///   - stamp: the day on which all events were known, as `20270315`.
  package init(product: String, domain: String, stamp: String) {
    self.domain = domain
    self.stamp = stamp
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", escaped(product))
    add("CALSCALE", "GREGORIAN")
  }

  package mutating func append(_ event: Event) {
    add("BEGIN", "VEVENT")
    // A digest, so that names of persons are no part of what calendars pass around as a key.
    add("UID", SHA256.hexDigest(of: Array(event.identity.nfc.utf8)).prefix(32) + "@" + domain)
    add("DTSTAMP", stamp + "T000000Z")
    add("DTSTART;VALUE=DATE", event.day)
    add("SUMMARY", escaped(event.summary))
    add("DESCRIPTION", escaped(event.description))
    if !event.categories.isEmpty {
      add("CATEGORIES", event.categories.map(escaped).joined(separator: ","))
    }
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  /// The whole calendar.
  package var bytes: [UInt8] { lines + Self.folded("END:VCALENDAR") }

  private mutating func add(_ name: String, _ value: String) {
    lines += Self.folded(name + ":" + value.nfc)
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case _ where character.isNewline: result += "\\n"
      // Other control characters have no place in a calendar.
      case _ where character.unicodeScalars.contains { $0.value < 32 && $0 != "\t" }: break
      default: result.append(character)
      }
    }
    return result
  }

  /// A line with its end, cut where it gets too long; what goes on begins with a blank.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if length + encoded.count > longestLine {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + Array("\r\n".utf8)
  }
}
