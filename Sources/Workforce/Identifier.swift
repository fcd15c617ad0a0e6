// SPDX-License-Identifier: GPL-3.0-or-later

/// The key of one row of a table, typed by what the row describes.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text the organisation uses.
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
