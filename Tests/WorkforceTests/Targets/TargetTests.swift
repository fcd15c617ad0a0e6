// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct TargetTests {
  private func needed(_ goal: Target.Goal, strict: Bool = false, of population: Int) -> Int {
    Target(
      id: "t", title: "", population: .all, measure: .compliant, due: Quarter(2030, 4),
      goal: goal, strict: strict
    ).needed(of: population)
  }

  @Test(
    arguments: [
      (900, 10, 9, 10), (900, 83, 75, 75), (1000, 83, 83, 84), (0, 83, 0, 1), (500, 7, 4, 4),
      (500, 8, 4, 5), (1, 1, 1, 1), (333, 3, 1, 1), (900, 0, 0, 1),
    ])
  func `a share is the ceiling, more than a share the next whole number above`(
    share: Int, population: Int, atLeast: Int, moreThan: Int
  ) {
    #expect(needed(.share(Thousandths(share)), of: population) == atLeast)
    #expect(needed(.share(Thousandths(share)), strict: true, of: population) == moreThan)
  }

  @Test func `a count is a count`() {
    #expect(needed(.officers(3), of: 83) == 3)
    #expect(needed(.officers(3), of: 0) == 3)
    #expect(needed(.officers(3), strict: true, of: 83) == 4)
  }

  @Test func `at least means that the share is reached and one fewer would miss it`() {
    for share in stride(from: 0, through: 1000, by: 7) {
      for population in 0...40 {
        let needed = needed(.share(Thousandths(share)), of: population)
        #expect(needed * 1000 >= share * population)
        #expect((needed - 1) * 1000 < share * population)
        let more = self.needed(.share(Thousandths(share)), strict: true, of: population)
        #expect(more * 1000 > share * population)
        #expect((more - 1) * 1000 <= share * population)
      }
    }
  }
}
