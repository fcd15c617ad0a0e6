// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DatChuanTool

@Suite struct ArgumentQuantitiesTests {
  @Test func `a count is a plain whole number from one`() {
    #expect(Count.read("12") == Count(number: 12))
    for text in ["0", "-1", "+1", "1.5", "", "x", "99999999999999999999"] {
      #expect(Count.read(text) == nil)
    }
  }

  @Test func `seconds and ratios are plain decimals`() {
    #expect(Seconds.read("1.5") == Seconds(number: 1.5))
    #expect(Seconds.read("0") == Seconds(number: 0))
    #expect(Ratio.read("0.01") == Ratio(number: 0.01))
    #expect(Ratio.read("1.01") == nil)
    for text in ["", "-1", "1e3", "inf", "nan", "0x1", "1,5", "1.2.3"] {
      #expect(Seconds.read(text) == nil)
      #expect(Ratio.read(text) == nil)
    }
  }

  @Test func `a default is shown as it would be written`() {
    #expect(Seconds(number: 60).argumentText == "60")
    #expect(Ratio(number: 0.01).argumentText == "0.01")
  }
}
