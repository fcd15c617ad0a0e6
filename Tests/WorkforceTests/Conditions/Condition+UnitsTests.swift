// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@Suite struct ConditionUnitsTests {
  @Test(arguments: [
    ("unit = office", ["office"]), ("within = a|b", ["a", "b"]),
    ("age < 42 and within = a and unit = b", ["a"]),
    ("(sex = female or party = yes) and unit = b", ["b"]),
  ])
  func `a unit that all must be in is found`(text: String, units: [String]) throws {
    let condition = try ConditionParser(dimensions: []).parse(text).condition
    #expect(condition.unitsMeant?.map(\.text) == units)
  }

  @Test(arguments: [
    "all", "unit != office", "not within = a", "within = a or sex = male", "group = hamlet",
  ])
  func `who may be anywhere is in no unit`(text: String) throws {
    #expect(try ConditionParser(dimensions: []).parse(text).condition.unitsMeant == nil)
  }
}
