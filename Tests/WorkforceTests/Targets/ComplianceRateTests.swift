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

  @Test(
    arguments: [
      // Printed in resolutions: 3 of 13 as 23.08 and 23.07, 5 of 26 as 19.23.
      (3, 13, 2, "23.08", "23.07"), (5, 26, 2, "19.23", "19.23"), (2, 3, 1, "66.7", "66.6"),
      (2, 3, 0, "67", "66"), (1, 8, 1, "12.5", "12.5"), (83, 83, 2, "100", "100"),
    ])
  func `a percentage is rounded or cut off at a number of places`(
    part: Int, whole: Int, places: Int, rounded: String, truncated: String
  ) {
    let rate = ComplianceRate(numerator: part, denominator: whole, base: "b")
    #expect(rate.percent(places: places)?.description == rounded)
    #expect(rate.percent(places: places, .truncated)?.description == truncated)
  }

  @Test func `an empty base has no percentage however it is cut`() {
    let rate = ComplianceRate(numerator: 0, denominator: 0, base: "b")
    #expect(rate.percent(places: 0, .truncated) == nil)
  }
}
