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
  /// `surcharge` is what this officer pays besides for a seat row, `cuts` what cuts add.
  ///
  /// Complexity: linear in the arcs, plus options × seat rows.
  func cheapest(
    at prices: PathwayPrices, scales: PathwayScales, filter: PathwayFilter? = nil,
    roomAway: ((Int) -> Int)? = nil, surcharge: (Int) -> Double = { _ in 0 },
    cuts: CutPrices = CutPrices(), officer: Int = 0, usable: (Int, Int) -> Bool
  ) -> Cheapest? {
    var rows = Array(repeating: -1, count: options.count)
    var optionPrice = Array(repeating: Double.infinity, count: options.count)
    let linked = cuts.seats[officer] ?? [:]
    for number in rows.indices {
      for place in uses.rowStarts[number]..<uses.rowStarts[number + 1] {
        let row = uses.rows[place]
        let price = prices.seats[row] + surcharge(row) + (linked.isEmpty ? 0 : linked[row] ?? 0)
        guard price < optionPrice[number], usable(number, row),
          filter?.allows(Pathway.Start(option: number, seatRow: row)) ?? true
        else { continue }
        optionPrice[number] = price
        rows[number] = row
      }
      guard rows[number] >= 0 else { continue }
      for place in uses.paymentStarts[number]..<uses.paymentStarts[number + 1] {
        optionPrice[number] +=
          prices.money[uses.moneyRows[place]] * scales.millions(uses.dong[place])
        guard !cuts.money.isEmpty, let rounded = cuts.money[uses.moneyRows[place]] else { continue }
        for cut in rounded { optionPrice[number] += cut.price * cut.rounding(of: uses.dong[place]) }
      }
      optionPrice[number] += prices.startQuarter * Double(uses.quarter[number])
      optionPrice[number] += prices.cost * scales.millions(uses.cost[number])
      optionPrice[number] += prices.stability * Double(stability[number])
    }
    let combinationPrice = combinations.map { $0.reduce(0) { $0 + optionPrice[$1] } }
    let requiredByQuarter = Dictionary(grouping: filter?.required.map(\.option) ?? []) {
      options[$0].quarter
    }
    let capPrice = caps.map { $0.reduce(0) { $0 + prices.absence[$1.row] } / 1000 }
    let committedPrice = caps.map {
      $0.reduce(0) { $0 + prices.committed[$1.row] * Double($1.committed) } / 1000
    }
    let capRoom = roomAway.map { room in
      caps.map { $0.reduce(Int.max) { min($0, room($1.row) - $1.committed) } }
    }
    let capCuts = caps.map { caps in
      cuts.absence.isEmpty ? [] : caps.flatMap { cuts.absence[$0.row] ?? [] }
    }
    let markPrice = marks.map { marks in
      marks.reduce(0) { sum, mark in
        sum + (mark.belongs ? prices.belongs[mark.target] : 0)
          + (mark.reaches ? prices.reaches[mark.target] : 0)
      }
    }
    let outcomePrice = outcomes.map {
      ($0.compliant ? prices.compliance : 0)
        + prices.requirements * scales.whole($0.requirements, of: .requirements)
    }
    let earliness = prices.earliness / scales.unit(of: .earliness)

    var values = Array(repeating: Double.infinity, count: nodes.count)
    var best = Array(repeating: -1, count: nodes.count)
    for layer in layers.indices.reversed() {
      let required = requiredByQuarter[layer] ?? []
      for number in layers[layer] {
        let node = nodes[number]
        var value = Double.infinity
        if layer == layers.count - 1 {
          value = outcomePrice[node.outcome]
        } else {
          let cap = capPrice[node.caps]
          let room = capRoom?[node.caps] ?? .max
          let cuts = capCuts[node.caps]
          for place in node.firstArc..<(node.firstArc + node.arcCount) {
            let arc = arcs[place]
            var price =
              combinationPrice[arc.starts] + Double(arc.load) * cap
              + Double(arc.stability) * prices.stability + values[arc.next]
            if arc.load > 0 {
              for cut in cuts { price += cut.price * cut.rounding(of: arc.load) }
            }
            guard price < value, arc.load == 0 || arc.load <= room else { continue }
            if !required.isEmpty, !required.allSatisfy(combinations[arc.starts].contains) {
              continue
            }
            value = price
            best[number] = place
          }
        }
        values[number] =
          value + Double(node.earliness) * earliness + markPrice[node.marks]
          + committedPrice[node.caps]
      }
    }
    guard let root = layers.first?.first, values[root] < .infinity else { return nil }
    var road: [Int] = []
    var node = root
    while best[node] >= 0 {
      road.append(best[node])
      node = arcs[best[node]].next
    }
    return Cheapest(
      value: values[root] + Double(stabilityBase) * prices.stability, road: road, rows: rows)
  }
}
