// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct CommandHelpTests {
  @Test func `the help of the whole program reads like this`() throws {
    try expectSnapshot(Transcript.of("help").0.output, "help-vi")
    try expectSnapshot(Transcript.of("help", "--lang", "en").0.output, "help-en")
  }

  @Test func `asking twice for help gives it once`() {
    let (transcript, status) = Transcript.of("--help", "--help")
    #expect(status == .done)
    #expect(transcript.output == Transcript.of("help").0.output)
  }

  @Test(arguments: [
    "check", "gaps", "plan", "verify", "compare", "worth", "explain", "why-not", "simulate",
    "allot",
    "gather", "export", "generate", "record", "journal", "backup", "restore", "roll", "approve",
    "ledger", "progress", "alerts", "percent",
  ])
  func `the help of a verb reads like this`(verb: String) throws {
    let (vi, en) = (
      Transcript.of("help", verb).0.output, Transcript.of("help", verb, "--lang", "en").0.output
    )
    try expectSnapshot(vi, "help-\(verb)-vi")
    try expectSnapshot(en, "help-\(verb)-en")
    #expect((vi + en).split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `a verb of two words is one verb`() throws {
    try expectSnapshot(
      Transcript.of("help", "simulate", "merge").0.output, "help-simulate-merge-vi")
    #expect(
      Transcript.of("simulate", "merge", "--help").0.output
        == Transcript.of("help", "simulate", "merge").0.output)
  }

  @Test(arguments: [
    ["plan", "--help"], ["--help", "plan"], ["plan", "-h"], ["plan", "x", "--help"],
    ["plan", "--help", "--help"], ["plan", "-h", "--help"], ["--help", "--help", "plan"],
  ])
  func `every way to ask for help gives the same and ends well`(words: [String]) {
    let transcript = Transcript()
    #expect(CommandLineTool.run(words, on: transcript.console()) == .done)
    #expect(transcript.output == Transcript.of("help", "plan").0.output)
    #expect(transcript.errors.isEmpty)
  }

  @Test func `no line of help is wider than the terminal`() {
    for width in [60, 80, 100] {
      let lines = Transcript.of("help", "plan", width: width).0.output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
    }
  }

  @Test(arguments: [["version"], ["--version"], ["plan", "x", "--version"]])
  func `every way to ask for the version names program and solver`(words: [String]) {
    let transcript = Transcript()
    #expect(CommandLineTool.run(words, on: transcript.console()) == .done)
    #expect(transcript.output.hasPrefix("Đạt Chuẩn (datchuan) \(CommandLineTool.version), "))
    #expect(transcript.output.contains("GLPK 5"))
  }
}
