// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How many learners a class needs and holds in a master, and how many classes may open.
///
/// With p[g] the officers who can learn in row g at all, and s[g] the seats of its intakes,
///
///     maximum'[g] = min(maximum[g], p[g], s[g])
///     classes'[g] = min(classes[g], ⌊min(p[g], s[g]) / minimum[g]⌋)
///
/// In words: where a commune has thirteen learners, a class for sixty costs each of them a thirteenth of its
/// price and not a sixtieth; and where it has eleven, and a class needs twelve, there is none. Whole plans are
/// the same, and of their mixtures many are none any more.
///
/// Source: Savelsbergh, Preprocessing and probing techniques for mixed integer programming problems (1994),
/// coefficient reduction.
struct ClassSizes {
  let minimum: [Int]
  let maximum: [Int]
  let classes: [Int]

  /// The rows that no class can open in, so that their seats are none.
  let isClosed: [Bool]

  /// The sizes of the scenario, for programs in which limits may be stretched.
  init(_ limits: SharedLimits) {
    minimum = limits.classes.map(\.terms.minimum)
    maximum = limits.classes.map(\.terms.maximum)
    classes = limits.classes.map(\.maximumClasses)
    isClosed = classes.map { _ in false }
  }

  /// The sizes that matter to some officers.
  ///
  /// - Complexity: linear in the arcs of the graphs, each walked once, plus the rows that officers reach.
  init(_ limits: SharedLimits, fittedTo automata: [PathwayAutomaton]) {
    let learners = Self.learners(of: limits, among: automata)
    let most = limits.classes.enumerated().map { number, row in
      min(learners[number], row.seatRows.reduce(0) { $0 + limits.seats[$1].room })
    }
    minimum = limits.classes.map(\.terms.minimum)
    maximum = zip(limits.classes, most).map { max(1, min($0.terms.maximum, $1)) }
    classes = zip(limits.classes, most).map { row, most in
      min(row.maximumClasses, most / max(1, row.terms.minimum))
    }
    isClosed = classes.map { $0 == 0 }
  }

  /// How many officers can learn in each class row at all.
  private static func learners(
    of limits: SharedLimits, among automata: [PathwayAutomaton]
  ) -> [Int] {
    var learners = Array(repeating: 0, count: limits.classes.count)
    var inUse: [ObjectIdentifier: [Int]] = [:]
    for automaton in automata {
      let graph = automaton.type.graph
      let options = inUse[ObjectIdentifier(graph)] ?? graph.optionsInUse
      inUse[ObjectIdentifier(graph)] = options
      let uses = automaton.uses
      let seats = options.flatMap { uses.rowStarts[$0]..<uses.rowStarts[$0 + 1] }
      for row in Set(seats.compactMap { limits.seats[uses.rows[$0]].classRow }) {
        learners[row] += 1
      }
    }
    return learners
  }
}

extension PathwayGraph {
  /// The options that some road starts, in order.
  var optionsInUse: [Int] {
    Set(Set(arcs.map(\.starts)).flatMap { combinations[$0] }).sorted()
  }
}
