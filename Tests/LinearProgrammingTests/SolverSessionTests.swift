// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct SolverSessionTests {
  private func solved(
    _ program: LinearProgram, options: SolverOptions = SolverOptions(),
    _ body: (inout SolverSession) throws -> Void
  ) throws {
    try withSolver(for: program, options: options) { session in
      try expect(&session, .optimal)
      try body(&session)
    }
  }

  /// Solves and expects a verdict; a macro would hide the throw from the closure around it.
  private func expect(
    _ session: inout SolverSession, _ verdict: Termination
  ) throws(SolverFailure) {
    let found = try session.solve()
    #expect(found == verdict)
  }

  @Test(arguments: SolverLibrary.installed)
  func `single and bulk readings agree`(
    library: SolverLibrary
  ) throws {
    let program = RandomPrograms.linear(.maximise, rows: 12, columns: 30, seed: 7)
    try solved(program, options: SolverOptions(library: library)) { session in
      let solution = session.solution()
      for variable in program.variables {
        #expect(session.value(of: variable) == solution.value(of: variable))
        #expect(session.reducedCost(of: variable) == solution.reducedCost(of: variable))
      }
      let activities = session.activities()
      for constraint in program.constraints {
        #expect(session.dual(of: constraint) == solution.dual(of: constraint))
        #expect(session.activity(of: constraint) == activities[constraint.index])
      }
      #expect(session.objectiveValue == solution.objective)
    }
  }

  @Test func `column generation reaches the same optimum warm and cold`() throws {
    let stock = CuttingStock(items: 12, seed: 1)
    let warm = try stock.run()
    let cold = try stock.run(cold: true)
    #expect(abs(warm.objective - cold.objective) < 1e-6)
    #expect(warm.iterations * 2 < cold.iterations)
  }

  @Test(arguments: SolverLibrary.installed, UInt64(0)..<20)
  func `constraints that are basic can go, and the optimum stays`(
    library: SolverLibrary, seed: UInt64
  ) throws {
    let program = RandomPrograms.linear(.maximise, rows: 30, columns: 60, seed: seed)
    try solved(program, options: SolverOptions(library: library)) { session in
      let (objective, duals) = (session.objectiveValue, session.duals())
      let values = session.values()
      let gone = session.removeBasicConstraints(among: Array(program.constraints))
      #expect(gone.allSatisfy { duals[$0.index] == 0 })
      #expect(session.constraintCount == program.constraints.count - gone.count)
      let before = session.iterations
      try expect(&session, .optimal)
      #expect(session.iterations == before)
      #expect(abs(session.objectiveValue - objective) < 1e-6 * max(1, abs(objective)))
      #expect(zip(session.values(), values).allSatisfy { abs($0 - $1) < 1e-6 })
      let left = program.constraints.filter { !gone.contains($0) }
      for (place, constraint) in left.enumerated() {
        #expect(abs(session.duals()[place] - duals[constraint.index]) < 1e-6)
      }
    }
  }

  @Test func `the iteration limit ends a solve`() throws {
    let program = RandomPrograms.linear(.maximise, rows: 30, columns: 80, seed: 2)
    let options = SolverOptions(iterationLimit: 2)
    try withSolver(for: program, options: options) { session in
      try expect(&session, .limitReached)
      #expect(session.iterations <= 3)
    }
  }

  @Test func `a solve that goes round in circles ends as trouble`() throws {
    let program = RandomPrograms.linear(.maximise, rows: 30, columns: 80, seed: 2)
    try withSolver(for: program, options: SolverOptions(patience: 2)) { session in
      try expect(&session, .numericalTrouble)
      #expect(session.iterations <= 5 * 3)
    }
  }

  @Test func `patience is more than an honest solve needs`() throws {
    for seed in UInt64(0)..<20 {
      let program = RandomPrograms.linear(.minimise, rows: 60, columns: 200, seed: seed)
      try withSolver(for: program) { session in
        try expect(&session, .optimal)
        #expect(session.iterations < 2_000 + 20 * 260)
      }
    }
  }

  @Test func `scaling changes no optimum`() throws {
    for seed in UInt64(0)..<20 {
      let program = RandomPrograms.linear(.minimise, rows: 10, columns: 20, seed: seed)
      let scaled = try #require(try program.solve().solution)
      let plain = try #require(try program.solve(options: .init(scaling: .none)).solution)
      #expect(abs(scaled.objective - plain.objective) < 1e-6)
    }
  }

  @Test func `rescaling in mid-session keeps the answer`() throws {
    try solved(RandomPrograms.linear(.minimise, rows: 10, columns: 20, seed: 4)) { session in
      let before = session.objectiveValue
      session.rescale()
      try expect(&session, .optimal)
      #expect(abs(session.objectiveValue - before) < 1e-6)
    }
  }

  @Test(arguments: SolverLibrary.installed)
  func `turning the sense around finds the other end`(
    library: SolverLibrary
  ) throws {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 1, bounds: .between(2, 5))
    program.addConstraint(.free, terms: [(x, 1)])
    try solved(program, options: SolverOptions(library: library)) { session in
      #expect(session.value(of: x) == 5)
      session.setSense(.minimise)
      try expect(&session, .optimal)
      #expect(session.value(of: x) == 2)
    }
  }

  @Test(arguments: SolverLibrary.installed)
  func `a restored basis brings back its solution without work`(
    library: SolverLibrary
  ) throws {
    let program = RandomPrograms.linear(.maximise, rows: 15, columns: 40, seed: 9)
    try solved(program, options: SolverOptions(library: library)) { session in
      let basis = session.basis()
      let values = session.values()
      for variable in program.variables.prefix(10) {
        session.setBounds(.exactly(0), of: variable)
      }
      _ = try session.solve()
      for variable in program.variables.prefix(10) {
        session.setBounds(program[variable].bounds, of: variable)
      }
      session.restore(basis)
      let before = session.iterations
      try expect(&session, .optimal)
      #expect(session.iterations == before)
      for (now, then) in zip(session.values(), values) { #expect(abs(now - then) < 1e-9) }
    }
  }

  @Test(arguments: SolverLibrary.installed)
  func `an older basis fits a session that has grown`(
    library: SolverLibrary
  ) throws {
    var program = LinearProgram(.minimise)
    let row = program.addConstraint(.atLeast(10))
    program.addVariable(objective: 5, entries: [(row, 1)])
    try solved(program, options: SolverOptions(library: library)) { session in
      let basis = session.basis()
      let cheap = session.addVariable(objective: 3, entries: [(row, 1)])
      session.addConstraint(.atMost(4), terms: [(cheap, 1)])
      try expect(&session, .optimal)
      #expect(abs(session.objectiveValue - 42) < 1e-9)
      session.restore(basis)
      try expect(&session, .optimal)
      #expect(abs(session.objectiveValue - 42) < 1e-9)
      #expect(session.variableCount == 2 && session.constraintCount == 2)
    }
  }

  @Test func `a basis with too few basic variables is replaced`() throws {
    let program = RandomPrograms.linear(.minimise, rows: 8, columns: 16, seed: 11)
    let other = RandomPrograms.linear(.minimise, rows: 8, columns: 16, seed: 12)
    let expected = try #require(try program.solve().solution?.objective)
    let foreign = try withSolver(for: other) { session in
      _ = try session.solve()
      return session.basis()
    }
    try solved(program) { session in
      session.restore(foreign)
      try expect(&session, .optimal)
      #expect(abs(session.objectiveValue - expected) < 1e-6)
    }
  }

  @Test func `a variable of another session is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      SolverSessionTests.reachTooFar()
    }
  }

  private static func reachTooFar() {
    withSolver(for: LinearProgram(.minimise)) { session in
      session.setBounds(.unit, of: Variable(index: 3))
    }
  }
}
