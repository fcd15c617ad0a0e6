// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Testing

@Suite struct GapsTests {
  @Test func `the commune's gaps are counted with what they are a share of`() {
    let run = ToolRun("gaps", Inputs.commune)
    #expect(run.status == .done)
    #expect(run.output.contains("đang công tác cuối quý IV/2026"))
    #expect(run.output.contains("Lý luận chính trị"))
    #expect(run.output.contains("/83 ("))
  }

  @Test func `a gap that nobody can close is too late and others have their quarter`() {
    let run = ToolRun("gaps", Inputs.small, "--by", "officer", "--csv")
    #expect(run.status == .done)
    let lines = run.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      lines.contains(
        "N-6,Vũ Thị Hà,commune,clerk,political-theory,never-held,1999Q2,too-late,"))
    #expect(
      lines.contains(
        "N-3,Lê Văn Cường,office,clerk,digital,never-held,2012Q1,begin,2027Q2"))
  }

  @Test func `a later quarter shows what the training under way will have changed`() {
    let run = ToolRun("gaps", Inputs.small, "--at", "2028Q4", "--json")
    #expect(run.status == .done)
    #expect(run.output.contains("\"quarter\": \"2028Q4\""))
    let outside = ToolRun("gaps", Inputs.small, "--at", "2031Q1", "--lang", "en")
    #expect(outside.status == .wrongUsage)
    #expect(outside.errors.contains("--at needs a quarter from 2026Q4 to 2028Q4"))
  }
}
