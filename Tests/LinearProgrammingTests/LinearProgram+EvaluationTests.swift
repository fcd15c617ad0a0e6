// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct LinearProgramEvaluationTests {
  private static let program: LinearProgram = {
    var program = LinearProgram(.minimise, offset: 10)
    let x = program.addVariable(objective: 2, integrality: .integer)
    let y = program.addVariable(objective: -1, bounds: .atMost(5))
    program.addConstraint(.between(1, 4), terms: [(x, 1), (y, 1)])
    return program
  }()

  @Test func `the objective includes the offset`() {
    #expect(Self.program.objective(at: [3, 1]) == 15)
  }

  @Test(arguments: [
    (3.0, 1.0, 0.0), (-2, 4, 2), (0, 6, 2), (0.25, 1, 0.25), (5, 1, 2), (0, 0, 1),
  ])
  func `the violation is that of the worst rule`(x: Double, y: Double, violation: Double) {
    #expect(Self.program.violation(at: [x, y]) == violation)
  }
}
