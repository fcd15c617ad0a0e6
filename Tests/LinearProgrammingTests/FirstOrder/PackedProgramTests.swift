// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

/// Programs with more rows than the short numbers of a strip tell apart.
@Suite struct PackedProgramTests {
  /// As many boxes as rows, each row over a box and its neighbour: x[i] / 2 + x[i + 1] ≥ 3 / 4, x ≤ 1.
  private func chain(_ count: Int) -> FirstOrderSession {
    var program = LinearProgram(.minimise)
    let variables = (0..<count).map { _ in program.addVariable(objective: 1, bounds: .between(0, 1))
    }
    for (place, variable) in variables.enumerated() {
      program.addConstraint(
        .atLeast(0.75), terms: [(variable, 0.5), (variables[(place + 1) % count], 1)])
    }
    return FirstOrderSession(
      program, partition: [],
      options: FirstOrderOptions(iterationLimit: 2_000, tolerance: 1e-6, threads: 2))
  }

  @Test func `no strip uses more rows than its numbers tell apart`() {
    let session = chain(70_000)
    let packed = PackedProgram(session, sleeps: Array(repeating: false, count: 70_000))
    #expect(packed.strips.count > 1)
    #expect(packed.strips.allSatisfy { $0.usedRows.count <= PackedColumns.mostRows })
    #expect(packed.strips.reduce(0) { $0 + $1.rows.count } == 140_000)
    #expect(packed.strips.reduce(0) { $0 + $1.cost.count } == 70_000)
  }

  @Test func `such a program is solved`() throws {
    var session = chain(70_000)
    #expect(try session.solve() == .optimal)
    // By symmetry every box is at a half.
    #expect(abs(session.objectiveValue - 35_000) < 1)
    #expect(session.values().allSatisfy { abs($0 - 0.5) < 0.01 })
  }
}
