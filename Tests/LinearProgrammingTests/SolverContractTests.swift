// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import SolverTestSupport
import Testing

/// What any solver behind this module must do: GLPK, and HiGHS where it is installed.
@Suite struct SolverContractTests {
  private static let methods = [SolverOptions.Method.primal, .dual, .automatic]
  private static let ways = SolverLibrary.installed.flatMap { library in
    methods.map { SolverOptions(library: library, method: $0) }
  }

  @Test(.enabled(if: InstalledHiGHS.file != nil, "scripts/highs_setup.sh has not fetched HiGHS"))
  func `the contract is tried on both libraries`() {
    #expect(SolverLibrary.installed.count == 2)
  }

  private func solve(_ program: LinearProgram, _ way: SolverOptions) throws -> SolverOutcome {
    try program.solve(options: way)
  }

  // MARK: Bounds

  @Test(arguments: ways)
  func `a variable goes to the bound the objective pulls it to`(
    way: SolverOptions
  ) throws {
    var program = LinearProgram(.maximise)
    let up = program.addVariable(objective: 1, bounds: .between(-3, 8))
    let down = program.addVariable(objective: -1, bounds: .between(-3, 8))
    let fixed = program.addVariable(objective: 9, bounds: .exactly(2.5))
    let idle = program.addVariable(bounds: .atMost(-1))
    program.addConstraint(.atMost(100), terms: [(up, 1), (down, 1), (fixed, 1), (idle, 1)])
    let solution = try #require(try solve(program, way).solution)
    #expect(solution.value(of: up) == 8)
    #expect(solution.value(of: down) == -3)
    #expect(solution.value(of: fixed) == 2.5)
    #expect(solution.value(of: idle) <= -1)
    #expect(solution.objective == 8 + 3 + 22.5)
  }

  @Test(arguments: ways)
  func `equalities and ranges hold from both sides`(way: SolverOptions) throws {
    for sense in [LinearProgram.Sense.minimise, .maximise] {
      var program = LinearProgram(sense)
      let x = program.addVariable(objective: 1, bounds: .free)
      let y = program.addVariable(bounds: .free)
      program.addConstraint(.exactly(10), terms: [(x, 1), (y, 1)])
      program.addConstraint(.between(2, 6), terms: [(x, 1), (y, -1)])
      let solution = try #require(try solve(program, way).solution)
      #expect(abs(solution.value(of: x) - (sense == .minimise ? 6 : 8)) < 1e-9)
      #expect(abs(solution.value(of: x) + solution.value(of: y) - 10) < 1e-9)
    }
  }

  // MARK: Prices

  @Test(arguments: ways)
  func `duals have the sign of what more right-hand side does`(
    way: SolverOptions
  ) throws {
    var cover = LinearProgram(.minimise)
    let demand = cover.addConstraint(.atLeast(4))
    let quota = cover.addConstraint(.atMost(3))
    cover.addVariable(objective: 2, entries: [(demand, 1), (quota, 1)])
    let dear = cover.addVariable(objective: 5, entries: [(demand, 1)])
    let useless = cover.addVariable(objective: 7, entries: [(demand, 1)])
    let least = try #require(try solve(cover, way).solution)
    #expect(least.objective == 11)
    #expect(least.dual(of: demand) == 5)
    #expect(least.dual(of: quota) == -3)
    #expect(least.reducedCost(of: dear) == 0)
    #expect(least.reducedCost(of: useless) == 2)

    let most = try #require(try solve(cover.negated, way).solution)
    #expect(most.objective == -11)
    #expect(most.dual(of: demand) == -5)
    #expect(most.dual(of: quota) == 3)
    #expect(most.reducedCost(of: useless) == -2)
  }

