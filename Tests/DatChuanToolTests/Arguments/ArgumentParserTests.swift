// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Tables
import Testing

@Suite struct ArgumentParserTests {
  /// Words with the message they deserve.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let words: [String]
    let vietnamese: String
    let english: String

    init(_ line: String, _ vietnamese: String, _ english: String) {
      words = line.split(separator: " ").map(String.init)
      self.vietnamese = vietnamese
      self.english = english
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake("", "chưa có lệnh", "there is no verb"),
    Mistake(
      "plna x", "không có lệnh 'plna'; có phải là 'plan'?",
      "unknown verb 'plna'; did you mean 'plan'?"),
    Mistake("zzz", "không có lệnh 'zzz'", "unknown verb 'zzz'"),
    Mistake("plan", "thiếu KỊCH_BẢN", "SCENARIO is missing"),
    Mistake("verify a", "thiếu KẾ_HOẠCH", "PLAN is missing"),
    Mistake("check a b", "thừa tham số 'b'", "there is no place for 'b'"),
    Mistake(
      "plan a --tme-limit 3", "không có tùy chọn '--tme-limit'; có phải là '--time-limit'?",
      "unknown option '--tme-limit'; did you mean '--time-limit'?"),
    Mistake("plan a -x", "không có tùy chọn '-x'", "unknown option '-x'"),
    Mistake(
      "plan a --out", "--out cần một giá trị: --out THƯ_MỤC", "--out needs a value: --out FOLDER"),
    Mistake(
      "plan a --out --quiet", "--out cần một giá trị: --out THƯ_MỤC",
      "--out needs a value: --out FOLDER"),
    Mistake(
      "plan a --out=", "--out cần một giá trị không rỗng, nhưng có ''",
      "--out needs a value that is not empty, but '' was given"),
    Mistake(
      "plan a --quiet=yes", "--quiet không nhận giá trị, nhưng có 'yes'",
      "--quiet takes no value, but 'yes' was given"),
    Mistake(
      "plan a --effort 0", "--effort cần một số nguyên từ 1 trở lên, nhưng có '0'",
      "--effort needs a whole number, 1 or more, but '0' was given"),
    Mistake(
      "plan a --gap -1", "--gap cần một số từ 0 đến 1, ví dụ 0.01, nhưng có '-1'",
      "--gap needs a number from 0 to 1 such as 0.01, but '-1' was given"),
    Mistake(
      "plan a --time-limit 1e9", "--time-limit cần một số giây, từ 0 trở lên, nhưng có '1e9'",
      "--time-limit needs a number of seconds, 0 or more, but '1e9' was given"),
    Mistake(
      "gaps a --by ofice",
      "--by cần một trong: unit, position, requirement, officer, nhưng có 'ofice'",
      "--by needs one of: unit, position, requirement, officer, but 'ofice' was given"),
    Mistake(
      "gaps a --at 2027", "--at cần một quý như 2027Q1, nhưng có '2027'",
      "--at needs a quarter such as 2027Q1, but '2027' was given"),
    Mistake(
      "gaps a --json --csv", "không dùng --json cùng với --csv",
      "--json and --csv exclude each other"),
    Mistake("plan a --quiet --quiet", "--quiet ghi hai lần", "--quiet is given twice"),
    Mistake("export a", "thiếu --mps", "--mps is missing"),
    Mistake(
      "help pln", "không có lệnh 'pln'; có phải là 'plan'?",
      "unknown verb 'pln'; did you mean 'plan'?"),
    Mistake(
      "--lang fr check a", "--lang cần một trong: vi, en, nhưng có 'fr'",
      "--lang is given twice"),
  ]

  @Test(arguments: mistakes)
  func `a mistake ends with status 64 and one message`(mistake: Mistake) {
    let transcript = Transcript()
    let status = CommandLineTool.run(mistake.words, on: transcript.console())
    #expect(status == .wrongUsage)
    #expect(transcript.output.isEmpty)
    #expect(
      transcript.errors
        == "datchuan: \(mistake.vietnamese)\nXem hướng dẫn: datchuan help\n")
  }

  @Test(arguments: mistakes)
  func `the message comes in English when that is asked for`(mistake: Mistake) {
    let transcript = Transcript()
    let status = CommandLineTool.run(["--lang", "en"] + mistake.words, on: transcript.console())
    #expect(status == .wrongUsage)
    #expect(
      transcript.errors
        == "datchuan: \(mistake.english)\nFor help: datchuan help --lang en\n")
  }

  @Test func `the language may stand anywhere before the dashes that end the options`() {
    #expect(Transcript.of("check", "--lang=en").0.errors.contains("SCENARIO is missing"))
    #expect(Transcript.of("check", "--", "--lang", "en").0.errors.contains("thừa tham số"))
  }

  @Test func `what follows two dashes is a value, and so is a single dash`() {
    let (transcript, status) = Transcript.of("check", "--lang", "en", "--", "--no-such-folder")
    #expect(status == .missingInput)
    #expect(transcript.output.contains("--no-such-folder"))
    #expect(Transcript.of("check", "-").1 == .missingInput)
  }
}
