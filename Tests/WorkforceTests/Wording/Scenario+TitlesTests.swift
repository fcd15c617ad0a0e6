// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ScenarioTitlesTests {
  private let scenario = ScenarioBuilder()
    .requirement("field", accepts: ["degree>=bachelor@law"])
    .requirement("early-theory", accepts: ["theory>=elementary"])
    .officer("a", name: "Trần Văn An").programme("course", grants: ["theory=elementary"])
    .target("t", measure: "compliant", goal: "1").build()

  @Test func `what has a title or a name is called by it`() {
    #expect(scenario.nameAndNumber(of: "a") == "Trần Văn An (a)")
    #expect(scenario.title(of: "commune" as Unit.ID) == "Xã Thử")
    #expect(scenario.title(of: "course" as Programme.ID) == "Lớp course")
    #expect(scenario.title(of: "theory" as Dimension.ID) == "Lý luận chính trị")
    #expect(scenario.title(of: "t" as Target.ID) == "Chỉ tiêu t")
  }

  @Test func `a requirement is called by what it asks for`() {
    #expect(scenario.title(of: "digital" as Requirement.ID) == "Kỹ năng số")
    #expect(scenario.title(of: "field" as Requirement.ID) == "Trình độ chuyên môn đúng ngành")
    #expect(
      scenario.title(of: "early-theory" as Requirement.ID) == "Lý luận chính trị (early-theory)")
  }

  @Test func `what the scenario does not know stands between quotation marks`() {
    #expect(scenario.title(of: "x" as Unit.ID) == "“x”")
    #expect(scenario.title(of: "x" as Programme.ID) == "“x”")
    #expect(scenario.title(of: "x" as Requirement.ID) == "“x”")
    #expect(scenario.nameAndNumber(of: "x") == "x")
  }
}
