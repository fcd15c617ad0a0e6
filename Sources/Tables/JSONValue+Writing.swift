// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// Returns the value as JSON: the same value always gives the same text, in NFC.
  ///
  /// Indented, arrays of plain values stand on one line, and so do objects inside arrays when they
  /// are shorter than 120 characters; the text ends with a line end. Not indented, all is on one
  /// line without end.
  package func text(indented: Bool = true) -> String {
    var writer = JSONWriter()
    guard indented else {
      writer.writeOnOneLine(self)
      return writer.text
    }
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }
}

extension JSONValue {
  /// Returns an object as indented JSON of which some members are long arrays of objects, in UTF-8.
  ///
  /// It is what the whole value would give, but the elements of these arrays are made one by one, for a
  /// nation's are a gigabyte together; and the bytes are in pieces, which don't double when they grow.
  ///
  /// - Parameters:
  ///   - members: the other members.
  ///   - arrays: the arrays by key, none of them a key of `members`.
  /// - Returns: the bytes, piece after piece.
  package static func pieces(
    _ members: [String: JSONValue], arrays: [String: any Sequence<JSONValue>]
  ) -> [[UInt8]] {
    var writer = JSONWriter()
    writer.write(members, arrays)
    writer.text += "\n"
    writer.endPiece(atLeast: 0)
    return writer.pieces
  }
}

/// Appends values to a text.
private struct JSONWriter {
  var text = ""

  /// What was written before the text.
  private(set) var pieces: [[UInt8]] = []

  /// What an object inside an array may take to stay on one line.
  private static let lineLimit = 120

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .object(let members) where !members.isEmpty:
      writeLines(members.inKeyOrder, in: ("{", "}"), depth: depth) { writer, member in
        writer.writeString(member.key)
        writer.text += ": "
        writer.write(member.value, depth: depth + 1)
      }
    case .array(let elements) where !elements.allSatisfy(\.isScalar):
      writeLines(elements, in: ("[", "]"), depth: depth) { writer, element in
        writer.writeElement(element, depth: depth + 1)
      }
    case .object, .array, .string, .integer, .decimal, .bool, .null: writeOnOneLine(value)
    }
  }

  mutating func write(
    _ members: [String: JSONValue], _ arrays: [String: any Sequence<JSONValue>]
  ) {
    let keys = Set(members.keys).union(arrays.keys).map { (key: $0, written: $0.nfc) }
      .sorted { $0.written.utf8.lexicographicallyPrecedes($1.written.utf8) }
    writeLines(keys, in: ("{", "}"), depth: 0) { writer, key in
      writer.writeString(key.key)
      writer.text += ": "
      if let array = arrays[key.key] {
        writer.writeElements(array, depth: 1)
      } else if let value = members[key.key] {
        writer.write(value, depth: 1)
      }
    }
  }

  /// Sets the text aside as a piece when it is long enough.
  mutating func endPiece(atLeast length: Int) {
    guard text.utf8.count >= length else { return }
    pieces.append(Array(text.utf8))
    text = ""
  }

  private mutating func writeElements(_ elements: some Sequence<JSONValue>, depth: Int) {
    var isEmpty = true
    for element in elements {
      text += isEmpty ? "[\n" : ",\n"
      isEmpty = false
      indent(depth + 1)
      writeElement(element, depth: depth + 1)
      endPiece(atLeast: 1 << 20)
    }
    guard !isEmpty else {
      text += "[]"
      return
    }
    text += "\n"
    indent(depth)
    text += "]"
  }

  private mutating func writeElement(_ element: JSONValue, depth: Int) {
    if case .object = element, element.fits(in: Self.lineLimit) {
      var line = JSONWriter()
      line.writeOnOneLine(element)
      if line.text.count < Self.lineLimit {
        text += line.text
        return
      }
    }
    write(element, depth: depth)
  }

  private mutating func writeLines<Part>(
    _ parts: [Part], in brackets: (String, String), depth: Int,
    write: (inout JSONWriter, Part) -> Void
  ) {
    text += brackets.0
    for (index, part) in parts.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      indent(depth + 1)
      write(&self, part)
    }
    text += "\n"
    indent(depth)
    text += brackets.1
  }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth { text += "  " }
  }

  mutating func writeOnOneLine(_ value: JSONValue) {
    switch value {
    case .object(let members):
      text += members.isEmpty ? "{" : "{ "
      for (index, member) in members.inKeyOrder.enumerated() {
        if index > 0 { text += ", " }
        writeString(member.key)
        text += ": "
        writeOnOneLine(member.value)
      }
      text += members.isEmpty ? "}" : " }"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        writeOnOneLine(element)
      }
      text += "]"
    case .string(let string): writeString(string)
    case .integer(let number): text += String(number)
    case .decimal(let digits): text += digits
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private mutating func writeString(_ string: String) {
    text += "\""
    for scalar in string.nfc.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension [String: JSONValue] {
  fileprivate var inKeyOrder: [(key: String, value: JSONValue)] {
    map { (key: $0.key.nfc, value: $0.value) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension JSONValue {
  /// Whether the value may fit in so many characters; looks at no more of it than that.
  fileprivate func fits(in limit: Int) -> Bool {
    var budget = limit
    return spend(&budget)
  }

  private func spend(_ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return false }
    switch self {
    case .object(let members):
      // The order in which members are looked at does not change the sum.
      return members.count < budget && members.allSatisfy { $0.value.spend(&budget) }
    case .array(let elements):
      return elements.count < budget && elements.allSatisfy { $0.spend(&budget) }
    case .string, .integer, .decimal, .bool, .null: return true
    }
  }
}
