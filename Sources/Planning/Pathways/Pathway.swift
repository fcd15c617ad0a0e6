// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One officer's sequence of programme starts: a column of the master program, all of it exact.
///
/// It never changes, and is shared and not copied: searches put the same ones in and out a thousand times a
/// second, and a copy would count five lists.
final class Pathway: Hashable, Sendable {
  /// A start and the intake row that gives the seat.
  struct Start: Hashable, Comparable {
    private let packedOption: Int32
    private let packedSeatRow: Int32

    init(option: Int, seatRow: Int) {
      packedOption = Int32(option)
      packedSeatRow = Int32(seatRow)
    }

    var option: Int { Int(packedOption) }
    var seatRow: Int { Int(packedSeatRow) }

    static func < (left: Self, right: Self) -> Bool {
      (left.option, left.seatRow) < (right.option, right.seatRow)
    }
  }

  /// A load, in thousandths, that an absence row counts in its quarter.
  struct Load: Hashable {
    private let packedRow: Int32
    private let packedLoad: Int32

    init(row: Int, load: Int) {
      packedRow = Int32(row)
      packedLoad = Int32(load)
    }

    var row: Int { Int(packedRow) }
    var load: Int { Int(packedLoad) }
  }

  /// The officer's place in the scenario.
  let officer: Int

  /// The starts, by option.
  let starts: [Start]

  /// The place of the outcome in the officer's automaton.
  let outcome: Int
  let marks: [PathwayAutomaton.Mark]

  /// The pathway's own part of each goal, targets apart, in the goal's units.
  let compliance: Int
  let requirements: Int
  let earliness: Int
  let stability: Int
  let cost: Int

  /// What it takes of the money and absence rows, by row.
  let money: [(row: Int, dong: Int)]
  let absence: [Load]

  /// The training under way that counts against caps for what the pathway leaves the officer holding.
  let committed: [Load]

  init(
    officer: Int, starts: [Start], outcome: Int, marks: [PathwayAutomaton.Mark], compliance: Int,
    requirements: Int, earliness: Int, stability: Int, cost: Int,
    money: [(row: Int, dong: Int)], absence: [Load], committed: [Load]
  ) {
    self.officer = officer
    self.starts = starts
    self.outcome = outcome
    self.marks = marks
    self.compliance = compliance
    self.requirements = requirements
    self.earliness = earliness
    self.stability = stability
    self.cost = cost
    self.money = money
    self.absence = absence
    self.committed = committed
  }

  static func == (left: Pathway, right: Pathway) -> Bool {
    left === right || left.officer == right.officer && left.starts == right.starts
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(officer)
    hasher.combine(starts)
  }

  func units(of goal: Goal) -> Int {
    switch goal {
    case .targets: 0
    case .compliance: compliance
    case .requirements: requirements
    case .earliness: earliness
    case .stability: stability
    case .cost: cost
    }
  }
}

extension PathwayAutomaton {
  /// The pathway of a road through the graph.
  ///
  /// - Parameters:
  ///   - officer: the officer's place in the scenario.
  ///   - road: the arcs taken, one per quarter.
  ///   - seatRow: the row chosen for each option.
  /// - Returns: the pathway with all that it uses and is worth.
  func pathway(of officer: Int, along road: [Int], seatRow: (Int) -> Int) -> Pathway {
    var starts: [Pathway.Start] = []
    var marksSeen: [Mark] = []
    var absence: [Pathway.Load] = []
    var committed: [Pathway.Load] = []
    var money: [(row: Int, dong: Int)] = []
    let (nodes, arcs, caps, marks, uses) = (nodes, arcs, caps, marks, uses)
    let (combinations, changes) = (combinations, self.stability)
    var earliness = 0
    var stability = stabilityBase
    var cost = 0
    var node = layers[0].lowerBound
    for number in road {
      let arc = arcs[number]
      caps.forEach(at: nodes[node].caps) { cap in
        if arc.load > 0 { absence.append(Pathway.Load(row: cap.row, load: arc.load)) }
        if cap.committed > 0 {
          committed.append(Pathway.Load(row: cap.row, load: cap.committed))
        }
      }
      stability += arc.stability
      for option in combinations[arc.starts] {
        starts.append(Pathway.Start(option: option, seatRow: seatRow(option)))
        stability += changes[option]
        cost += uses.cost[option]
        for place in uses.paymentStarts[option]..<uses.paymentStarts[option + 1] {
          let (row, dong) = (uses.moneyRows[place], uses.dong[place])
          if let known = money.firstIndex(where: { $0.row == row }) {
            money[known].dong += dong
          } else {
            money.append((row, dong))
          }
        }
      }
      node = arc.next
      earliness += nodes[node].earliness
      marks.forEach(at: nodes[node].marks) { if $0.belongs { marksSeen.append($0) } }
    }
    let outcome = outcomes[nodes[node].outcome]
    return Pathway(
      officer: officer, starts: starts.sorted(), outcome: nodes[node].outcome,
      marks: marksSeen, compliance: outcome.compliant ? 1 : 0,
      requirements: outcome.requirements, earliness: earliness, stability: stability, cost: cost,
      money: money.sorted { $0.row < $1.row },
      absence: absence, committed: committed)
  }
}
