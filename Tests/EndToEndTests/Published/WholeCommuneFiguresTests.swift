// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// What the resolution of xã Xuân Hưng (09-NQ/ĐU, 21/01/2026) publishes of hamlets and public units.
@Suite struct WholeCommuneFiguresTests {
  private let everybody: Headcount
  private let hamlets: Headcount
  private let leaders: Headcount

  init() throws {
    everybody = try Headcount("xuan-hung/whole-commune")
    hamlets = everybody.inGroups("hamlet")
    leaders = everybody.inGroups("public-employee")
  }

  @Test func `three posts in each of 77 hamlets have the published shares`() throws {
    #expect(hamlets.count == 231)
    for post in ["hamlet-secretary", "hamlet-head", "hamlet-front-head"] {
      #expect(hamlets.inPosition(post).count == 77)
    }
    let trained = try hamlets.holding("professional", atLeast: "intermediate")
    let theory = try hamlets.holding("political-theory", atLeast: "intermediate")
    #expect([trained, theory, hamlets.young] == [93, 38, 13])
    // The document pads one place with a zero: 40,30, 16,50 and 5,60.
    #expect(PrintedShare("40.3").isRounded(trained, of: 231))
    #expect(PrintedShare("16.5").isRounded(theory, of: 231))
    #expect(PrintedShare("5.6").isRounded(hamlets.young, of: 231))
  }

  @Test func `the secretaries are 62,80 years old on average, with one place that tells something`()
  {
    let secretaries = hamlets.inPosition("hamlet-secretary")
    let years = secretaries.officers.reduce(0) { $0 + secretaries.age($1) }
    #expect(years == 4836)
    // 4836 / 77 in tenths, rounded: 62,8; no whole sum of 77 ages gives 62,80 in hundredths.
    #expect((2 * years * 10 + 77) / (2 * 77) == 628)
    #expect(!(4000...6000).contains { (2 * $0 * 100 + 77) / (2 * 77) == 6280 })
  }

  @Test func `the leaders of schools and the health station are 4,70 % young and 62,80 % women`() {
    #expect(leaders.count == 43)
    #expect(leaders.officers.allSatisfy(leaders.leads))
    #expect(PrintedShare("4.7").isRounded(leaders.young, of: 43))
    #expect(PrintedShare("62.8").isRounded(leaders.women, of: 43))
  }

  @Test func `the 83 officers are those of the commune, and what they hold too`() throws {
    let base = try Headcount("xuan-hung")
    let others = Set((hamlets.officers + leaders.officers).map(\.id))
    #expect(everybody.officers.filter { !others.contains($0.id) } == base.officers)
    #expect(base.count == 83)
  }

  @Test func `a planned hamlet secretary is asked for theory, and no other hamlet officer`() {
    #expect(hamlets.asked("political-theory").asked == 9)
    #expect(hamlets.officers.count { $0.plannedPosition != nil } == 9)
  }
}
