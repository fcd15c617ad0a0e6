// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// One officer's part of the compact program, ready to be written into programs that differ in the rest.
struct CompactPart: Sendable {
  private let block: CompactBlock

  /// The variables x[o, k], with the seat rows they stand for.
  private let seats: [(start: CompactLiteral, row: Int)]

  init(_ officer: Int, of master: Master, offers: UnitOffers) {
    var part = CompactOfficer(officer, of: master, offers: offers)
    part.requireRules()
    part.countWorth()
    block = part.block
    seats = part.seats
  }

  /// Adds the part to a program with the master's rows; an entry in the goal's row is its objective too.
  ///
  /// - Returns: the variables of the starts, with their seat rows.
  @discardableResult
  func write(
    to program: inout LinearProgram, goal: Constraint?
  ) -> [(variable: Variable, seatRow: Int)] {
    let variables = block.write(to: &program, goal: goal)
    return seats.compactMap { start, row in
      start.affine.column.map { (variables[$0], row) }
    }
  }

  /// The parts of some officers, worked out side by side.
  ///
  /// - Complexity: for each officer, options × quarters × what is asked.
  static func all(_ officers: Range<Int>, of master: Master, threads: Int) -> [CompactPart] {
    let index = master.index
    let groups = officers.map {
      index.offerGroups.number(of: index.scenario.officers[$0].unit)
    }
    var offers: [Int: UnitOffers] = [:]
    for group in Set(groups) {
      offers[group] = index.offerGroups.offers(ofGroup: group, index: index)
    }
    let known = offers
    return SideBySide.map(officers.count, threads: threads) { number in
      known[groups[number]].map {
        CompactPart(officers.lowerBound + number, of: master, offers: $0)
      }
    }.compactMap(\.self)
  }
}

extension Master {
  /// The pathway of the starts that a solution of a program with an officer's part makes; nothing when it is not
  /// admissible.
  func pathway(
    of officer: Int, choosing among: [(variable: Variable, seatRow: Int)], at values: [Double]
  ) -> Pathway? {
    let rows = among.filter { values[$0.variable.index] > 0.5 }.map(\.seatRow)
    return automata[officer].pathway(of: officer, startingOn: Set(rows))
  }
}