  @Test(arguments: SolverLibrary.installed, [LinearProgram.Sense.minimise, .maximise])
  func `a dual is the slope of the optimum in the right-hand side`(
    library: SolverLibrary, sense: LinearProgram.Sense
  ) throws {
    let way = SolverOptions(library: library)
    var program = LinearProgram(sense)
    let x = program.addVariable(objective: sense == .minimise ? -3 : 3)
    let y = program.addVariable(objective: sense == .minimise ? -5 : 5)
    let rows = [
      program.addConstraint(.atMost(4), terms: [(x, 1)]),
      program.addConstraint(.atMost(12), terms: [(y, 2)]),
      program.addConstraint(.atMost(18), terms: [(x, 3), (y, 2)]),
    ]
    let base = try #require(try solve(program, way).solution)
    for row in rows {
      var nudged = program
      let upper = try #require(program[row].bounds.upper)
      nudged.setBounds(.atMost(upper + 0.01), of: row)
      let slope = (try #require(try solve(nudged, way).solution).objective - base.objective) / 0.01
      #expect(abs(slope - base.dual(of: row)) < 1e-6)
    }
  }

  @Test(arguments: SolverLibrary.installed, 0..<40)
  func `an optimum proves itself by its prices`(library: SolverLibrary, seed: Int) throws {
    for sense in [LinearProgram.Sense.minimise, .maximise] {
      let program = RandomPrograms.linear(sense, rows: 8, columns: 14, seed: UInt64(seed))
      let way = SolverOptions(library: library)
      let solution = try #require(try solve(program, way).solution)
      #expect(program.violation(at: solution.values) < 1e-6)
      #expect(abs(program.objective(at: solution.values) - solution.objective) < 1e-6)
      let direction: Double = sense == .minimise ? 1 : -1
      var reduced = program.columns.map(\.objective)
      var dualObjective = 0.0
      for (row, dual) in zip(program.rows, solution.duals) {
        for term in row.terms { reduced[term.variable.index] -= term.coefficient * dual }
        dualObjective += try price(dual, within: row.bounds, direction)
      }
      for (column, pair) in zip(program.columns, zip(reduced, solution.reducedCosts)) {
        #expect(abs(pair.0 - pair.1) < 1e-6)
        dualObjective += try price(pair.1, within: column.bounds, direction)
      }
      #expect(abs(dualObjective - solution.objective) < 1e-5)
    }
  }

  /// A price times the bound it speaks of: a lower one when more of it costs, else an upper one.
  private func price(_ price: Double, within bounds: Bounds, _ direction: Double) throws -> Double {
    guard abs(price) > 1e-9 else { return 0 }
    return price * (try #require(price * direction > 0 ? bounds.lower : bounds.upper))
  }

  // MARK: Verdicts

  @Test(arguments: ways)
  func `contradictory constraints are infeasible`(way: SolverOptions) throws {
    var program = LinearProgram(.minimise)
    let x = program.addVariable(objective: 1)
    program.addConstraint(.atLeast(3), terms: [(x, 1)])
    program.addConstraint(.atMost(2), terms: [(x, 1)])
    let outcome = try solve(program, way)
    #expect(outcome.termination == .infeasible && outcome.solution == nil)
  }

  @Test(arguments: ways)
  func `an endless improvement is unbounded`(way: SolverOptions) throws {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 1)
    let y = program.addVariable()
    program.addConstraint(.atMost(1), terms: [(x, 1), (y, -1)])
    let outcome = try solve(program, way)
    #expect(outcome.termination == .unbounded && outcome.solution == nil)
  }

  @Test(arguments: ways)
  func `infeasible wins over unbounded`(way: SolverOptions) throws {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 1)
    program.addConstraint(.atMost(-1), terms: [(x, 0)])
    program.addConstraint(.atLeast(1), terms: [(x, 1)])
    #expect(try solve(program, way).termination == .infeasible)
  }

  @Test(arguments: ways)
  func `a degenerate program ends, and at the optimum`(way: SolverOptions) throws {
    // Beale's example, on which the plain textbook method cycles for ever.
    var program = LinearProgram(.minimise)
    let x = [-0.75, 150, -0.02, 6].map { program.addVariable(objective: $0) }
    program.addConstraint(
      .atMost(0), terms: [(x[0], 0.25), (x[1], -60), (x[2], -0.04), (x[3], 9)])
    program.addConstraint(
      .atMost(0), terms: [(x[0], 0.5), (x[1], -90), (x[2], -0.02), (x[3], 3)])
    program.addConstraint(.atMost(1), terms: [(x[2], 1)])
    #expect(abs(try #require(try solve(program, way).solution).objective + 0.05) < 1e-9)
  }

  // MARK: Empty things

  @Test(arguments: ways)
  func `an empty program is worth its offset`(way: SolverOptions) throws {
    let outcome = try solve(LinearProgram(.minimise, offset: 3), way)
    #expect(outcome.termination == .optimal)
    #expect(outcome.solution?.objective == 3)
    #expect(outcome.solution?.values == [])
  }

