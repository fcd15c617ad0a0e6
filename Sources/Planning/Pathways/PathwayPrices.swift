// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What every use and every gain of a pathway costs at some prices; the less, the better.
struct PathwayPrices {
  /// Per seat row, its class row's price included.
  var seats: [Double]

  /// Per million dong of each money row.
  var money: [Double]

  /// Per full-time equivalent of each absence row.
  var absence: [Double]

  /// Per full-time equivalent of training under way that an absence row counts.
  var committed: [Double]

  /// Per officer who belongs to, and who reaches, each target.
  var belongs: [Double]
  var reaches: [Double]

  /// Per whole of each goal that is a sum over pathways; cost per million dong.
  var compliance = 0.0
  var requirements = 0.0
  var earliness = 0.0
  var stability = 0.0
  var cost = 0.0

  /// Per quarter of each start's place in the horizon.
  var startQuarter = 0.0

  init(limits: SharedLimits, targets: Int) {
    seats = Array(repeating: 0, count: limits.seats.count)
    money = Array(repeating: 0, count: limits.money.count)
    absence = Array(repeating: 0, count: limits.absence.count)
    committed = absence
    belongs = Array(repeating: 0, count: targets)
    reaches = Array(repeating: 0, count: targets)
  }
}

/// What one officer may do at this point of a search.
struct PathwayFilter: Hashable {
  /// Seat rows that an option may not use.
  var forbidden: Set<Pathway.Start> = []

  /// Starts that must be made, by option.
  var required: [Pathway.Start] = []

  /// Whether the officer meets every requirement in the end, and reaches targets, where that is settled.
  var isCompliant: Bool?
  var reaches: [Int: Bool] = [:]

  /// Whether nothing but the required starts may be made: the pathway is settled.
  var isSettled = false

  func allows(_ start: Pathway.Start) -> Bool {
    if isSettled { return required.contains(start) }
    return !forbidden.contains(start)
      && !required.contains { $0.option == start.option && $0.seatRow != start.seatRow }
  }

  /// Tells whether a pathway keeps to the filter.
  func allows(_ pathway: Pathway) -> Bool {
    pathway.starts.allSatisfy { allows($0) } && required.allSatisfy { pathway.starts.contains($0) }
      && isCompliant ?? (pathway.compliance > 0) == (pathway.compliance > 0)
      && (reaches.isEmpty || pathway.marks.allSatisfy(allows))
  }

  func allows(_ mark: PathwayAutomaton.Mark) -> Bool {
    !mark.belongs || reaches[mark.target] ?? mark.reaches == mark.reaches
  }
}

extension PathwayAutomaton {
  /// The cheapest road and what it costs, or nothing when the filter leaves none.
  struct Cheapest {
    let value: Double
    let road: [Int]
    let rows: [Int]
  }

