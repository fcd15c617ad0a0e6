// SPDX-License-Identifier: GPL-3.0-or-later

/// One walk over the text of a JSON document.
struct JSONReader {
  /// Thrown after a problem was reported that ends the reading.
  struct Stop: Error {}

  let source: SourceText
  let bytes: [UInt8]
  var position = 0
  var problems: DiagnosticList
  private var depth = 0

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    problems = DiagnosticList(file: source.file)
  }

  /// Reads the one value of a document.
  mutating func document() -> JSONNode? {
    do {
      try skipBlanks()
      let root = try value()
      try skipBlanks()
      if position < bytes.count { throw unexpected(.endOfFile) }
      return root
    } catch {
      return nil
    }
  }

  func span(from start: Int) -> SourceSpan {
    SourceSpan(source, start..<position)
  }

  /// Reports what stands here, or that nothing does, and what should.
  mutating func unexpected(_ expected: Wording, remedy: Wording? = nil) -> Stop {
    let start = position
    let end = endOfWord(at: start)
    let span = SourceSpan(source, start..<end)
    problems.report(
      .jsonSyntax(
        at: span, found: start < bytes.count ? span.text : nil, expected: expected, remedy: remedy))
    return Stop()
  }

  /// Reports a problem that ends the reading.
  mutating func stop(_ diagnostic: Diagnostic) -> Stop {
    problems.report(diagnostic)
    return Stop()
  }
}

extension JSONReader {
  private mutating func value() throws(Stop) -> JSONNode {
    guard position < bytes.count else { throw unexpected(.aValue) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let start = position
      let text = try string()
      return JSONNode(value: .string(text), span: span(from: start))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return try number()
    default: return try word()
    }
  }

  /// Reads `true`, `false` or `null`.
  private mutating func word() throws(Stop) -> JSONNode {
    let start = position
    let end = endOfWord(at: start)
    let word = SourceSpan(source, start..<end)
    let value: JSONNode.Value
    switch word.text {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "null": value = .null
    case "NaN", "Infinity": throw stop(.notFinite(at: word))
    default:
      let isText = scalar(at: start)?.value.properties.isIDStart ?? false
      throw unexpected(.aValue, remedy: isText ? .quoteTheText : nil)
    }
    position = end
    return JSONNode(value: value, span: word)
  }

  private mutating func array() throws(Stop) -> JSONNode {
    let start = try open()
    var elements: [JSONNode] = []
    while !(try close(UInt8(ascii: "]"))) {
      elements.append(try value())
      try separate(before: UInt8(ascii: "]"), expected: .commaOrBracket)
    }
    return JSONNode(value: .array(elements), span: span(from: start))
  }

  private mutating func object() throws(Stop) -> JSONNode {
    let start = try open()
    var members: [JSONNode.Member] = []
    var keys = KeyIndex()
    while !(try close(UInt8(ascii: "}"))) {
      let (key, keySpan) = try key()
      try skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw unexpected(.aColon) }
      try skipBlanks()
      let node = try value()
      if let first = keys.firstIndex(of: key, in: members) {
        problems.report(.duplicateKey(key, at: keySpan, first: members[first].keySpan))
      } else {
        members.append(JSONNode.Member(key: key, keySpan: keySpan, node: node))
      }
      try separate(before: UInt8(ascii: "}"), expected: .commaOrBrace)
    }
    return JSONNode(value: .object(members), span: span(from: start))
  }

  private mutating func key() throws(Stop) -> (key: String, span: SourceSpan) {
    let start = position
    guard position < bytes.count else { throw unexpected(.aKeyOrBrace) }
    let byte = bytes[position]
    let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    let key = isQuoted ? try string() : try identifier()
    return (key, span(from: start))
  }

  /// Passes an opening bracket, unless it is nested too deep: what follows is read by recursion.
  private mutating func open() throws(Stop) -> Int {
    let start = position
    position += 1
    depth += 1
    guard depth <= JSONDocument.depthLimit else {
      throw stop(.tooDeep(limit: JSONDocument.depthLimit, at: span(from: start)))
    }
    return start
  }

  /// Passes the closing bracket and returns true when it is next.
  private mutating func close(_ bracket: UInt8) throws(Stop) -> Bool {
    try skipBlanks()
    guard skip(bracket) else { return false }
    depth -= 1
    return true
  }

  private mutating func separate(before bracket: UInt8, expected: Wording) throws(Stop) {
    try skipBlanks()
    if skip(UInt8(ascii: ",")) { return }
    guard position < bytes.count, bytes[position] == bracket else { throw unexpected(expected) }
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}

/// Finds the keys of one object; few are compared, many are hashed.
private struct KeyIndex {
  private var indices: [String: Int] = [:]
  private var indexed = 0

  mutating func firstIndex(of key: String, in members: [JSONNode.Member]) -> Int? {
    guard members.count > 8 else { return members.firstIndex { $0.key == key } }
    for index in indexed..<members.count { indices[members[index].key] = index }
    indexed = members.count
    return indices[key]
  }
}
