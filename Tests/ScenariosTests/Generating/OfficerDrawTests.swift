// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Scenarios

@Suite struct OfficerDrawTests {
  private static let groups = [[0, 3, 5], [1, 2, 4, 6, 7]]

  private static func draws(_ officers: Int, seed: UInt64) -> [Int] {
    var draw = OfficerDraw(groups: groups, officers: officers, seed: seed)
    return (0..<officers).map { _ in draw.next() }
  }

  @Test(arguments: [1, 2, 5, 8, 20, 83, 1000], [1, 2] as [UInt64])
  func `groups keep their proportions, and nobody comes twice before all have come`(
    officers: Int, seed: UInt64
  ) {
    let draws = Self.draws(officers, seed: seed)
    #expect(draws.count == officers)
    for group in Self.groups {
      let drawn = draws.filter(group.contains)
      let exact = Double(officers * group.count) / 8
      #expect(abs(Double(drawn.count) - exact) < 1)
      for officer in group {
        let count = drawn.count { $0 == officer }
        #expect(count >= drawn.count / group.count)
        #expect(count <= (drawn.count + group.count - 1) / group.count)
      }
    }
  }

  @Test func `any stretch of draws has the groups in proportion to within one officer or two`() {
    let draws = Self.draws(800, seed: 3)
    for start in stride(from: 0, to: 760, by: 13) {
      let first = draws[start..<start + 40].count(where: Self.groups[0].contains)
      #expect(abs(first - 15) <= 2)
    }
  }

  @Test func `the seed decides`() {
    #expect(Self.draws(40, seed: 1) == Self.draws(40, seed: 1))
    #expect(Self.draws(40, seed: 1) != Self.draws(40, seed: 2))
  }
}
