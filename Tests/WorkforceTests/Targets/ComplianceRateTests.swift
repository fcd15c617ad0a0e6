// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ComplianceRateTests {
  @Test(
    arguments: [
      (79, 83, "95.18"), (1, 3, "33.33"), (2, 3, "66.67"), (83, 83, "100"), (0, 83, "0"),
      (1, 8, "12.5"), (1, 800, "0.13"), (1, 20_000, "0.01"), (1, 20_001, "0"),
    ])
  func `a percentage has two places, halves up`(part: Int, whole: Int, percent: String) {
    let rate = ComplianceRate(numerator: part, denominator: whole, base: "b")
    #expect(rate.percent?.description == percent)
  }

  @Test func `an empty base has no percentage`() {
    #expect(ComplianceRate(numerator: 0, denominator: 0, base: "b").percent == nil)
  }
}
