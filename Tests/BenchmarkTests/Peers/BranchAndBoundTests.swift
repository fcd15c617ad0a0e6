// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct BranchAndBoundTests {
  private static let heading = "GLPSOL--GLPK LP/MIP Solver 5.0\nParameter(s) specified:\n"

  @Test func `a finished search has its value as bound`() {
    let result = BranchAndBound.result(
      log: Self.heading + "+ 12: mip =   3.500000000e+00 >=     tree is empty   0.0% (0; 3)\n",
      solution: "c Status: INTEGER OPTIMAL\ns mip 4 5 o 3.5\ni 1 2\n")
    #expect(result.solver == "GLPK 5.0 branch and bound")
    #expect(result.value == 3.5)
    #expect(result.bound == 3.5)
    #expect(result.status == "optimal")
  }

  @Test func `a search cut short has the last bound of its log`() {
    let result = BranchAndBound.result(
      log: Self.heading
        + "+ 12: mip =   9.0e+00 >=   3.0e+00  66.7% (5; 2)\n"
        + "+ 90: mip =   8.0e+00 >=   3.250000000e+00  59.4% (9; 2)\nTIME LIMIT EXCEEDED\n",
      solution: "s mip 4 5 f 8\n")
    #expect(result.value == 8)
    #expect(result.bound == 3.25)
    #expect(result.status == "feasible")
  }

  @Test func `a search without a plan has a bound all the same`() {
    let result = BranchAndBound.result(
      log: Self.heading + "+ 7: mip =     not found yet >=   9.000000000e+00        (1; 0)\n",
      solution: "s mip 4 5 u 0\n")
    #expect(result.value == nil)
    #expect(result.bound == 9)
    #expect(result.status == "no plan")
  }
}