  /// Finds the pathway that costs least at given prices: exact pricing.
  ///
  /// A backward sweep over the layers: the value of a node is its own worth plus the least of
  /// its arcs. `usable` can close seat rows, `roomAway` arcs that take more than a cap has left;
  /// `surcharge` is what this officer pays besides for a seat row, `dear` for a million of a money row,
  /// `cuts` what cuts add; `share` of what shared limits cost is charged.
  ///
  /// Complexity: linear in the arcs, plus options × seat rows.
  func cheapest(
    at prices: PathwayPrices, scales: PathwayScales, share: Double = 1,
    filter: PathwayFilter? = nil, roomAway: ((Int) -> Int)? = nil,
    surcharge: (Int) -> Double = { _ in 0 }, dear: [Int: Double] = [:],
    cuts: CutPrices = CutPrices(), officer: Int = 0, usable: (Int, Int) -> Bool
  ) -> Cheapest? {
    let graph = type.graph
    let table = graph.options
    let uses = uses
    let (seatRows, moneyRows) = (uses.rows, uses.moneyRows)
    let linked = cuts.seats.isEmpty ? [:] : cuts.seats[officer] ?? [:]
    var rows = Array(repeating: -1, count: table.cost.count)
    var optionPrice = Array(repeating: Double.infinity, count: rows.count)
    for number in rows.indices {
      for place in table.rowStarts[number]..<table.rowStarts[number + 1] {
        let row = seatRows[place]
        let price =
          share * prices.seats[row] + surcharge(row) + (linked.isEmpty ? 0 : linked[row] ?? 0)
        guard price < optionPrice[number], usable(number, row),
          filter?.allows(Pathway.Start(option: number, seatRow: row)) ?? true
        else { continue }
        optionPrice[number] = price
        rows[number] = row
      }
      guard rows[number] >= 0 else { continue }
      var price = optionPrice[number]
      for place in table.paymentStarts[number]..<table.paymentStarts[number + 1] {
        let (row, dong) = (moneyRows[place], table.dong[place])
        price += share * prices.money[row] * scales.millions(dong)
        if !dear.isEmpty, let more = dear[row] { price += more * scales.millions(dong) }
        guard !cuts.money.isEmpty, let rounded = cuts.money[row] else { continue }
        for cut in rounded { price += cut.price * cut.rounding(of: dong) }
      }
      price += prices.startQuarter * Double(table.quarter[number])
      price += prices.cost * scales.millions(table.cost[number])
      price += prices.stability * Double(graph.stability[number])
      optionPrice[number] = price
    }
    let combinationPrice = graph.combinations.map { $0.reduce(0) { $0 + optionPrice[$1] } }
    let worth = NodePrices(
      self, at: prices, scales: scales, share: share, roomAway: roomAway, cuts: cuts,
      filter: filter)
    let required = filter?.required ?? []

    let (nodes, arcs) = (graph.nodes, graph.arcs)
    var values = Array(repeating: Double.infinity, count: nodes.count)
    var best = Array(repeating: -1, count: nodes.count)
    var layer = graph.layers.count - 1
    var mustStart: [Int] = []
    // Where much is full, most nodes are on no road that is left.
    let reached = roomAway == nil ? nil : graph.reached(by: combinationPrice, room: worth)
    for turn in (0..<(reached?.count ?? nodes.count)).reversed() {
      let number = reached?[turn] ?? turn
      while number < graph.layers[layer].lowerBound {
        layer -= 1
        mustStart = required.map(\.option).filter { table.quarter[$0] == layer }
      }
      let node = nodes[number]
      var value = Double.infinity
      var chosen = -1
      if layer == graph.layers.count - 1 {
        value = worth.outcomes[node.outcome]
      } else {
        let cap = worth.caps[node.caps]
        let room = worth.room.isEmpty ? Int.max : worth.room[node.caps]
        for place in node.firstArc..<(node.firstArc + node.arcCount) {
          let arc = arcs[place]
          var price =
            combinationPrice[arc.starts] + Double(arc.load) * cap
            + Double(arc.stability) * prices.stability + values[arc.next]
          if !worth.capCuts.isEmpty, arc.load > 0 {
            for cut in worth.capCuts[node.caps] {
              price += cut.price * cut.rule(of: arc.load)
            }
          }
          guard price < value, arc.load == 0 || arc.load <= room else { continue }
          if !mustStart.isEmpty, !mustStart.allSatisfy(graph.combinations[arc.starts].contains) {
            continue
          }
          value = price
          chosen = place
        }
      }
      best[number] = chosen
      values[number] =
        value + Double(node.earliness) * worth.earliness + worth.marks[node.marks]
        + worth.committed[node.caps]
    }
    guard let root = graph.layers.first?.first, values[root] < .infinity else { return nil }
    var road: [Int] = []
    road.reserveCapacity(graph.layers.count)
    var node = root
    while best[node] >= 0 {
      road.append(best[node])
      node = arcs[best[node]].next
    }
    return Cheapest(
      value: values[root] + Double(graph.stabilityBase) * prices.stability, road: road, rows: rows)
  }
}

extension PathwayPrices {
  /// Prices by which the cheapest pathway counts, and of equals the one that starts earlier.
  static func costThenTime(index: PlanningIndex) -> PathwayPrices {
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    prices.cost = 1
    prices.startQuarter = 1e-3
    return prices
  }
}
