// SPDX-License-Identifier: GPL-3.0-or-later

/// A value to be written as JSON.
package enum JSONValue: Hashable, Sendable {
  /// Members in no order; they are written in the order of their keys' UTF-8 bytes.
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case integer(Int64)
  /// A number in decimal digits, such as `0.15`, written as it is.
  case decimal(String)
  case bool(Bool)
  case null
}

extension JSONValue {
  /// A string, or null for nil.
  package static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }

  /// An integer, or null for nil.
  package static func optional(_ number: Int?) -> JSONValue {
    number.map { .integer(Int64($0)) } ?? .null
  }

  /// Whether it has no parts.
  var isScalar: Bool {
    switch self {
    case .object, .array: false
    case .string, .integer, .decimal, .bool, .null: true
    }
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// - Precondition: No key is repeated.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) {
    self = .integer(value)
  }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }
}

extension JSONValue: ExpressibleByNilLiteral {
  package init(nilLiteral: ()) {
    self = .null
  }
}
