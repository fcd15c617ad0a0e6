// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

/// A first-order solve next to the simplex method, on simplexes, boxes and rows of every kind.
@Suite struct FirstOrderSessionTests {
  private func session(
    _ random: RandomPartition, threads: Int = 1, iterations: Int = 20_000
  ) -> FirstOrderSession {
    FirstOrderSession(
      random.program, partition: random.partition,
      options: FirstOrderOptions(
        iterationLimit: iterations, tolerance: 1e-7, threads: threads))
  }

  /// What is wrong with where a session ended, next to the optimum.
  private func check(
    _ session: FirstOrderSession, solves program: LinearProgram, partition: [Constraint],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let optimum = try #require(try program.solve().solution).objective
    let values = session.values()
    let distance = abs(session.objectiveValue - optimum) / max(1, abs(optimum))
    #expect(
      distance < 1e-3, "\(session.objectiveValue), not \(optimum)", sourceLocation: sourceLocation)
    #expect(
      abs(program.objective(at: values) - session.objectiveValue)
        < 1e-6 * max(1, abs(optimum)), sourceLocation: sourceLocation)
    for (row, constraint) in zip(program.rows, program.constraints) {
      let activity = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
      let size = row.terms.reduce(1) { max($0, abs($1.coefficient)) }
      let tolerance = partition.contains(constraint) ? 1e-9 : 0.01 * max(size, abs(activity))
      #expect(
        row.bounds.contains(activity, tolerance: tolerance),
        "row \(constraint.index): \(activity), \(row.bounds)", sourceLocation: sourceLocation)
    }
    for (column, value) in zip(program.columns, values) {
      #expect(column.bounds.contains(value, tolerance: 1e-12), sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: 0..<60)
  func `the optimum is as near as makes no difference`(seed: Int) throws {
    let random = RandomPartition(seed: UInt64(seed))
    var session = session(random)
    _ = try session.solve()
    try check(session, solves: random.program, partition: random.partition)
  }

  @Test(arguments: 0..<60)
  func `what is called an optimum is one`(seed: Int) throws {
    // Few steps, so that some solves end before they are there.
    let random = RandomPartition(seed: 800 + UInt64(seed))
    var session = session(random, iterations: 1_000)
    guard try session.solve() == .optimal else { return }
    let optimum = try #require(try random.program.solve().solution).objective
    #expect(abs(session.objectiveValue - optimum) < 1e-5 * max(1, abs(optimum)))
    #expect(session.infeasibility < 1e-7)
  }

  @Test(arguments: 0..<30)
  func `prices of the right signs bound the optimum from below`(seed: Int) throws {
    let random = RandomPartition(seed: 100 + UInt64(seed))
    var session = session(random)
    _ = try session.solve()
    let optimum = try #require(try random.program.solve().solution).objective
    let duals = session.duals()
    var reduced = random.program.columns.map(\.objective)
    var bound = 0.0
    for (row, constraint) in zip(random.program.rows, random.program.constraints)
    where !random.partition.contains(constraint) {
      let dual = duals[constraint.index]
      for term in row.terms { reduced[term.variable.index] -= term.coefficient * dual }
      guard dual != 0 else { continue }
      bound += dual * (try #require(dual > 0 ? row.bounds.lower : row.bounds.upper))
    }
    var isBoxed = Array(repeating: true, count: reduced.count)
    for row in random.partition.map({ random.program[$0] }) {
      let least = row.terms.map { reduced[$0.variable.index] }.min() ?? 0
      bound += least * (row.bounds.upper ?? 0)
      for term in row.terms { isBoxed[term.variable.index] = false }
    }
    for (number, column) in random.program.columns.enumerated() where isBoxed[number] {
      let end = reduced[number] > 0 ? column.bounds.lower : column.bounds.upper
      bound += reduced[number] * (try #require(end))
    }
    #expect(bound <= optimum + 1e-6 * max(1, abs(optimum)))
    #expect(bound >= optimum - 1e-2 * max(1, abs(optimum)))
  }

  @Test(arguments: 0..<20)
  func `the price of a simplex is what its cheapest column costs`(seed: Int) throws {
    let random = RandomPartition(seed: 200 + UInt64(seed))
    var session = session(random)
    _ = try session.solve()
    let duals = session.duals()
    var reduced = random.program.columns.map(\.objective)
    for (row, constraint) in zip(random.program.rows, random.program.constraints)
    where !random.partition.contains(constraint) {
      for term in row.terms {
        reduced[term.variable.index] -= term.coefficient * duals[constraint.index]
      }
    }
    for row in random.partition {
      let least = random.program[row].terms.map { reduced[$0.variable.index] }.min()
      #expect(abs(duals[row.index] - (try #require(least))) < 1e-6)
    }
  }

  @Test(arguments: 0..<30)
  func `columns and rows that come later are taken into account`(seed: Int) throws {
    var random = RandomPartition(seed: 300 + UInt64(seed))
    var session = session(random)
    for _ in 0..<4 {
      for _ in 0..<3 { random.grow(&session) }
      _ = try session.solve()
      try check(session, solves: random.program, partition: random.partition)
    }
  }

  @Test(arguments: 0..<30)
  func `of many columns the best are found, whichever slept before`(seed: Int) throws {
    var random = RandomPartition(seed: 900 + UInt64(seed), simplexes: 1...3)
    var session = session(random)
    for _ in 0..<60 { random.grow(&session) }
    for _ in 0..<4 {
      _ = try session.solve()
      try check(session, solves: random.program, partition: random.partition)
      random.change(&session)
    }
  }

  @Test(arguments: 0..<30)
  func `what is idle at an optimum can be taken out, and rows that came later stay`(
    seed: Int
  ) throws {
    var random = RandomPartition(seed: 1_600 + UInt64(seed), simplexes: 1...3)
    var session = session(random)
    for _ in 0..<40 { random.grow(&session) }
    _ = try session.solve()
    let before = session.objectiveValue
    let isIdle = session.idleVariables(upTo: 0)
    #expect(isIdle.contains(true))
    session.keepVariables(isIdle.map { !$0 })
    #expect(session.variableCount == isIdle.count { !$0 })
    let values = zip(random.program.variables, isIdle).filter { !$0.1 }.map(\.0)
    _ = try session.solve()
    #expect(abs(session.objectiveValue - before) < 1e-3 * max(1, abs(before)))
    for (row, constraint) in zip(random.program.rows, random.program.constraints) {
      let kept = row.terms.compactMap { term in
        values.firstIndex(of: term.variable).map { (place: $0, term.coefficient) }
      }
      let activity = kept.reduce(0) { $0 + $1.1 * session.values()[$1.place] }
      let size = row.terms.reduce(1) { max($0, abs($1.coefficient)) }
      let tolerance = random.partition.contains(constraint) ? 1e-9 : 0.01 * max(size, abs(activity))
      #expect(row.bounds.contains(activity, tolerance: tolerance))
    }
  }

  @Test func `a row that columns take alike up to rounding neither binds nor has a price`() throws {
    var program = LinearProgram(.minimise)
    let simplexes = (0..<40).map { _ in program.addConstraint(.exactly(1)) }
    let shared = program.addConstraint(.atMost(40 * 0.077))
    let scarce = program.addConstraint(.atMost(10))
    for simplex in simplexes {
      program.addVariable(objective: 0, entries: [(simplex, 1), (shared, 0.077)])
      program.addVariable(
        objective: -1, entries: [(simplex, 1), (shared, 0.077 + 2e-8), (scarce, 1)])
    }
    var session = FirstOrderSession(
      program, partition: simplexes,
      options: FirstOrderOptions(iterationLimit: 2_000, tolerance: 1e-7))
    let end = try session.solve()
    #expect(end == .optimal)
    #expect(abs(session.objectiveValue + 10) < 1e-4)
    #expect(session.duals()[shared.index] == 0)
  }

  @Test func `begun where a like program ended it takes fewer steps`() throws {
    var (anew, from) = (0, 0)
    for seed in 0..<30 {
      let random = RandomPartition(seed: 1_300 + UInt64(seed))
      var first = session(random)
      _ = try first.solve()
      var second = session(random)
      second.begin(at: first.values(), prices: first.duals())
      _ = try second.solve()
      try check(second, solves: random.program, partition: random.partition)
      (anew, from) = (anew + first.iterations, from + second.iterations)
    }
    #expect(from < anew, "\(from) steps, begun anew \(anew)")
  }

  @Test func `what all columns of a simplex share of a row is no trouble`() throws {
    var program = LinearProgram(.minimise)
    let partition = (0..<100).map { _ in program.addConstraint(.exactly(1)) }
    var generator = SeededGenerator(seed: 3)
    var terms: [(Variable, Double)] = []
    for simplex in partition {
      for number in 0..<3 {
        let cost = Double(generator.whole(0...9) + 10 * number)
        let variable = program.addVariable(objective: cost, entries: [(simplex, 1)])
        terms.append((variable, 1000 - Double(5 * number)))
      }
    }
    program.addConstraint(.atMost(99_500), terms: terms)
    var session = FirstOrderSession(
      program, partition: partition,
      options: FirstOrderOptions(iterationLimit: 2_000, tolerance: 1e-7))
    #expect(try session.solve() == .optimal)
    try check(session, solves: program, partition: partition)
  }

  @Test func `an entry that is given twice counts twice`() throws {
    var program = LinearProgram(.minimise)
    let simplex = program.addConstraint(.exactly(1))
    let row = program.addConstraint(.atMost(1))
    var session = FirstOrderSession(
      program, partition: [simplex], options: FirstOrderOptions(tolerance: 1e-9))
    let cheap = session.addVariable(
      objective: 1, bounds: .nonnegative, entries: [(simplex, 1), (row, 2), (row, 2)])
    session.addVariable(objective: 5, bounds: .nonnegative, entries: [(simplex, 1)])
    #expect(try session.solve() == .optimal)
    #expect(abs(session.values()[cheap.index] - 0.25) < 1e-6)
    #expect(abs(session.objectiveValue - 4) < 1e-6)
  }

  @Test(arguments: 0..<20)
  func `bounds and costs that change are taken into account`(seed: Int) throws {
    var random = RandomPartition(seed: 400 + UInt64(seed))
    var session = session(random)
    for _ in 0..<4 {
      _ = try session.solve()
      random.change(&session)
    }
    _ = try session.solve()
    try check(session, solves: random.program, partition: random.partition)
  }

  @Test(arguments: 0..<20)
  func `a variable held at nothing stays there until it is let go`(seed: Int) throws {
    var random = RandomPartition(seed: 500 + UInt64(seed))
    var session = session(random)
    _ = try session.solve()
    let held = random.spareVariables
    for variable in held {
      random.program.setBounds(.exactly(0), of: variable)
      session.setBounds(.exactly(0), of: variable)
    }
    _ = try session.solve()
    for variable in held { #expect(session.values()[variable.index] == 0) }
    try check(session, solves: random.program, partition: random.partition)
    for variable in held {
      random.program.setBounds(.nonnegative, of: variable)
      session.setBounds(.nonnegative, of: variable)
    }
    _ = try session.solve()
    try check(session, solves: random.program, partition: random.partition)
  }

  @Test(arguments: 0..<10)
  func `the same solve gives the same bits`(seed: Int) throws {
    let random = RandomPartition(seed: 600 + UInt64(seed))
    var one = session(random, iterations: 500)
    var other = session(random, iterations: 500)
    for _ in 0..<2 {
      _ = try one.solve()
      _ = try other.solve()
      #expect(one.values().map(\.bitPattern) == other.values().map(\.bitPattern))
      #expect(one.duals().map(\.bitPattern) == other.duals().map(\.bitPattern))
      #expect(one.objectiveValue.bitPattern == other.objectiveValue.bitPattern)
      #expect(one.iterations == other.iterations)
    }
  }

  @Test func `two threads give the bits of one`() throws {
    let random = RandomPartition(seed: 700, simplexes: 2_200...2_200)
    var alone = session(random, threads: 1, iterations: 60)
    _ = try alone.solve()
    for threads in 2...3 {
      var together = session(random, threads: threads, iterations: 60)
      _ = try together.solve()
      #expect(together.values().map(\.bitPattern) == alone.values().map(\.bitPattern))
      #expect(together.duals().map(\.bitPattern) == alone.duals().map(\.bitPattern))
    }
  }

  @Test func `a solve ends at its limit and says so`() throws {
    let random = RandomPartition(seed: 3)
    var session = session(random, iterations: 7)
    #expect(try session.solve() == .limitReached)
    #expect(session.iterations == 7)
    session.limit(iterations: 20_000, tolerance: 1e-3)
    #expect(try session.solve() == .optimal)
    #expect(!session.isExact)
  }

  @Test func `without rows that could be broken every simplex takes its cheapest column`() throws {
    var program = LinearProgram(.minimise)
    let simplex = program.addConstraint(.exactly(3))
    let dear = program.addVariable(objective: 5, entries: [(simplex, 1)])
    let cheap = program.addVariable(objective: 2, entries: [(simplex, 1)])
    program.addConstraint(.atMost(100), terms: [(dear, 1), (cheap, 1)])
    program.addConstraint(.free, terms: [(dear, 4)])
    var session = FirstOrderSession(
      program, partition: [simplex], options: FirstOrderOptions(tolerance: 1e-9))
    #expect(try session.solve() == .optimal)
    #expect(abs(session.values()[cheap.index] - 3) < 1e-9)
    #expect(abs(session.objectiveValue - 6) < 1e-9)
    #expect(session.duals()[simplex.index] == 2)
    #expect(session.infeasibility == 0)
  }
}
