// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// Small programs drawn from a seed, for comparing one way of solving with another.
enum RandomPrograms {
  /// A feasible, bounded linear program with rows of every kind.
  static func linear(
    _ sense: LinearProgram.Sense, rows: Int, columns: Int, seed: UInt64
  ) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram(sense)
    var point: [Double] = []
    for _ in 0..<columns {
      let value = generator.whole(0...6)
      point.append(Double(value))
      program.addVariable(
        objective: Double(generator.whole(-9...9)),
        bounds: .between(0, Double(value + generator.whole(0...5))))
    }
    for _ in 0..<rows {
      var terms: [(Variable, Double)] = []
      for variable in program.variables where generator.whole(0...2) == 0 {
        terms.append((variable, Double(generator.whole(-5...9))))
      }
      let activity = terms.reduce(0) { $0 + $1.1 * point[$1.0.index] }
      let slack = Double(generator.whole(0...8))
      let bounds: [Bounds] = [
        .atMost(activity + slack), .atLeast(activity - slack), .exactly(activity),
        .between(activity - slack, activity + 1),
      ]
      program.addConstraint(bounds[generator.whole(0...3)], terms: terms)
    }
    return program
  }

  /// A knapsack of up to eleven things with up to three limits and sometimes a forced pair.
  static func knapsack(seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram(.maximise)
    let things = (0..<generator.whole(4...11)).map { _ in
      program.addVariable(
        objective: Double(generator.whole(1...40)), bounds: .unit, integrality: .integer)
    }
    for _ in 0..<generator.whole(1...3) {
      let terms = things.map { ($0, Double(generator.whole(1...20))) }
      program.addConstraint(.atMost(Double(generator.whole(5...90))), terms: terms)
    }
    if generator.whole(0...2) == 0 {
      program.addConstraint(.atLeast(1), terms: [(things[0], 1), (things[1], 1)])
    }
    return program
  }

  /// An assignment of three or four people to as many jobs, some of which nobody may take.
  static func assignment(seed: UInt64) -> LinearProgram {
    var generator = SeededGenerator(seed: seed)
    var program = LinearProgram(.minimise, offset: 1)
    let size = generator.whole(3...4)
    let people = (0..<size).map { _ in program.addConstraint(.exactly(1)) }
    let jobs = (0..<size).map { _ in program.addConstraint(.exactly(1)) }
    for person in people {
      for job in jobs {
        let allowed = generator.whole(0...9) > 2
        program.addVariable(
          objective: Double(generator.whole(1...30)), bounds: allowed ? .unit : .exactly(0),
          integrality: .integer, entries: [(person, 1), (job, 1)])
      }
    }
    return program
  }

  /// Returns the best objective over all zero-one points, or nil when none is feasible.
  static func bruteForce(_ program: LinearProgram) -> Double? {
    let count = program.columns.count
    var best: Double?
    for mask in 0..<(1 << count) {
      let point = (0..<count).map { Double((mask >> $0) & 1) }
      guard program.violation(at: point) < 1e-9 else { continue }
      let objective = program.objective(at: point)
      switch program.sense {
      case .minimise: best = min(best ?? .infinity, objective)
      case .maximise: best = max(best ?? -.infinity, objective)
      }
    }
    return best
  }
}
