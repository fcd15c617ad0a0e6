// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Tables

@Suite struct JSONDocumentTests {
  private func root(_ text: String) throws -> JSONNode {
    let (root, diagnostics) = JSONDocument.read(Array(text.utf8), file: "test")
    #expect(diagnostics == [])
    return try #require(root)
  }

  @Test func `JSON5 is read with places`() throws {
    let root = try root(
      """
      // what
      { name: 'Xã "Hòa"', /* here */ "asOf": "2026-12-01",
        $khóa_1: [1, +.5, -0x1F, 5., 1e3,], tru\\u0065: true, no: null, }
      """)
    #expect(root.location == SourceLocation(file: "test", line: 2, column: 1))
    #expect(root.object?.map(\.key) == ["name", "asOf", "$khóa_1", "true", "no"])
    #expect(root["name"]?.string == "Xã \"Hòa\"")
    #expect(root["name"]?.location == SourceLocation(file: "test", line: 2, column: 9))
    #expect(root.object?[1].keyLocation == SourceLocation(file: "test", line: 2, column: 32))
    #expect(root["$khóa_1"]?.array?.map(\.number) == ["1", "+.5", "-0x1F", "5.", "1e3"])
    #expect(root["$khóa_1"]?.array?.map(\.decimalText) == ["1", "0.5", "-31", "5", "1000"])
    #expect(root["true"]?.bool == true)
    #expect(root["no"]?.isNull == true)
    #expect(root["absent"] == nil)
  }

