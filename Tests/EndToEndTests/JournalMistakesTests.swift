// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

/// What a journal's commands refuse, where they point and with what number they end.
struct JournalMistakesTests {
  private let place: Workplace
  private let scenario: String
  private let journal: String

  init() throws {
    place = try Workplace()
    scenario = try place.smallScenario()
    journal = scenario + "/journal.datchuan"
  }

  private func run(_ words: String...) -> ToolRun {
    ToolRun(words + ["--journal", journal])
  }

  private func start(_ officer: String = "N-3", on day: String = "2027-04-10") -> ToolRun {
    run(
      "record", "started", "--officer", officer, "--programme", "digital-basic", "--date", day,
      "--by", "Lan")
  }

  /// Edits the journal as no command does.
  private func tamper(_ old: String, _ new: String) throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: journal))
    let range = try #require(bytes.range(of: Data(old.utf8)))
    bytes.replaceSubrange(range, with: Data(new.utf8))
    try bytes.write(to: URL(fileURLWithPath: journal))
  }

  @Test func `a single event is refused at the option that is wrong, a row at its cell`() throws {
    let far = run(
      "record", "left", "--officer", "N-2", "--date", "2072-10-01", "--by", "Lan", "--lang", "en")
    #expect(far.status == .wrongInput)
    #expect(far.errors.contains("--date: error: "))
    #expect(far.errors.contains("[too-far-ahead]"))
    #expect(!FileManager.default.fileExists(atPath: journal))
    try place.write(
      """
      event,date,officer,programme,quarter,name
      started,2027-04-10,N-3,digital-basic,2027Q2,
      completed,2027-04-01,N-3,digital-basic,2027Q2,
      left,2072-10-01,N-2,,,
      failed,2027-06-01,N-5,digital-basic,2027Q2,

      """, to: "bad.csv")
    let rows = run("record", "--from", place("bad.csv"), "--by", "Lan")
    #expect(rows.status == .wrongInput)
    for words in [
      "bad.csv:3:11", "[before-its-start]", "bad.csv:4:6", "[too-far-ahead]", "bad.csv:5:23",
      "[not-enrolled]", "3 lỗi",
    ] { #expect(rows.errors.contains(words), "\(words)") }
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test func `a table recorded twice is told so, and a warning does not hinder`() throws {
    try place.write(
      """
      event,date,officer,programme,quarter
      started,2027-04-10,N-3,digital-basic,2027Q2
      completed,2027-06-25,N-3,digital-basic,2027Q2

      """, to: "year.csv")
    let first = run("record", "--from", place("year.csv"), "--by", "Lan")
    #expect(first.status == .done)
    #expect(first.errors.contains("[future-day]"))
    let second = run("record", "--from", place("year.csv"), "--by", "Hoa")
    #expect(second.status == .wrongInput)
    #expect(second.errorsInOneLine.contains("bảng này đã được ghi rồi"))
    #expect(second.errors.contains("1 lỗi"))
  }

  @Test func `a planned start that ends without having begun is only told`() throws {
    #expect(ToolRun("plan", scenario, "--out", place("plan"), "--quiet").status == .done)
    #expect(
      run(
        "approve", place("plan"), "--number", "05-KH/ĐU", "--date", "2026-12-20", "--by", "BTV",
        "--recorded-by", "Lan", "--scenario", scenario
      ).status == .done)
    let words = [
      "record", "completed", "--programme", "digital-basic", "--quarter", "2027Q2", "--date",
      "2027-06-25", "--by", "Lan", "--journal", journal, "--officer",
    ]
    let planned = ToolRun(words + ["N-3"])
    #expect(planned.status == .done)
    #expect(planned.errors.contains("cảnh báo") && planned.errors.contains("[not-enrolled]"))
    #expect(ToolRun(words + ["N-1"]).status == .wrongInput)
  }

  @Test func `nothing is built upon a journal that something else changed`() throws {
    #expect(start().status == .done)
    #expect(start("N-5").status == .done)
    try tamper("N-3\nprogramme", "N-4\nprogramme")
    for words in [
      ["record", "retired", "--officer", "N-1", "--by", "Lan", "--journal", journal],
      ["progress", scenario], ["alerts", scenario],
      ["roll", scenario, "--to", "2027-12-01", "--out", place("rolled")],
      ["journal", "export", place("all.jsonl"), "--journal", journal],
    ] {
      let refused = ToolRun(words)
      #expect(refused.status == .violations, "\(words)")
      #expect(refused.errors.contains("sự kiện số 1 bị sửa"), "\(words)")
      #expect(refused.errors.contains("datchuan restore"), "\(words)")
    }
    let list = run("journal")
    #expect(list.status == .violations)
    #expect(list.output.contains("N-4") && list.errors.contains("sự kiện số 1 bị sửa"))
    #expect(!FileManager.default.fileExists(atPath: place("rolled")))
  }

  @Test func `an import that holds what can't be is kept and told`() throws {
    #expect(start().status == .done)
    #expect(run("journal", "export", place("all.jsonl")).status == .done)
    try place.edit("all.jsonl", [("2027-04-10", "2072-04-10")])
    let text = try place.read("all.jsonl")
    let unsealed = text.replacing(/, ?"seal": ?"[0-9a-f]*"/, with: "")
    try place.write(unsealed, to: "wrong.jsonl")
    let other = try place.smallScenario(named: "other")
    let copied = ToolRun(
      "journal", "import", place("wrong.jsonl"), "--journal", other + "/journal.datchuan")
    #expect(copied.status == .done, "\(copied.errors)")
    #expect(copied.errors.contains("wrong.jsonl:1") && copied.errors.contains("[too-far-ahead]"))
  }

  @Test func `what is missing ends with 66, what can't be made with 73`() throws {
    #expect(start().status == .done)
    #expect(ToolRun("plan", scenario, "--out", place("plan"), "--quiet").status == .done)
    let none = place("none")
    for words in [
      ["record", "--from", none, "--by", "Lan", "--journal", journal],
      ["ledger", scenario, place("plan"), "--against", none],
      ["ledger", scenario, place("plan"), "--against", "77-KH/ĐU"],
      ["ledger", scenario, none], ["progress", scenario, "--base", none],
      ["progress", scenario, "--plan", none], ["alerts", scenario, "--plan", none],
      ["journal", "import", none, "--journal", journal],
      ["journal", "verify", "--journal", none], ["backup", none, "--journal", place("no")],
      ["restore", none, "--journal", place("new")],
      ["progress", scenario, "--journal", none],
    ] { #expect(ToolRun(words).status == .missingInput, "\(words)") }
    for words in [
      ["backup", none + "/x", "--journal", journal],
      ["restore", journal, "--journal", none + "/x"],
      ["journal", "export", none + "/x", "--journal", journal],
      ["alerts", scenario, "--calendar", none + "/x"],
      [
        "record", "left", "--officer", "N-2", "--date", "2027-10-01", "--by", "Lan", "--scenario",
        scenario, "--journal", none + "/x",
      ],
    ] { #expect(ToolRun(words).status == .cannotCreate, "\(words)") }
  }
}
