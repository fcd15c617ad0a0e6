// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

@Suite struct CompareTests {
  /// Folders beside the small scenario that change it, each by the members of its scenario.json.
  private func variants(_ settings: (name: String, members: String)...) throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.smallScenario(named: "base")
    for (name, members) in settings {
      try workplace.write(
        #"{ format: 1, name: "\#(name)", extends: "../base", \#(members) }"#,
        to: name + "/scenario.json")
    }
    return workplace
  }

  private let moreSeats =
    "changes: [{ table: 'intakes', where: { programme: 'theory-intermediate' }, add: { seats: 2 } }]"
  private let noMoney = "changes: [{ table: 'budgets', multiply: { amount: 0 } }]"
  private let wrong = "changes: [{ table: 'budgets', where: { fund: 'x' }, add: { amount: 1 } }]"

  @Test func `inputs and results are told with from, to and difference`() throws {
    let workplace = try variants(("more", moreSeats), ("poor", noMoney))
    let run = ToolRun(
      "compare", workplace("base"), workplace("more"), workplace("poor"), "--lang", "en")
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in [
      "theory-intermediate 2027Q3: seats 2 → 4",
      "commune 2027, commune 2028, province 2027, province 2028: amount 20,000,000 → 0",
      "Trung cấp lý luận chính trị, Q1 2028 → Q3 2027",
      // Without money nobody goes anywhere: all places are lost, each for its reason.
      "Places: 0 kept, 0 moved in time, 0 gained, 7 lost.", "; in C Kỹ năng số stays open: ",
    ] {
      #expect(text.contains(line))
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("/") })
  }

  @Test func `one broken scenario is reported, the others are compared`() throws {
    let workplace = try variants(("broken", wrong), ("more", moreSeats))
    let run = ToolRun("compare", workplace("broken"), workplace("base"), workplace("more"))
    #expect(run.status == .wrongInput)
    #expect(run.output.contains("dữ liệu sai"))
    #expect(run.output.contains("C SO VỚI B"))
    #expect(run.errors.contains("kịch bản A (\(workplace("broken")))"))
    #expect(run.errors.contains("[no-match]"))
  }

  @Test func `a hopeless scenario is one result among others`() throws {
    let required = """
      changes: [{ table: 'decisions', insert:
        { officer: 'N-6', programme: 'theory-intermediate', decision: 'require' } }]
      """
    let workplace = try variants(("hopeless", required), ("more", moreSeats))
    let run = ToolRun(
      "compare", workplace("base"), workplace("hopeless"), workplace("more"), "--lang", "en")
    #expect(run.status == .wrongInput)
    #expect(run.output.contains("C BESIDE A"))
    #expect(run.errors.contains("the decisions about Vũ Thị Hà (N-6) can't be kept"))
  }

  @Test func `a folder that is not there ends with status 66, and the rest is compared`() throws {
    let workplace = try variants(("more", moreSeats))
    let run = ToolRun("compare", workplace("base"), workplace("nowhere"), workplace("more"))
    #expect(run.status == .missingInput)
    #expect(run.output.contains("C SO VỚI A"))
  }

  @Test func `a plan that exists is taken as it is, unless it does not fit the scenario`() throws {
    let workplace = try variants(("poor", noMoney))
    let made = ToolRun("plan", workplace("base"), "--out", workplace("plan"), "--quiet")
    #expect(made.status == .done)
    let given = workplace("base") + "=" + workplace("plan")
    let run = ToolRun("compare", given, workplace("base"), "--lang", "en")
    #expect(run.status == .done)
    #expect(run.output.contains("The inputs say the same."))
    #expect(run.output.contains("Places: 7 kept, 0 moved in time, 0 gained, 0 lost."))
    let other = ToolRun("compare", given, workplace("poor") + "=" + workplace("plan"))
    #expect(other.status == .wrongInput)
    #expect(other.errors.contains("kinh phí của Xã Nhỏ, năm 2027: kế hoạch chi 10.400.000 đồng"))
  }

  @Test func `programs get the same as data, whatever the threads`() throws {
    let workplace = try variants(("more", moreSeats), ("poor", noMoney))
    let words = ["compare", workplace("base"), workplace("more"), workplace("poor")]
    let run = ToolRun(words + ["--json"])
    #expect(ToolRun(words + ["--json"], cores: 3).output == run.output)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let comparisons = try #require(json["comparisons"] as? [[String: Any]])
    #expect(comparisons.map { $0["scenario"] as? String } == ["B", "C"])
    #expect((comparisons[1]["lost"] as? [Any])?.count == 7)

    let table = ToolRun(words + ["--csv"]).output
    let lines = table.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.contains("B,inputs/intakes,theory-intermediate;2027Q3;,seats,2,4,,"))
    #expect(lines.contains("C,goal,compliance,value,5,1,-4,"))
    #expect(lines.contains { $0.hasPrefix("C,lost,N-2,theory-intermediate,2027Q3,,,") })
  }

  @Test func `one scenario alone is no comparison`() {
    let run = ToolRun("compare", Inputs.small, "--lang", "en")
    #expect(run.status == .wrongUsage)
    #expect(run.errors.contains("SCENARIO[=PLAN] is missing"))
  }

  @Test func `a thorough comparison is proven where the small scenario can be`() throws {
    let workplace = try variants(("more", moreSeats))
    let run = ToolRun(
      "compare", workplace("base"), workplace("more"), "--thorough", "--lang", "en")
    #expect(run.output.contains("6 of 6"))
    #expect(run.output.contains("-4  proven"))
  }
}
