// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct GrowthTests {
  @Test(arguments: [0.5, 1, 2])
  func `the exponent of a power is found`(exponent: Double) {
    let sizes = [25.0, 50, 100, 200]
    let growth = Growth(sizes.map { ($0, 3 * power($0, exponent)) })
    #expect(abs(growth.exponent - exponent) < 1e-9)
  }

  @Test func `what doubling costs is told from each size to the next, whatever lies between`() {
    let ratios = Growth.perDoubling([(250, 1), (500, 3), (2000, 12)])
    #expect(ratios.map { $0 == nil } == [true, false, false])
    #expect(zip(ratios.compactMap(\.self), [3, 2]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `the median of an even count lies between the two in the middle`() {
    #expect([4.0, 1, 3, 2].median == 2.5)
    #expect([5.0].median == 5)
  }
}

private func power(_ base: Double, _ exponent: Double) -> Double {
  exponent == 0.5 ? base.squareRoot() : exponent == 1 ? base : base * base
}
