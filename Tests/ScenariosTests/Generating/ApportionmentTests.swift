// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Scenarios

@Suite struct ApportionmentTests {
  @Test func `largest remainders give what is left over to those who lost most`() {
    #expect(Apportionment.byLargestRemainder(10, among: [1, 1, 1]) == [4, 3, 3])
    #expect(Apportionment.byLargestRemainder(7, among: [50, 30, 20]) == [4, 2, 1])
    #expect(Apportionment.byLargestRemainder(1, among: [2, 3]) == [0, 1])
    #expect(Apportionment.byLargestRemainder(0, among: [2, 3]) == [0, 0])
  }

  @Test(arguments: [0, 1, 40, 99])
  func `shares along a line add up, and each is its part rounded down or up`(phase: Int) {
    let weights = [50, 30, 20]
    for total in 0...25 {
      let shares = Apportionment.alongLine(total, weights: weights, phase: phase)
      #expect(shares.reduce(0, +) == total)
      for (share, weight) in zip(shares, weights) {
        #expect(share >= total * weight / 100)
        #expect(share <= (total * weight + 99) / 100)
      }
    }
  }

  @Test func `one seat falls to whom the phase points at`() {
    let phases = [0, 49, 50, 79, 80, 99]
    let shares = phases.map { Apportionment.alongLine(1, weights: [20, 30, 50], phase: $0) }
    #expect(
      shares == [[0, 0, 1], [0, 0, 1], [0, 1, 0], [0, 1, 0], [1, 0, 0], [1, 0, 0]])
  }

  @Test func `small amounts that are scaled one by one keep their sum in proportion`() {
    var scale = RunningScale(Ratio(numerator: 3, denominator: 5))
    #expect((0..<5).map { _ in scale.next(1) } == [1, 0, 1, 0, 1])
    #expect(Ratio(numerator: 1, denominator: 2).scaled(3) == 2)
    #expect(Ratio(numerator: 2_000_000, denominator: 1).scaled(1 << 40) == 2_000_000 << 40)
  }
}
