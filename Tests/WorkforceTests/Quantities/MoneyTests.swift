// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct MoneyTests {
  @Test(
    arguments: [
      (1, 500, 1), (1, 499, 0), (3, 500, 2), (10, 250, 3), (10, 249, 2), (0, 700, 0),
      (1_000_001, 300, 300_000), (999, 1000, 999), (999, 0, 0), (-1, 700, -1), (-1, 500, 0),
      (-3, 500, -1), (9_000_000_000_000_000, 333, 2_997_000_000_000_000),
    ])
  func `a share is rounded to the nearest dong, halves up`(dong: Int, share: Int, rounded: Int) {
    #expect(
      Money(dong: dong).rounded(share: Thousandths(share)) == Money(dong: rounded))
  }

  @Test func `amounts add, subtract and multiply`() {
    var sum = Money(dong: 5) + Money(dong: 7)
    sum += Money(dong: 1)
    #expect(sum == Money(dong: 13))
    #expect(sum - Money(dong: 14) < .zero)
    #expect((sum * 3).description == "39")
  }
}
