// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

/// What officers of a commune do with a journal, through the whole tool.
struct JournalTests {
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

  private func recordYear() throws {
    try place.write(
      """
      event,date,officer,programme,quarter,certificate,note
      started,2027-04-10,N-3,digital-basic,,,
      started,2027-04-10,N-5,digital-basic,,,
      completed,2027-06-25,N-3,digital-basic,2027Q2,KNS-1,
      failed,2027-06-25,N-5,digital-basic,2027Q2,,vắng thi
      left,2027-10-01,N-2,,,,chuyển công tác

      """, to: "year.csv")
    let recorded = run("record", "--from", place("year.csv"), "--by", "Lan")
    #expect(recorded.status == .done)
    #expect(recorded.output.contains("Đã ghi 5 sự kiện"))
    #expect(recorded.errors.contains("Bắt đầu nhật ký mới"))
  }

  @Test func `one event is recorded with the training it means, and shown`() throws {
    #expect(
      run(
        "record", "started", "--officer", "N-3", "--programme", "digital-basic", "--date",
        "2027-04-10", "--by", "Lan"
      ).output.contains("quý II/2027"))
    let completed = run(
      "record", "completed", "--officer", "N-3", "--programme", "digital-basic", "--date",
      "2027-06-25", "--certificate", "KNS-1", "--by", "Lan")
    #expect(completed.status == .done)
    #expect(completed.output.contains("Lê Văn Cường (N-3)"))
    let list = run("journal", "--officer", "N-3", "--since", "2027-05-01")
    #expect(list.output.contains("hoàn thành"))
    #expect(list.output.contains("1 sự kiện"))
    #expect(!list.output.contains("bắt đầu"))
    #expect(list.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `a table is recorded whole or not at all, and every mistake is named`() throws {
    try place.write(
      """
      event,date,officer,programme,quarter
      started,2027-04-10,N-3,digital-basic,2027Q2
      started,2027-13-01,N-33,digital-basik,Q2/2027
      finished,2027-03-01,N-1,,

      """, to: "bad.csv")
    let refused = run("record", "--from", place("bad.csv"), "--by", "Lan")
    #expect(refused.status == .wrongInput)
    for words in [
      "bad.csv:3:9", "bad.csv:3:20", "có phải là 'N-3'?", "có phải là 'digital-basic'?",
      "có phải là '2027Q2'?", "bad.csv:4:1", "5 lỗi",
    ] { #expect(refused.errors.contains(words), "\(words)") }
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test func `a mistake is replaced once, and what was replaced stays to be seen`() throws {
    try recordYear()
    let wrong = ["--officer", "N-6", "--by", "Lan", "--date", "2027-10-01", "--replaces", "5"]
    #expect(ToolRun(["record", "left", "--journal", journal] + wrong).status == .done)
    let again = ToolRun(["record", "left", "--journal", journal] + wrong)
    #expect(again.status == .wrongInput)
    #expect(again.errors.contains("hãy thay sự kiện số 6"))
    #expect(run("journal").output.contains("[đã thay bởi số 6]"))
    #expect(run("record", "corrected", "--replaces", "9", "--by", "Lan").status == .wrongInput)
    #expect(run("record", "corrected", "--replaces", "6", "--by", "Lan").status == .done)
  }

  @Test func `a trial records nothing`() throws {
    let trial = run(
      "record", "retired", "--officer", "N-1", "--date", "2027-02-01", "--by", "Lan",
      "--dry-run")
    #expect(trial.status == .done)
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  @Test func `nothing is begun where there is neither scenario nor journal`() throws {
    // The current folder of the tests is no scenario's.
    let lost = ToolRun("record", "retired", "--officer", "N-1", "--by", "Lan")
    #expect(lost.status == .missingInput)
    #expect(run("journal").status == .missingInput)
  }

  @Test func `an edit behind the program's back is found`() throws {
    try recordYear()
    let intact = run("journal", "verify", "--json")
    #expect(intact.status == .done)
    #expect(intact.output.contains("\"intact\": true"))
    let head =
      run("journal", "verify").output
      .split { $0.isWhitespace }.last.map(String.init) ?? ""
    #expect(run("journal", "verify", "--head", head).status == .done)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: journal))
    let note = try #require(bytes.range(of: Data("vắng thi".utf8)))
    bytes.replaceSubrange(note, with: Data("vắng thì".utf8.prefix(note.count)))
    try bytes.write(to: URL(fileURLWithPath: journal))
    let changed = run("journal", "verify")
    #expect(changed.status == .violations)
    #expect(changed.output.contains("sự kiện số 4 bị sửa"))
  }

  @Test func `an export loses nothing, and a changed one is refused`() throws {
    try recordYear()
    #expect(run("journal", "export", place("all.jsonl")).status == .done)
    let rights = try FileManager.default.attributesOfItem(atPath: place("all.jsonl"))
    #expect(rights[.posixPermissions] as? Int == 0o600)
    let other = ["--journal", place("other")]
    #expect(ToolRun(["journal", "import", place("all.jsonl")] + other).status == .done)
    #expect(run("journal", "verify").output == ToolRun(["journal", "verify"] + other).output)
    // Again there is nothing to add; later events follow.
    #expect(
      run("record", "retired", "--officer", "N-6", "--date", "2027-11-01", "--by", "Lan").status
        == .done)
    #expect(run("journal", "export", place("more.jsonl")).status == .done)
    let more = ToolRun(["journal", "import", place("more.jsonl")] + other)
    #expect(more.output.contains("Đã nhập 1 sự kiện"))
    #expect(run("journal", "verify").output == ToolRun(["journal", "verify"] + other).output)
    try place.edit("more.jsonl", [("vắng thi", "có mặt")])
    let forged = ToolRun("journal", "import", place("more.jsonl"), "--journal", place("third"))
    #expect(forged.status == .wrongInput)
    #expect(forged.errors.contains("sự kiện số 4"))
    #expect(!FileManager.default.fileExists(atPath: place("third")))
  }

  @Test func `a masked export names nobody and gives the same results`() throws {
    try recordYear()
    #expect(ToolRun("plan", scenario, "--out", place("approved"), "--quiet").status == .done)
    #expect(
      ToolRun(
        "approve", place("approved"), "--number", "05-KH/ĐU", "--date", "2026-12-20", "--by",
        "Ban Thường vụ", "--recorded-by", "Lan", "--scenario", scenario
      ).status == .done)
    #expect(
      run(
        "record", "joined", "--officer", "N-7", "--name", "Đỗ Minh Khôi", "--birth-date",
        "1996-02-03", "--sex", "male", "--unit", "office", "--position", "clerk", "--date",
        "2027-08-01", "--by", "Lan"
      ).status == .done)
    #expect(run("journal", "export", place("m.jsonl"), "--masked").status == .done)
    let masked = try place.read("m.jsonl")
    for name in ["Khôi", "Lan", "1996-02-03", "vắng", "KNS-1"] {
      #expect(!masked.contains(name), "\(name)")
    }
    let copy = scenario + "/masked.datchuan"
    #expect(ToolRun("journal", "import", place("m.jsonl"), "--journal", copy).status == .done)
    let progress = [journal, copy].map {
      ToolRun("progress", scenario, "--at", "2027-12-01", "--json", "--journal", $0)
    }
    #expect(progress.allSatisfy { $0.status == .done })
    #expect(progress[0].output == progress[1].output)
    for (file, folder) in [(journal, "open"), (copy, "closed")] {
      let rolled = ToolRun(
        [
          "roll", scenario, "--to", "2027-12-01", "--out", place(folder), "--journal", file,
        ] + (folder == "closed" ? ["--masked"] : []))
      #expect(rolled.status == .done)
    }
    let officers = try place.read("closed/officers.csv")
    #expect(!officers.contains("Nguyễn") && !officers.contains("1985-03-06"))
    #expect(officers.contains("1985-03-15"))
    for folder in ["open", "closed"] {
      #expect(
        ToolRun("gaps", place(folder), "--csv").output
          == ToolRun("gaps", place("open"), "--csv").output)
      #expect(
        ToolRun("plan", place(folder), "--out", place(folder + "-plan"), "--quiet").status == .done)
    }
    let starts = { (folder: String) in
      try place.read(folder + "-plan/enrolments.csv").split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }.map { [$0[0], $0[3], $0[5]] }
    }
    #expect(try starts("open") == starts("closed"))
  }

  @Test func `a backup is restored where nothing is, once it is verified`() throws {
    try recordYear()
    #expect(run("backup", place("copy")).status == .done)
    #expect(run("backup", place("copy")).status == .cannotCreate)
    #expect(run("restore", place("copy")).status == .cannotCreate)
    let before = run("journal", "verify").output
    try FileManager.default.removeItem(atPath: journal)
    #expect(run("restore", place("copy")).status == .done)
    #expect(run("journal", "verify").output == before)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: place("copy")))
    let note = try #require(bytes.range(of: Data("KNS-1".utf8)))
    bytes.replaceSubrange(note, with: Data("KNS-9".utf8))
    try bytes.write(to: URL(fileURLWithPath: place("copy")))
    let refused = ToolRun("restore", place("copy"), "--journal", place("elsewhere"))
    #expect(refused.status == .wrongInput)
    #expect(!FileManager.default.fileExists(atPath: place("elsewhere")))
    let copied = ToolRun("backup", place("evidence"), "--journal", place("copy"))
    #expect(copied.status == .violations)
    #expect(copied.errors.contains("evidence"))
    #expect(FileManager.default.fileExists(atPath: place("evidence")))
  }
}
