// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ThousandthsTests {
  @Test(
    arguments: [
      ("0", 0), ("1", 1000), ("0.15", 150), ("0.125", 125), (".5", 500), ("-0.5", -500),
      ("007", 7000), ("12.3", 12_300), ("999999999999999.999", 999_999_999_999_999_999),
    ])
  func `a decimal with at most three places is read`(text: String, count: Int) {
    #expect(Thousandths(text: text) == Thousandths(count))
  }

  @Test(
    arguments: [
      "", "-", ".", "1.", "1.2345", "1,5", "1e3", "+1", "--1", "1.2.3", " 1", "1 ", "0x1", "nan",
      "１", "1.-2", "1000000000000000", "١",
    ])
  func `anything else is refused`(text: String) {
    #expect(Thousandths(text: text) == nil)
  }

  @Test(arguments: [(150, "0.15"), (1000, "1"), (0, "0"), (-5, "-0.005"), (1050, "1.05")])
  func `as few digits as needed are written`(count: Int, text: String) {
    #expect(Thousandths(count).description == text)
  }

  @Test func `what is written reads as the same value`() {
    for count in -2100...2100 {
      #expect(Thousandths(text: Thousandths(count).description) == Thousandths(count))
    }
  }

  @Test func `three loads of 0.35 fit into 0.15 times seven`() {
    #expect(Thousandths(350) * 3 <= Thousandths(150) * 7)
    #expect(Thousandths(350) + Thousandths(351) + Thousandths(350) > Thousandths(150) * 7)
    #expect(Thousandths.one - Thousandths(350) == Thousandths(650))
    #expect(Thousandths.zero < Thousandths(1))
  }
}
