// SPDX-License-Identifier: GPL-3.0-or-later

/// The character between the cells of a row.
package enum Separator: CaseIterable, Hashable, Sendable {
  case comma
  case semicolon
  case tab

  var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .semicolon: 0x3B
    case .tab: .tab
    }
  }
}

extension Separator {
  /// How a reader learns which separator a table uses.
  package enum Choice: Hashable, Sendable {
    /// Only commas, as RFC 4180 says.
    case comma
    /// What the header line shows most often outside quotes; commas when it shows none.
    case detect
  }

  /// Returns the separator that the first line with text shows, or nil when it shows none.
  static func detect(in bytes: [UInt8]) -> Separator? {
    var counts: [Separator: Int] = [:]
    var isQuoted = false
    var hasText = false
    scan: for byte in bytes {
      switch byte {
      case .quote: isQuoted.toggle()
      case .lineFeed where !isQuoted, .carriageReturn where !isQuoted:
        if hasText { break scan }
        counts = [:]
        continue
      default:
        for separator in allCases where !isQuoted && separator.byte == byte {
          counts[separator, default: 0] += 1
        }
      }
      if byte != .space, byte != .tab { hasText = true }
    }
    let most = counts.values.max()
    return allCases.first { counts[$0] == most && most != nil }
  }
}
