// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

/// Sentences name levels, fields, funds and caps; identifiers are for files.
@Suite struct CommonNamesTests {
  @Test(arguments: [
    ("professional", "bachelor", "đại học", "bachelor's degree"),
    ("political-theory", "advanced", "cao cấp", "advanced"),
    ("digital", "advanced", "nâng cao", "advanced"),
    ("defence-security", "category-4", "đối tượng 4", "category 4"),
    ("job-refresher", "done", "đã hoàn thành", "completed"),
    ("own-scale", "b2", "“b2”", "“b2”"),
  ])
  func `a level is called by its dimension's word, an unknown one by its own`(
    dimension: String, name: String, vietnamese: String, english: String
  ) {
    let level = Level(dimension: Dimension.ID(dimension), rank: 1, name: name)
    #expect(level.wording == BilingualText(vietnamese, english))
  }

  @Test func `a field is called by its name, an unknown one by its own word`() {
    #expect("land-management".wordingAsField == BilingualText("quản lý đất đai", "land management"))
    #expect("luật học".wordingAsField == BilingualText("“luật học”", "“luật học”"))
  }

  @Test func `a fund is its unit's, else a customary budget, else quoted`() {
    let scenario = ScenarioBuilder().officer("a", lacks: []).build()
    #expect(scenario.wording(of: "commune" as Fund.ID).vietnamese == "kinh phí của Xã Thử")
    #expect(
      scenario.wording(of: "province" as Fund.ID)
        == BilingualText("ngân sách tỉnh", "the province budget"))
    #expect(scenario.wording(of: "x9" as Fund.ID).vietnamese == "nguồn kinh phí “x9”")
  }

  @Test func `a cap is its unit's, else of those whom it means`() {
    let scenario = ScenarioBuilder().officer("a", lacks: [])
      .absenceCap("women", who: "sex = female", load: "1").build()
    #expect(scenario.wording(of: "unit:commune" as AbsenceCap.ID).vietnamese == "Xã Thử")
    #expect(
      scenario.wording(of: "women" as AbsenceCap.ID).vietnamese
        == "những người có điều kiện: là nữ")
    let twice = ScenarioBuilder().officer("a", lacks: [])
      .absenceCap("women", who: "sex = female", load: "1")
      .absenceCap("women-too", who: "sex = female", load: "2").build()
    #expect(
      twice.wording(of: "women" as AbsenceCap.ID).vietnamese
        == "những người có điều kiện: là nữ (women)")
  }
}
