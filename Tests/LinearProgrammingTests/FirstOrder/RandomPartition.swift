// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// A random program whose columns fall into simplexes and boxes; a hidden point keeps every row.
struct RandomPartition {
  var program = LinearProgram(.minimise)
  let partition: [Constraint]

  /// Columns of simplexes that the hidden point does without.
  private(set) var spareVariables: [Variable] = []

  private var generator: SeededGenerator
  private var point: [Double] = []
  private var shared: [Constraint] = []

  init(seed: UInt64, simplexes: ClosedRange<Int> = 2...12) {
    generator = SeededGenerator(seed: seed &* 7919 &+ 11)
    var totals: [Double] = []
    var rows: [Constraint] = []
    for _ in 0..<generator.whole(simplexes) {
      totals.append(generator.whole(0...4) == 0 ? 3 : 1)
      rows.append(program.addConstraint(.exactly(totals[rows.count])))
    }
    partition = rows
    for (row, total) in zip(partition, totals) {
      let chosen = generator.whole(0...3)
      for number in 0..<generator.whole(4...6) {
        addColumn(to: row, worth: number == chosen ? total : 0)
      }
    }
    for _ in 0..<generator.whole(0...5) { addBox() }
    for _ in 0..<generator.whole(1...7) { addRow() }
  }

  // MARK: Parts

  @discardableResult
  private mutating func addColumn(
    to row: Constraint, worth value: Double, entries: [(Constraint, Double)] = []
  ) -> (objective: Double, entries: [(Constraint, Double)]) {
    let objective = Double(generator.whole(-5...20))
    let entries = [(row, 1.0)] + entries
    let variable = program.addVariable(
      objective: objective, bounds: .nonnegative, entries: entries)
    point.append(value)
    if value == 0 { spareVariables.append(variable) }
    return (objective, entries)
  }

  private mutating func addBox() {
    let value = Double(generator.whole(0...6))
    program.addVariable(
      objective: Double(generator.whole(-9...9)),
      bounds: .between(0, value + Double(generator.whole(0...4))))
    point.append(value)
  }

  private mutating func drawnRow() -> (bounds: Bounds, terms: [(Variable, Double)]) {
    var terms: [(Variable, Double)] = []
    for variable in program.variables where generator.whole(0...2) == 0 {
      terms.append((variable, Double(generator.whole(-2...9))))
    }
    let activity = terms.reduce(0) { $0 + $1.1 * point[$1.0.index] }
    let slack = Double(generator.whole(0...4))
    let bounds: [Bounds] = [
      .atMost(activity + slack), .atMost(activity), .atLeast(activity - slack),
      .between(activity - slack, activity + 1), .exactly(activity), .free,
    ]
    return (bounds[generator.whole(0...5)], terms)
  }

  private mutating func addRow() {
    let row = drawnRow()
    shared.append(program.addConstraint(row.bounds, terms: row.terms))
  }

  // MARK: What comes later, in the program and in a session alike

  /// Adds a column that the hidden point does without, or a row that it keeps.
  mutating func grow(_ session: inout FirstOrderSession) {
    if generator.whole(0...2) == 0 {
      let row = drawnRow()
      shared.append(program.addConstraint(row.bounds, terms: row.terms))
      session.addConstraint(row.bounds, terms: row.terms)
      return
    }
    var entries: [(Constraint, Double)] = []
    for row in shared where generator.whole(0...1) == 0 {
      entries.append((row, Double(generator.whole(-2...9))))
    }
    let home = partition[generator.whole(0...(partition.count - 1))]
    let column = addColumn(to: home, worth: 0, entries: entries)
    session.addVariable(
      objective: column.objective, bounds: .nonnegative, entries: column.entries)
  }

  /// Moves a row's ends around the hidden point, and a column's cost.
  mutating func change(_ session: inout FirstOrderSession) {
    let row = shared[generator.whole(0...(shared.count - 1))]
    let activity = program[row].terms.reduce(0) {
      $0 + $1.coefficient * point[$1.variable.index]
    }
    let slack = Double(generator.whole(0...5))
    let bounds = [Bounds.atMost(activity + slack), .atLeast(activity - slack), .free][
      generator.whole(0...2)]
    program.setBounds(bounds, of: row)
    session.setBounds(bounds, of: row)
    let variable = Variable(index: generator.whole(0...(program.columns.count - 1)))
    let objective = Double(generator.whole(-5...20))
    program.setObjective(objective, of: variable)
    session.setObjective(objective, of: variable)
  }
}
