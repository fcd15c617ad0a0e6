// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct IntegerSearchTests {
  /// A search that needs many nodes: an equality knapsack with a fractional relaxation everywhere.
  private static func stubborn(seed: UInt64 = 3) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram(.maximise)
    let things = (0..<40).map { _ in
      program.addVariable(
        objective: Double(generator.whole(20...60)), bounds: .unit, integrality: .integer)
    }
    for _ in 0..<6 {
      program.addConstraint(
        .atMost(400), terms: things.map { ($0, Double(generator.whole(10...50))) })
    }
    return program
  }

  @Test(arguments: 0..<120)
  func `knapsacks agree with brute force`(seed: Int) throws {
    try compare(RandomPrograms.knapsack(seed: UInt64(seed)), seed: seed)
  }

  @Test(arguments: 0..<80)
  func `assignments agree with brute force or their relaxation`(seed: Int) throws {
    let program = RandomPrograms.assignment(seed: UInt64(1000 + seed))
    // Sixteen variables are too many points to try; but the relaxation of an assignment is whole, so
    // four people are checked against that.
    guard program.columns.count <= 9 else {
      let relaxed = try program.solve()
      let search = try IntegerSearch().solve(program)
      #expect(relaxed.termination == search.termination)
      if let exact = relaxed.solution?.objective {
        #expect(abs(try #require(search.objective) - exact) < 1e-7)
      }
      return
    }
    try compare(program, seed: seed)
  }

  @Test func `the rules of branching are told apart by the nodes they take`() throws {
    let rules = [IntegerSearch.Branching.penalties, .pseudoCosts, .mostFractional]
    let nodes = try rules.map { try IntegerSearch(branching: $0).solve(Self.stubborn()).nodes }
    #expect(Set(nodes).count == rules.count, "\(nodes)")
  }

  private func compare(_ program: LinearProgram, seed: Int) throws {
    var settings = [
      IntegerSearch(), IntegerSearch(presolve: .off),
      IntegerSearch(presolve: seed.isMultiple(of: 2) ? .on : .off, cuts: .all),
      IntegerSearch(branching: .pseudoCosts), IntegerSearch(branching: .mostFractional),
    ]
    if let highs = SolverLibrary.highs {
      settings.append(IntegerSearch(library: .highs(highs)))
      settings.append(IntegerSearch(library: .highs(highs), presolve: .off))
    }
    let best = RandomPrograms.bruteForce(program)
    for setting in settings {
      let outcome = try setting.solve(program)
      guard let best else {
        #expect(outcome.termination == .infeasible && outcome.values == nil)
        continue
      }
      #expect(outcome.termination == .optimal)
      #expect(abs(try #require(outcome.objective) - best) < 1e-7)
      #expect(abs(try #require(outcome.bound) - best) < 1e-7)
      #expect(program.violation(at: try #require(outcome.values)) < 1e-7)
    }
  }

  @Test(arguments: [1, 5, 20, 60])
  func `a node limit stops at the same place every time`(limit: Int) throws {
    let search = IntegerSearch(presolve: .off, nodeLimit: limit)
    let first = try search.solve(Self.stubborn())
    #expect(first.termination == .limitReached)
    #expect(first.nodes == limit)
    for _ in 0..<3 { #expect(try search.solve(Self.stubborn()) == first) }
  }

  @Test(arguments: SolverLibrary.installed)
  func `the bound of a stopped search holds and its solution is feasible`(
    library: SolverLibrary
  ) throws {
    let program = Self.stubborn()
    let best = try #require(try IntegerSearch(cuts: .all).solve(program).objective)
    for presolve in [IntegerSearch.Presolve.on, .off] {
      let stopped = try IntegerSearch(
        library: library, presolve: presolve, nodeLimit: library == .glpk ? 80 : 2
      ).solve(program)
      #expect(stopped.termination == .limitReached)
      #expect(try #require(stopped.bound) >= best - 1e-7)
      if let values = stopped.values {
        #expect(program.violation(at: values) < 1e-7)
        #expect(try #require(stopped.objective) <= best + 1e-7)
      }
    }
  }

  @Test func `the caller can stop the search`() throws {
    var questions = 0
    let outcome = try IntegerSearch(presolve: .off).solve(Self.stubborn()) {
      questions += 1
      return questions > 30
    }
    #expect(outcome.termination == .limitReached)
    #expect(questions == 31)
  }

  @Test(.enabled(if: SolverLibrary.highs != nil))
  func `the caller can stop the search of HiGHS, and what it knows by then holds`() throws {
    let library = SolverLibrary.highs.map(SolverLibrary.highs) ?? .glpk
    let program = Self.stubborn()
    let best = try #require(try IntegerSearch(cuts: .all).solve(program).objective)
    var questions = 0
    let outcome = try IntegerSearch(library: library).solve(program) {
      questions += 1
      return questions > 2
    }
    #expect(outcome.termination == .limitReached)
    #expect(outcome.bound ?? .infinity >= best - 1e-6)
    #expect(outcome.objective ?? -.infinity <= best + 1e-6)
  }

  @Test(.enabled(if: SolverLibrary.highs != nil))
  func `HiGHS begins from a start of which only a part is known`() throws {
    let library = SolverLibrary.highs.map(SolverLibrary.highs) ?? .glpk
    // Twice as many things as the constraint sees: those it doesn't see follow from the others.
    var program = Self.stubborn()
    let things = Array(program.variables)
    for thing in things {
      let twin = program.addVariable(bounds: .unit, integrality: .integer)
      program.addConstraint(.exactly(0), terms: [(thing, 1), (twin, -1)])
    }
    let known = try IntegerSearch(library: library).solve(program)
    var start = try #require(known.values)
    for twin in program.variables.dropFirst(things.count) { start[twin.index] = .nan }
    let search = IntegerSearch(library: library, presolve: .off, nodeLimit: 0)
    // By itself it is not there yet.
    #expect(try search.solve(program).objective != known.objective)
    var started = search
    started.start = start
    #expect(try started.solve(program).objective == known.objective)
  }

  @Test func `a gap target is enough to call it done`() throws {
    let program = Self.stubborn()
    let loose = try IntegerSearch(presolve: .off, relativeGap: 0.2).solve(program)
    let tight = try IntegerSearch(presolve: .off).solve(program)
    #expect(loose.termination == .optimal)
    #expect(loose.nodes < tight.nodes)
    #expect(try #require(loose.relativeGap) <= 0.2 + 1e-9)
  }

  @Test(arguments: [IntegerSearch.Presolve.on, .off])
  func `a cutoff keeps what reaches it and nothing else`(presolve: IntegerSearch.Presolve) throws {
    let program = RandomPrograms.knapsack(seed: 5)
    let best = try #require(RandomPrograms.bruteForce(program))
    let at = try IntegerSearch(presolve: presolve, cutoff: best).solve(program)
    #expect(at.objective == best)
    let beyond = try IntegerSearch(presolve: presolve, cutoff: best + 0.5).solve(program)
    #expect(beyond.termination == .infeasible && beyond.values == nil)
  }

  @Test func `a start is never lost`() throws {
    let program = Self.stubborn()
    let known = try IntegerSearch(cuts: .all).solve(program)
    let outcome = try IntegerSearch(presolve: .off, nodeLimit: 2, start: known.values)
      .solve(program)
    #expect(outcome.objective == known.objective)
  }

  @Test func `a start that breaks a rule is ignored`() throws {
    let program = Self.stubborn()
    let wrong = [Double](repeating: 1, count: program.columns.count)
    let search = IntegerSearch(presolve: .off, nodeLimit: 20)
    var started = search
    started.start = wrong
    #expect(try started.solve(program) == search.solve(program))
  }

  @Test func `fractional bounds of integer variables lose their fractions`() throws {
    var program = LinearProgram(.maximise)
    let x = program.addVariable(
      objective: 1, bounds: .between(0.2, 3.7), integrality: .integer)
    #expect(try IntegerSearch().solve(program).value(of: x) == 3)
    program.setBounds(.between(1 - 1e-12, 1 + 1e-12), of: x)
    #expect(try IntegerSearch().solve(program).value(of: x) == 1)
    program.setBounds(.between(0.2, 0.7), of: x)
    #expect(try IntegerSearch().solve(program).termination == .infeasible)
  }

  @Test(arguments: [IntegerSearch.Presolve.on, .off])
  func `programs without an answer say which kind`(presolve: IntegerSearch.Presolve) throws {
    let search = IntegerSearch(presolve: presolve)
    var endless = LinearProgram(.maximise)
    let x = endless.addVariable(objective: 1, integrality: .integer)
    endless.addConstraint(.atLeast(1), terms: [(x, 1)])
    #expect(try search.solve(endless).termination == .unbounded)

    var parity = LinearProgram(.minimise)
    let y = parity.addVariable(bounds: .between(0, 9), integrality: .integer)
    let z = parity.addVariable(bounds: .between(0, 9), integrality: .integer)
    parity.addConstraint(.exactly(7), terms: [(y, 2), (z, 2)])
    #expect(try search.solve(parity).termination == .infeasible)
  }

  @Test func `cuts are harmless when presolve leaves no variable`() throws {
    // GLPK 5.0 ends the process here; the guard looks ahead.
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 3, bounds: .unit, integrality: .integer)
    program.addConstraint(.atMost(9), terms: [(x, 1)])
    #expect(try IntegerSearch(cuts: .all).solve(program).objective == 3)
  }

  @Test(arguments: SolverLibrary.installed, [IntegerSearch.Presolve.on, .off])
  func `empty and purely continuous programs are solved too`(
    library: SolverLibrary, presolve: IntegerSearch.Presolve
  ) throws {
    let search = IntegerSearch(library: library, presolve: presolve)
    var impossible = LinearProgram(.minimise)
    impossible.addConstraint(.atLeast(1))
    #expect(try search.solve(impossible).termination == .infeasible)
    #expect(try search.solve(LinearProgram(.minimise, offset: 4)).objective == 4)
    var program = LinearProgram(.maximise)
    let x = program.addVariable(objective: 1)
    program.addConstraint(.atMost(2.5), terms: [(x, 1)])
    #expect(try search.solve(program).objective == 2.5)
  }
}
