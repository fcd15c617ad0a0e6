// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct HoldingsTests {
  @Test func `any qualification may answer`() throws {
    var holdings = Holdings([try .read("professional=college@luật")])
    let bachelor = try QualificationTest.read("professional >= bachelor")
    #expect(!holdings.answer(bachelor))
    holdings.add(try .read("professional=bachelor"))
    #expect(holdings.answer(bachelor))
    #expect(try holdings.answer(.read("professional >= college@luật")))
    #expect(try !holdings.answer(.read("professional >= bachelor@luật")))
  }

  @Test func `everybody holds the level that means nothing held, in no field`() throws {
    #expect(try Holdings().answer(.read("defence >= none")))
    #expect(try !Holdings().answer(.read("defence >= none@a")))
    #expect(try !Holdings().answer(.read("defence >= certificate")))
  }
}