  @Test(arguments: [
    (#""a\n\t\x41\u00e1""#, "a\n\tAá"), (#"'it\'s'"#, "it's"), (#""\ud83c\udf3e""#, "🌾"),
    ("\"a\\\nb\\\r\nc\"", "abc"), (#""\q\/""#, "q/"), ("\"Ho\u{300}a\"", "Hòa"),
    (#""\0""#, "\0"), ("\"tab\there\"", "tab\there"), ("\"a\u{2028}b\"", "a\u{2028}b"),
  ])
  func `strings keep what was meant`(text: String, meant: String) throws {
    #expect(try root(text).string.map { Array($0.unicodeScalars) } == Array(meant.unicodeScalars))
  }

  @Test(arguments: [
    ("0.150", "0.150"), ("-.5", "-0.5"), ("12.50e1", "125"), ("15e-2", "0.15"), ("0", "0"),
    ("1234.5e-3", "1.2345"), ("0xFF", "255"), ("+7", "7"), ("1E+2", "100"), ("0.001e2", "0.1"),
  ])
  func `numbers are spelled plainly and exactly`(text: String, plain: String) throws {
    #expect(try root(text).decimalText == plain)
  }

  @Test(arguments: ["1e101", "1e-999999999999999999999", "0xFFFFFFFFFFFFFFFFF"])
  func `numbers beyond all use have no plain spelling`(text: String) throws {
    #expect(try root(text).decimalText == nil)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var text: String
    var identifier: String
    var place: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Mistake(text: "", identifier: "json-syntax", place: "1:1"),
    Mistake(text: "{\n  a: 1\n  b: 2\n}", identifier: "json-syntax", place: "3:3"),
    Mistake(text: "[1, 2", identifier: "json-syntax", place: "1:6"),
    Mistake(text: "{a 1}", identifier: "json-syntax", place: "1:4"),
    Mistake(text: "{a:}", identifier: "json-syntax", place: "1:4"),
    Mistake(text: "{,}", identifier: "json-syntax", place: "1:2"),
    Mistake(text: "[,]", identifier: "json-syntax", place: "1:2"),
    Mistake(text: "[1]]", identifier: "json-syntax", place: "1:4"),
    Mistake(text: "{a: yes}", identifier: "json-syntax", place: "1:5"),
    Mistake(text: "{1a: 2}", identifier: "json-syntax", place: "1:2"),
    Mistake(text: "[1 / 2]", identifier: "json-syntax", place: "1:4"),
    Mistake(text: "[/* 1]", identifier: "unclosed-comment", place: "1:2"),
    Mistake(text: "['a\n']", identifier: "unclosed-string", place: "1:2"),
    Mistake(text: "\"a\\", identifier: "unclosed-string", place: "1:1"),
    Mistake(text: #"["\xg1"]"#, identifier: "bad-escape", place: "1:3"),
    Mistake(text: #"["\ud800"]"#, identifier: "bad-escape", place: "1:3"),
    Mistake(text: #"["\udc00\ud800"]"#, identifier: "bad-escape", place: "1:3"),
    Mistake(text: #"["\1"]"#, identifier: "bad-escape", place: "1:3"),
    Mistake(text: "[NaN]", identifier: "not-finite", place: "1:2"),
    Mistake(text: "[-Infinity]", identifier: "not-finite", place: "1:2"),
    Mistake(text: "[012]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[1.2.3]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[0x]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[1e]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[.]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[1_000]", identifier: "bad-number", place: "1:2"),
    Mistake(text: "[--1]", identifier: "bad-number", place: "1:2"),
  ])
  func `a mistake is found where it stands`(mistake: Mistake) throws {
    let (root, diagnostics) = JSONDocument.read(Array(mistake.text.utf8), file: "t")
    #expect(root == nil)
    #expect(diagnostics.map(\.identifier) == [mistake.identifier])
    #expect(diagnostics.first?.place?.description == "t:" + mistake.place)
  }

  @Test func `a syntax error says what was expected`() throws {
    let text = "{\n  name: \"Xã\"\n  asOf: 1\n}"
    let diagnostics = JSONDocument.read(Array(text.utf8), file: "scenario.json").diagnostics
    #expect(
      diagnostics.first?.rendered(in: .vietnamese) == """
        scenario.json:3:3: lỗi: sai cú pháp [json-syntax]
          \("  asOf: 1")
            ^~~~
          tìm thấy: 'asOf'
          cần có: ',' hoặc '}'
        """)
  }

  @Test func `repeated keys are all reported and the first value counts`() throws {
    let marked: MarkedText = #"{a: 1, b: {2️⃣x: 1, 3️⃣"x": 2}, 1️⃣'\u0061': 3}"#
    let (root, diagnostics) = JSONDocument.read(marked.bytes, file: "test")
    marked.expect([("3️⃣", "duplicate-key"), ("1️⃣", "duplicate-key")], from: diagnostics)
    #expect(root?["a"]?.number == "1")
    #expect(diagnostics.first?.notes.first?.place == marked.places["2️⃣"])
  }

  @Test func `repeated keys are found among many`() {
    let keys = (0..<100).map { "k\($0)" } + ["k0", "k99", "k8"]
    let text = "{" + keys.map { "\($0): 1" }.joined(separator: ",\n") + "}"
    let (root, diagnostics) = JSONDocument.read(Array(text.utf8), file: "test")
    #expect(root?.object?.count == 100)
    #expect(diagnostics.map(\.place?.line) == [101, 102, 103])
    #expect(diagnostics.map { $0.notes.first?.place?.line } == [1, 100, 9])
  }

  @Test func `nesting is limited`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSONDocument.read(nested(512), file: "test").diagnostics == [])
    let diagnostics = JSONDocument.read(nested(200_000), file: "test").diagnostics
    #expect(diagnostics.map(\.identifier) == ["too-deep"])
    #expect(diagnostics.first?.place?.column == 513)
  }

  @Test func `no bytes are too strange`() {
    var generator = SplitMix(seed: 170)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\\u00e1", "\\x4", "//", "/*", "*/", "\n",
      "\r", " ", "\u{A0}", "\u{2028}", "a", "b", "khóa", "true", "null", "NaN", "1", "0x", "-",
      ".", "e", "+", "\u{301}", "🌾", "\\ud83c",
    ].map { Array($0.utf8) }
    for round in 0..<6000 {
      var bytes = (0..<Int.random(in: 0...30, using: &generator)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      if round.isMultiple(of: 8), !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8(generator.next() & 0xFF)
      }
      let (root, diagnostics) = JSONDocument.read(bytes, file: "fuzz")
      #expect(root != nil || diagnostics.containsErrors, "\(bytes)")
      _ = diagnostics.rendered(in: .vietnamese)
    }
  }
}
