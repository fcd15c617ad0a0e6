// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One officer's graph with what the room left says of each seat, fund and cap, looked up once.
struct RoadsInRoom {
  /// One row that could give the seat of an option.
  struct Seat {
    let classRow: Int?

    /// The place in `must` of the class that closes unless the officer stays.
    var mustPlace: Int?
    let changes: [LimitChange]
    let size: Int

    /// What a class that opens costs, by number of the money row here.
    let payments: [(money: Int, dong: Int)]

    /// The families that must give way to make room.
    let families: LimitFamilies

    func isOpen(lifting lifted: LimitFamilies) -> Bool { families.isSubset(of: lifted) }
  }

  let graph: PathwayGraph
  let costs: RelaxationCosts

  /// The seats of all options, end to end, as the graph's table has them.
  private(set) var seats: [Seat]

  /// The scenario's number of each seat's row.
  let rowOfSeat: [Int]

  /// What each payment of the table takes from, by number of the money row here.
  let moneyOfPayment: [Int]

  /// The scenario's numbers of the money rows, and what is left there.
  let moneyRows: [Int]
  let moneyLeft: [Int]

  /// For each set of caps of the graph, the rows with the load that they leave, and what must be added
  /// before anything is left.
  let capsLeft: [[(row: Int, load: Int, overdraft: Int)]]

  /// The least of these loads; any load fits where no cap counts the officer.
  let leastLoadLeft: [Int]

  /// Class rows that close unless the officer stays, as far as an option of the officer fills them.
  let must: [Int]

  /// What each of these needs when the officer leaves it.
  let closing: [LimitChange]

  /// Whether some class closes that no pathway of the officer could keep open: it is lost anyway.
  let losesClass: Bool

  init(of automaton: PathwayAutomaton, in room: RoomLeft, costs: RelaxationCosts) {
    let graph = automaton.type.graph
    let uses = automaton.uses
    let capSets = automaton.caps
    var money = Numbering<Int>([])
    moneyOfPayment = graph.options.moneyRows.indices.map {
      money.number(of: uses.moneyRows[$0])
    }
    rowOfSeat = (0..<graph.options.seatCount).map { uses.rows[$0] }
    seats = rowOfSeat.map { row in
      let (changes, payments) = room.joining(seatRow: row)
      return Seat(
        classRow: room.limits.seats[row].classRow, changes: changes,
        size: changes.reduce(0) { $0 + $1.size(costs) },
        payments: payments.map { (money: money.number(of: $0.row), dong: $0.dong) },
        families: changes.reduce(into: []) { $0.formUnion(LimitFamilies($1.family)) })
    }
    moneyRows = money.values
    moneyLeft = money.values.map(room.money)
    capsLeft = capSets.map { caps in
      caps.map { (row: $0.row, load: room.load(under: $0), overdraft: room.overdraft(under: $0)) }
    }
    leastLoadLeft = capsLeft.map { $0.map(\.load).min() ?? .max }
    let classes = Set(seats.compactMap(\.classRow))
    must = room.needed.filter(classes.contains).sorted()
    closing = must.map(room.closing)
    losesClass = must.count < room.needed.count
    self.graph = graph
    self.costs = costs
    for place in seats.indices {
      seats[place].mustPlace = seats[place].classRow.flatMap(must.firstIndex)
    }
  }

  /// The seats of an option, by their places in `seats`.
  func seats(of option: Int) -> Range<Int> {
    graph.options.rowStarts[option]..<graph.options.rowStarts[option + 1]
  }

  func payments(of option: Int) -> Range<Int> {
    graph.options.paymentStarts[option]..<graph.options.paymentStarts[option + 1]
  }
}
