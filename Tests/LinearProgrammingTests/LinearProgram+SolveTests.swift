// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct LinearProgramSolveTests {
  @Test func `whole variables are relaxed`() throws {
    var program = LinearProgram(.maximise, offset: 1)
    let x = program.addVariable(objective: 2, integrality: .integer)
    program.addConstraint(.atMost(3), terms: [(x, 2)])
    #expect(try program.solve().solution?.objective == 4)
  }

  @Test func `a solve cut short has no solution`() throws {
    let program = RandomPrograms.linear(.maximise, rows: 30, columns: 80, seed: 2)
    let hasty = try program.solve(options: SolverOptions(iterationLimit: 1))
    #expect(hasty.termination == .limitReached && hasty.solution == nil)
    let late = try program.solve(options: SolverOptions(timeLimit: .zero))
    #expect(late.termination == .limitReached)
  }

  @Test func `the body's own error comes through`() throws {
    struct Interruption: Error {}
    #expect(throws: Interruption.self) {
      try withSolver(for: LinearProgram(.minimise)) { _ in throw Interruption() }
    }
  }
}
