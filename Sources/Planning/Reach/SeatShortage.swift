// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// More officers than seats: those who can't reach an aim without one of some seats.
///
/// Counting proves what a program of thousands of officers would take hours to prove.
struct SeatShortage {
  /// The seat rows meant, and the seats that are left there.
  let rows: Set<Int>
  let room: Int

  /// Those on whose every road to the aim one of these seats is taken.
  let officers: [Int]

  /// How many of them find no seat.
  var lack: Int { officers.count - room }
}

extension ReachGround {
  /// The shortages that concern some officers: of a programme's seats, and of all seats that lead to one
  /// kind of qualification; the smallest first.
  ///
  /// Complexity: a walk over the graph of each officer who could sit there, for each set of seats.
  func shortages(concerning some: [Int], threads: Int) -> [SeatShortage] {
    seatSets.compactMap { rows -> SeatShortage? in
      func need(_ officers: [Int]) -> [Int] {
        self.officers(among: officers, threads: threads) { $0.seatRows.allSatisfy(rows.contains) }
      }
      guard !need(some).isEmpty else { return nil }
      let room = rows.reduce(0) { $0 + index.limits.seats[$1].room }
      let officers = need(possible)
      return officers.count > room ? SeatShortage(rows: rows, room: room, officers: officers) : nil
    }.sorted { ($0.officers.count, $0.rows.min() ?? 0) < ($1.officers.count, $1.rows.min() ?? 0) }
  }

  /// Those among some officers who can't reach the aim without a start of some kind.
  func officers(
    among some: [Int], threads: Int, needing isMeant: @Sendable (StartOption) -> Bool
  ) -> [Int] {
    let reaching = reaching
    let needs = SideBySide.map(some.count, threads: threads) { number in
      guard let automaton = reaching[some[number]] else { return false }
      let meant = Set(automaton.options.indices.filter { isMeant(automaton.options[$0]) })
      if meant.isEmpty { return false }
      let combinations = automaton.combinations.map { $0.contains(where: meant.contains) }
      return automaton.keeping(arc: { _, arc in !combinations[arc.starts] }).isEmpty
    }
    return zip(some, needs).filter(\.1).map(\.0)
  }

  /// The seats of each programme, and those of all programmes that give one kind of qualification.
  private var seatSets: [Set<Int>] {
    var sets: [Set<Int>] = []
    let rows = Dictionary(grouping: index.limits.seats.indices) {
      index.limits.seats[$0].intake.programme
    }
    let programmes = index.scenario.programmes
    var ofKind: [Dimension.ID: Set<Int>] = [:]
    for programme in programmes {
      let own = Set(rows[programme.id] ?? [])
      if own.isEmpty { continue }
      sets.append(own)
      for kind in Set(programme.grants.map(\.level.dimension)) {
        ofKind[kind, default: []].formUnion(own)
      }
    }
    for (_, rows) in ofKind.sorted(by: { $0.key < $1.key }) where !sets.contains(rows) {
      sets.append(rows)
    }
    return sets
  }
}

extension [SeatShortage] {
  /// The seats that must be added at least, so that no more than some officers stay behind.
  ///
  /// Where nobody may, shortages of different seats add up.
  func leastSeats(sparing spare: Int) -> Int {
    if spare > 0 { return Swift.max(0, (map(\.lack).max() ?? 0) - spare) }
    var counted: Set<Int> = []
    var seats = 0
    // A large shortage may hold smaller ones; whichever is counted first keeps its rows.
    for shortage in sorted(by: { ($0.lack, $1.rows.count) > ($1.lack, $0.rows.count) })
    where counted.isDisjoint(with: shortage.rows) {
      counted.formUnion(shortage.rows)
      seats += shortage.lack
    }
    return seats
  }

  /// Whether some seats are needed beside all others that are added: without them one of the shortages
  /// would be left.
  func need(_ row: Int, beside added: [Int: Int], sparing spare: Int) -> Bool {
    contains { shortage in
      guard shortage.rows.contains(row) else { return false }
      let others = shortage.rows.reduce(0) { $1 == row ? $0 : $0 + (added[$1] ?? 0) }
      return shortage.lack - others > spare
    }
  }
}
