// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One officer's graph with what the room left says of each seat, fund and cap, looked up once.
struct RoadsInRoom {
  /// One row that could give the seat of an option.
  struct Seat {
    let classRow: Int?
    let changes: [LimitChange]
    let size: Int

    /// What a class that opens costs, by number of the money row here.
    let payments: [(money: Int, dong: Int)]

    /// The one family whose giving way makes room; nothing where there is room, or two are short.
    let family: LimitFamily?

    func isOpen(lifting lifted: LimitFamily?) -> Bool {
      changes.isEmpty || family != nil && family == lifted
    }
  }

  let graph: PathwayGraph
  let costs: RelaxationCosts

  /// The seats of all options, end to end, as the graph's table has them.
  let seats: [Seat]

  /// What each payment of the table takes from, by number of the money row here.
  let moneyOfPayment: [Int]

  /// The scenario's numbers of the money rows, and what is left there.
  let moneyRows: [Int]
  let moneyLeft: [Int]

  /// For each set of caps of the graph, the rows with the load that they leave.
  let capsLeft: [[(row: Int, load: Int)]]

  /// The least of these loads; any load fits where no cap counts the officer.
  let leastLoadLeft: [Int]

  /// Class rows that close unless the officer stays, as far as an option of the officer fills them.
  let must: [Int]

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
    seats = (0..<graph.options.seatCount).map { place in
      let row = uses.rows[place]
      let (changes, payments) = room.joining(seatRow: row)
      let family = changes.first?.family
      return Seat(
        classRow: room.limits.seats[row].classRow, changes: changes,
        size: changes.reduce(0) { $0 + $1.size(costs) },
        payments: payments.map { (money: money.number(of: $0.row), dong: $0.dong) },
        family: changes.allSatisfy { $0.family == family } ? family : nil)
    }
    moneyRows = money.values
    moneyLeft = money.values.map(room.money)
    capsLeft = capSets.map { caps in caps.map { (row: $0.row, load: room.load(under: $0)) } }
    leastLoadLeft = capsLeft.map { $0.map(\.load).min() ?? .max }
    let classes = Set(seats.compactMap(\.classRow))
    must = room.needed.filter(classes.contains).sorted()
    losesClass = must.count < room.needed.count
    self.graph = graph
    self.costs = costs
  }

  /// The seats of an option, by their places in `seats`.
  func seats(of option: Int) -> Range<Int> {
    graph.options.rowStarts[option]..<graph.options.rowStarts[option + 1]
  }

  func payments(of option: Int) -> Range<Int> {
    graph.options.paymentStarts[option]..<graph.options.paymentStarts[option + 1]
  }
}
