// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct LinearProgramInvariantsTests {
  @Test func `a coefficient that is not a number is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(.minimise)
      let x = program.addVariable()
      program.addConstraint(.free, terms: [(x, .nan)])
    }
  }

  @Test func `an infinite objective is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(.minimise)
      program.addVariable(objective: .infinity)
    }
  }

  @Test func `a variable of a larger program is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      var larger = LinearProgram(.minimise)
      larger.addVariable()
      let second = larger.addVariable()
      var smaller = LinearProgram(.minimise)
      smaller.addVariable()
      smaller.addConstraint(.free, terms: [(second, 1)])
    }
  }

  @Test func `a variable twice in a session's constraint is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      LinearProgramInvariantsTests.nameTwice()
    }
  }

  private static func nameTwice() {
    var program = LinearProgram(.minimise)
    let x = program.addVariable()
    withSolver(for: program) { session in
      _ = session.addConstraint(.free, terms: [(x, 1), (x, 2)])
    }
  }
}
