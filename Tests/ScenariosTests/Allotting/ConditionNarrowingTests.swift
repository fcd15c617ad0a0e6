// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@testable import Scenarios

@Suite struct ConditionNarrowingTests {
  @Test(arguments: [
    ("all", "all"), ("age < 42", "age < 42"), ("within = province", "all"),
    ("within != province", "not all"), ("unit = an|binh", "unit = an"), ("unit = binh", "not all"),
    ("unit != binh", "all"), ("officer = A-1|B-1 and age < 42", "officer = A-1 and age < 42"),
    ("officer = B-1 or age < 42", "age < 42"), ("not unit = binh", "all"),
    ("not (unit = binh or within = an)", "not within = an"),
    ("within = an-office and within = province", "within = an-office"),
    ("unit = province", "not all"), ("position = clerk", "position = clerk"),
  ])
  func `a condition means the same for those of a unit`(text: String, narrowed: String) throws {
    let (allotment, _) = try ProvinceSample().allotment()
    let narrowing = ConditionNarrowing(to: [allotment.units[0]], in: allotment.scenario)
    #expect(narrowing.narrowed(text) == narrowed)
  }
}
