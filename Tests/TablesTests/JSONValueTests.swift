// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct JSONValueTests {
  @Test func `the layout is pretty but compact`() {
    let value: JSONValue = [
      "goals": [
        ["goal": "compliance", "value": 79, "proven": true],
        ["goal": "cost", "value": .decimal("0.150"), "gap": nil],
      ],
      "asOf": "2026-12-01", "officers": ["XH-001", "XH-002"], "empty": [:], "none": [],
      "horizon": ["to": "2030Q4", "from": "2027Q1"],
      "Đ": [[1, 2], []],
    ]
    #expect(
      value.text() == """
        {
          "asOf": "2026-12-01",
          "empty": {},
          "goals": [
            { "goal": "compliance", "proven": true, "value": 79 },
            { "gap": null, "goal": "cost", "value": 0.150 }
          ],
          "horizon": {
            "from": "2027Q1",
            "to": "2030Q4"
          },
          "none": [],
          "officers": ["XH-001", "XH-002"],
          "Đ": [
            [1, 2],
            []
          ]
        }

        """)
  }

  @Test func `a long object in a list takes several lines`() {
    func list(_ length: Int) -> String {
      JSONValue.array([["k": .string(String(repeating: "x", count: length))]]).text()
    }
    #expect(list(108).split(separator: "\n").count == 3)
    #expect(list(109).split(separator: "\n").count == 5)
  }

  @Test func `text is written as it is, controls are escaped`() {
    let value: JSONValue = "Hòa \"🌾\" \\ \n\r\t\u{1}\u{7F}\u{2028}"
    #expect(
      value.text(indented: false)
        == "\"Hòa \\\"🌾\\\" \\\\ \\n\\r\\t\\u0001\\u007f\u{2028}\"")
    #expect(
      Array(JSONValue.string("Ho\u{300}a").text(indented: false).utf8) == Array("\"H\u{F2}a\"".utf8)
    )
  }

  @Test func `keys are ordered by their bytes`() {
    let value: JSONValue = ["b": 1, "a": 2, "B": 3, "á": 4, "z": 5, "10": 6, "9": 7]
    #expect(
      value.text(indented: false)
        == #"{ "10": 6, "9": 7, "B": 3, "a": 2, "b": 1, "z": 5, "á": 4 }"#)
  }

  @Test(arguments: [0, 1, 3, 40_000])
  func `an object with long arrays in pieces is the same text`(count: Int) {
    let members: [String: JSONValue] = ["b": 1, "f": ["x", "y"], "Đ": ["z": [1, 2]]]
    let long: [JSONValue] = (0..<count).map {
      ["n": .integer(Int64($0)), "t": $0.isMultiple(of: 3) ? "Hòa" : ["u", .null]]
    }
    let pieces = JSONValue.pieces(
      members, arrays: ["a": long.lazy.map { $0 }, "c": [], "ă": [["k": "v"]]])
    var whole = members
    (whole["a"], whole["c"], whole["ă"]) = (.array(long), [], [["k": "v"]])
    #expect(Array(pieces.joined()) == Array(JSONValue.object(whole).text().utf8))
    #expect((pieces.count > 1) == (count > 30_000))
  }

  @Test func `what is written is read back`() throws {
    let value: JSONValue = ["a": [1, -5, .decimal("0.15")], "b": "x\u{0}\"y'", "c": false]
    for indented in [true, false] {
      let text = value.text(indented: indented)
      let root = try #require(JSONDocument.read(Array(text.utf8), file: "test").root)
      #expect(root["a"]?.array?.map(\.number) == ["1", "-5", "0.15"])
      #expect(root["b"]?.string == "x\u{0}\"y'")
      #expect(root["c"]?.bool == false)
    }
  }
}
