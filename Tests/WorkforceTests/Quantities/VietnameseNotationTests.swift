// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@Suite struct VietnameseNotationTests {
  @Test func `sentences write time and amounts as an office does`() throws {
    #expect(Quarter(2027, 4).vietnamese == "quý IV/2027")
    #expect(try #require(Day(2027, 3, 5)).vietnamese == "05/03/2027")
    #expect(Money(dong: 1_250_000).vietnamese == "1.250.000 đồng")
    #expect(Money(dong: -999).vietnamese == "-999 đồng")
    #expect(Thousandths(158).vietnamese == "0,158")
    #expect(Thousandths(-1500).vietnamese == "-1,5")
  }
}
