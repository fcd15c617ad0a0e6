// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import DatChuanTool

@Suite struct ShellCommandTests {
  @Test func `words that a shell would cut or change are quoted`() {
    let command = ShellCommand(["datchuan", "plan", "Kịch bản/x", "it's", "a-b_c.d/e", ""])
    #expect(command.text == #"datchuan plan 'Kịch bản/x' 'it'\''s' a-b_c.d/e ''"#)
  }

  @Test func `a long command is broken where a shell and the change language allow it`() {
    let change = #"{ "add": { "seats": 1 }, "table": "intakes", "where": { "unit": "a b" } }"#
    let command = ShellCommand(["datchuan", "plan", "folder", "--change", change])
    let lines = command.lines(width: 40, after: "  ")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.count <= 40 })
    // The shell sees the same words again.
    let joined = lines.joined(separator: "\n").replacing(" \\\n", with: " ")
    let words = joined.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words == command.text)
    #expect(!lines.contains { $0.contains("'{") && $0.hasSuffix("\\") })
  }

  @Test func `no line is longer than the page, whatever its width`() {
    let change = #"{ "add": { "seats": 1 }, "table": "intakes", "where": { "unit": "a b" } }"#
    let words = [
      "datchuan", "plan", "folder", "--change", change, "--require", "N-6:course:2027Q2",
    ]
    for width in 40...100 {
      let lines = ShellCommand(words).lines(width: width, after: "  ")
      #expect(lines.allSatisfy { $0.count <= width }, "\(width)")
    }
  }

  @Test func `a list longer than a line goes on at the margin, one word for the shell`() {
    let list = (1...60).map { "TS-\($0)" }.joined(separator: ",")
    let command = ShellCommand(["datchuan", "why-not", "folder", "--officers", list, "--json"])
    for width in 40...100 {
      let lines = command.lines(width: width, after: "      ")
      #expect(lines.allSatisfy { $0.count <= width }, "\(width)")
      let shell = lines.joined(separator: "\n").replacing("\\\n", with: "")
      #expect(shell.split { $0 == " " }.joined(separator: " ") == command.text, "\(width)")
    }
  }

  @Test func `a long condition in a change goes on behind a backslash inside its string`() throws {
    let condition =
      "professional >= intermediate and professional < bachelor and remaining > 72 or officer = XH-029"
    let change =
      #"{ "set": { "eligible": "\#(condition)" }, "table": "programmes", "where": { "a": "b" } }"#
    let command = ShellCommand(["datchuan", "plan", "folder", "--change", change])
    let lines = command.lines(width: 80, after: "      ")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
    // What stands between the quotes reaches the reader of changes as it is.
    let shell = lines.joined(separator: "\n")
    let quoted = try #require(shell.split(separator: "'").dropFirst().first)
    let reading = JSONDocument.read(Array(quoted.utf8), file: "--change")
    #expect(reading.root != nil && reading.diagnostics.isEmpty, "\(lines)")
    let words = quoted.replacing("\\\n", with: "").split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains(condition))
  }
}
