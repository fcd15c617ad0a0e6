// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a JSON document and its place.
package struct JSONNode: Sendable {
  /// What the value is.
  package let value: Value

  /// Where it stands, brackets and quotes included.
  package let span: SourceSpan

  /// The place where it starts.
  package var location: SourceLocation { span.location }
}

extension JSONNode {
  /// A value of one of the six kinds.
  package enum Value: Sendable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// A number, as it is written: `0.15`, `+.5`, `0x1F`; `decimalText` spells it plainly.
    case number(String)
    case bool(Bool)
    case null
  }

  /// The kinds of values, without their contents.
  package enum Kind: CaseIterable, Hashable, Sendable {
    case object, array, string, number, bool, null
  }

  /// One key of an object with its value.
  package struct Member: Sendable {
    package let key: String
    package let keySpan: SourceSpan
    package let node: JSONNode

    /// The place of the key.
    package var keyLocation: SourceLocation { keySpan.location }
  }
}

extension JSONNode {
  /// The kind of the value.
  package var kind: Kind {
    switch value {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .bool: .bool
    case .null: .null
    }
  }

  /// The members in the order of the file, or nil when it is no object.
  package var object: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements, or nil when it is no array.
  package var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The text in NFC, or nil when it is no string.
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The number as it is written, or nil when it is no number.
  package var number: String? {
    if case .number(let text) = value { text } else { nil }
  }

  /// The truth value, or nil when it is none.
  package var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }

  /// Whether it is null.
  package var isNull: Bool { kind == .null }

  /// The value of a key, or nil when there is no such key or this is no object.
  package subscript(key: String) -> JSONNode? {
    object?.first { $0.key == key }?.node
  }
}
