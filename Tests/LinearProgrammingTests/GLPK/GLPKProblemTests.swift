// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

@Suite struct GLPKProblemTests {
  private static func tinyProgram() -> LinearProgram {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 1)
    program.addConstraint(.atMost(4), terms: [(x, 2)])
    return program
  }

  @Test func `a fatal error is survived, told, and ends the owner's life`() throws {
    let problem = GLPKProblem(Self.tinyProgram())
    problem.setColumnBounds(.unit, at: 99)
    let death = problem.failure
    let failure = try #require(death)
    #expect(failure.code < 0)
    #expect(failure.routine == "glp_set_col_bnds")
    #expect(failure.message.contains("out of range"))
    #expect(problem.objectiveValue.isNaN)
    do {
      _ = try problem.simplex(.dual, limits: (nil, nil))
      Issue.record("a dead owner must not solve")
    } catch {
      #expect(error == failure)
    }
  }

  @Test func `the next problem on the thread is right after many fatal errors`() throws {
    for _ in 0..<200 {
      let problem = GLPKProblem(Self.tinyProgram())
      problem.setRowBounds(.free, at: 7)
      let failure = problem.failure
      #expect(failure != nil)
    }
    #expect(try Self.tinyProgram().solve().solution?.objective == 2)
  }

  @Test func `a fatal error kills the other problems of the thread, and they know it`() throws {
    let outer = GLPKProblem(Self.tinyProgram())
    let inner = GLPKProblem(Self.tinyProgram())
    inner.setCost(1, at: 50)
    let failure = inner.failure
    #expect(failure != nil)
    do {
      _ = try outer.simplex(.dual, limits: (nil, nil))
      Issue.record("the problem's memory is gone")
    } catch {
      #expect(error.code < 0)
    }
  }

  @Test func `a solver used from inside a running search is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      try GLPKProblemTests.solveWhileSolving()
    }
  }

  private static func solveWhileSolving() throws {
    var program = tinyProgram()
    program.setIntegrality(.integer, of: Variable(index: 0))
    program.setBounds(.atMost(2.5), of: Constraint(index: 0))
    _ = try IntegerSearch(presolve: .off).solve(program) {
      (try? tinyProgram().solve()) == nil
    }
  }
}
