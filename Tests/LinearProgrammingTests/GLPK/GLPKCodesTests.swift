// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

@Suite struct GLPKCodesTests {
  @Test(arguments: [
    (Int32(0), Int32(5), Termination.optimal), (0, 4, .infeasible), (0, 6, .unbounded),
    (0, 1, .numericalTrouble), (14, 2, .optimal), (10, 1, .infeasible), (11, 1, .unbounded),
    (8, 2, .limitReached), (9, 2, .limitReached), (13, 2, .limitReached),
    (2, 1, .numericalTrouble), (5, 1, .numericalTrouble),
  ])
  func `codes and statuses fold into one verdict`(
    code: Int32, status: Int32, verdict: Termination
  ) {
    #expect(Termination(code: code, status: status) == verdict)
  }

  @Test(arguments: [Int32(4), 12, 18, -1])
  func `codes of our own mistakes are no verdict`(code: Int32) {
    #expect(Termination(code: code, status: 1) == nil)
  }

  @Test(arguments: [Bounds.free, .atLeast(2), .atMost(-2), .between(1, 3), .exactly(4)])
  func `bounds survive the way there and back`(bounds: Bounds) {
    let back = Bounds(code: bounds.code, lower: bounds.lower ?? 0, upper: bounds.upper ?? 0)
    #expect(back == bounds)
  }

  @Test func `limits are milliseconds, and none is the greatest`() {
    #expect(Int32(limit: .milliseconds(1500)) == 1500)
    #expect(Int32(limit: .seconds(Int64.max)) == .max)
    #expect(Int32(limit: Duration?.none) == .max)
    #expect(Int32(limit: Int?.none) == .max)
    #expect(Int32(limit: -3) == 0)
  }
}
