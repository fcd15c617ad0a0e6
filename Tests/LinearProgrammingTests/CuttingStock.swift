// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Cutting stock by column generation, the textbook user of a live session.
///
///     minimise Σ_p x[p]   subject to   Σ_p count[i, p] · x[p] ≥ demand[i]   for every item i
struct CuttingStock {
  let rollWidth: Int
  let widths: [Int]
  let demands: [Int]
  let library: SolverLibrary

  init(items: Int, seed: UInt64, library: SolverLibrary = .glpk) {
    self.library = library
    var generator = SeededGenerator(seed: seed)
    rollWidth = 1000
    widths = (0..<items).map { _ in generator.whole(40...400) }
    demands = (0..<items).map { _ in generator.whole(5...80) }
  }

  struct Run {
    var objective = 0.0
    var rounds = 0
    var iterations = 0
  }

  /// Runs column generation; cold forgets the basis before each solve.
  func run(
    method: SolverOptions.Method = .automatic, cold: Bool = false
  ) throws(SolverFailure) -> Run {
    var program = LinearProgram(.minimise)
    let rows = demands.map { program.addConstraint(.atLeast(Double($0))) }
    for (row, width) in zip(rows, widths) {
      program.addVariable(objective: 1, entries: [(row, Double(rollWidth / width))])
    }
    return try withSolver(for: program, options: SolverOptions(library: library)) {
      (session: inout SolverSession) throws(SolverFailure) in
      var run = Run()
      while run.rounds < 5000 {
        if cold { session.forgetBasis() }
        guard try session.solve(method) == .optimal else { break }
        run.rounds += 1
        run.objective = session.objectiveValue
        guard let pattern = pattern(worth: session.duals()) else { break }
        session.addVariable(
          objective: 1, entries: pattern.map { (rows[$0.item], Double($0.count)) })
      }
      run.iterations = session.iterations
      return run
    }
  }

  /// Returns the pattern of greatest worth if it is worth more than the roll it takes.
  private func pattern(worth: [Double]) -> [(item: Int, count: Int)]? {
    var best = [Double](repeating: 0, count: rollWidth + 1)
    var choice = [Int](repeating: -1, count: rollWidth + 1)
    for space in 1...rollWidth {
      best[space] = best[space - 1]
      for (item, width) in widths.enumerated() where width <= space {
        let candidate = best[space - width] + worth[item]
        if candidate > best[space] + 1e-12 {
          best[space] = candidate
          choice[space] = item
        }
      }
    }
    guard best[rollWidth] > 1 + 1e-7 else { return nil }
    var counts = [Int](repeating: 0, count: widths.count)
    var space = rollWidth
    while space > 0 {
      let item = choice[space]
      if item < 0 {
        space -= 1
      } else {
        counts[item] += 1
        space -= widths[item]
      }
    }
    return counts.enumerated().filter { $0.element > 0 }.map {
      (item: $0.offset, count: $0.element)
    }
  }
}