  @Test(arguments: ways)
  func `without constraints the bounds decide`(way: SolverOptions) throws {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 2, bounds: .between(0, 4))
    let solution = try #require(try solve(program, way).solution)
    #expect(solution.objective == 8)
    #expect(solution.reducedCost(of: x) == 2)
    program.setBounds(.nonnegative, of: x)
    #expect(try solve(program, way).termination == .unbounded)
  }

  @Test(arguments: ways)
  func `without variables only the constraints' bounds matter`(
    way: SolverOptions
  ) throws {
    var program = LinearProgram(.minimise)
    let row = program.addConstraint(.atMost(1))
    #expect(try solve(program, way).solution?.duals == [0])
    program.setBounds(.atLeast(1), of: row)
    #expect(try solve(program, way).termination == .infeasible)
  }

  @Test(arguments: ways)
  func `an empty column rests at its best bound`(way: SolverOptions) throws {
    var program = LinearProgram(.minimise)
    let x = program.addVariable(objective: 1)
    let lonely = program.addVariable(objective: -2, bounds: .between(1, 5))
    program.addConstraint(.atLeast(1), terms: [(x, 1)])
    let solution = try #require(try solve(program, way).solution)
    #expect(solution.value(of: lonely) == 5)
    #expect(solution.objective == -9)
  }

  // MARK: Warm starts

  @Test(arguments: SolverLibrary.installed, 0..<30)
  func `a changed session agrees with a fresh solve`(library: SolverLibrary, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 500)
    let sense: LinearProgram.Sense = seed.isMultiple(of: 2) ? .minimise : .maximise
    var program = RandomPrograms.linear(sense, rows: 8, columns: 12, seed: UInt64(seed))
    try withSolver(for: program, options: SolverOptions(library: library)) { session in
      for _ in 0..<12 {
        change(&program, &session, &generator)
        let warm = try session.solve()
        let cold = try program.solve()
        #expect(warm == cold.termination)
        if let solution = cold.solution {
          #expect(abs(session.objectiveValue - solution.objective) < 1e-6)
          #expect(program.violation(at: session.values()) < 1e-6)
        }
      }
    }
  }

  /// Makes the same random change to a program and to the session that holds it.
  private func change(
    _ program: inout LinearProgram, _ session: inout SolverSession,
    _ generator: inout SeededGenerator
  ) {
    let variable = Variable(index: generator.whole(0...(program.columns.count - 1)))
    let constraint = Constraint(index: generator.whole(0...(program.rows.count - 1)))
    let number = Double(generator.whole(-6...9))
    switch generator.whole(0...5) {
    case 0, 1:
      let entries = program.constraints.filter { _ in generator.whole(0...2) == 0 }
        .map { ($0, Double(generator.whole(-4...6))) }
      let bounds = Bounds.between(0, Double(generator.whole(1...6)))
      program.addVariable(objective: number, bounds: bounds, entries: entries)
      session.addVariable(objective: number, bounds: bounds, entries: entries)
    case 2:
      let bounds = Bounds.between(0, Double(generator.whole(0...9)))
      program.setBounds(bounds, of: variable)
      session.setBounds(bounds, of: variable)
    case 3:
      let bounds = generator.whole(0...1) == 0 ? Bounds.atMost(number * 4) : .atLeast(-number * 3)
      program.setBounds(bounds, of: constraint)
      session.setBounds(bounds, of: constraint)
    case 4:
      program.setObjective(number, of: variable)
      session.setObjective(number, of: variable)
    default:
      let terms = program.variables.filter { _ in generator.whole(0...2) == 0 }
        .map { ($0, Double(generator.whole(-3...5))) }
      program.addConstraint(.atMost(number * 5), terms: terms)
      session.addConstraint(.atMost(number * 5), terms: terms)
    }
  }

  // MARK: Threads

  @Test(arguments: SolverLibrary.installed)
  func `sessions at the same time give identical bits`(library: SolverLibrary) async throws {
    let stock = CuttingStock(items: 10, seed: 4, library: library)
    let alone = try stock.run()
    let together = try await withThrowingTaskGroup(of: CuttingStock.Run.self) { group in
      for _ in 0..<32 { group.addTask { try stock.run() } }
      var runs: [CuttingStock.Run] = []
      for try await run in group { runs.append(run) }
      return runs
    }
    #expect(together.count == 32)
    for run in together {
      #expect(run.objective.bitPattern == alone.objective.bitPattern)
      #expect(run.iterations == alone.iterations && run.rounds == alone.rounds)
    }
  }
}
