// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A pathway that would fit into the room left if one family of limits gave way.
struct PathwayInRoom {
  /// The limits that must give way, with how much; all of one family.
  let changes: [LimitChange]

  /// The size of the changes in the scenario's own prices.
  let size: Int
}

extension RoadsInRoom {
  /// Finds the pathway to a good outcome that asks the least of one family of limits.
  ///
  /// Complexity: arcs × labels; few funds are ever tight for one officer, so labels are few.
  func pathway(lifting family: LimitFamily, to good: [Bool]) -> PathwayInRoom? {
    search(lifting: family, to: good)?.best()
  }

  /// Tells whether some pathway to a good outcome fits into the room as it is.
  func hasPathway(to good: [Bool]) -> Bool {
    guard let search = search(lifting: nil, to: good) else { return false }
    if must.isEmpty, cheapestRoadFits(where: search.hopeful) { return true }
    return search.best() != nil
  }

  private func search(lifting family: LimitFamily?, to good: [Bool]) -> RoadSearch? {
    guard let root = graph.layers.first?.first else { return nil }
    if losesClass, family != .classMinimum { return nil }
    let hopeful = leads(to: good, lifting: family)
    return hopeful[root] ? RoadSearch(roads: self, family: family, hopeful: hopeful) : nil
  }

  /// Tells whether the road that costs the least in all finds its money, fund by fund.
  ///
  /// As a rule it does where any road does, and labels need not be written.
  private func cheapestRoadFits(where hopeful: [Bool]) -> Bool {
    let seat = (0..<graph.options.cost.count).map { option in
      seats(of: option).filter { seats[$0].isOpen(lifting: nil) }.map { place in
        (place: place, dong: seats[place].payments.reduce(0) { $0 + $1.dong })
      }.min { $0.dong < $1.dong }
    }
    let price = graph.combinations.map { combination in
      combination.reduce(0) { sum, option in
        sum + (seat[option]?.dong ?? 0)
          + payments(of: option).reduce(0) { $0 + graph.options.dong[$1] }
      }
    }
    let options = seat.map { $0 != nil }
    let combinations = graph.combinations.map { $0.allSatisfy { options[$0] } }
    let loads = capsLeft.map { $0.map(\.load).min() ?? .max }
    var value = Array(repeating: 0, count: graph.nodes.count)
    var best = Array(repeating: -1, count: graph.nodes.count)
    for layer in graph.layers.dropLast().reversed() {
      for number in layer where hopeful[number] {
        let node = graph.nodes[number]
        for place in node.firstArc..<(node.firstArc + node.arcCount) {
          let arc = graph.arcs[place]
          guard hopeful[arc.next], combinations[arc.starts], arc.load <= loads[node.caps] else {
            continue
          }
          let cost = price[arc.starts] + value[arc.next]
          if best[number] < 0 || cost < value[number] {
            value[number] = cost
            best[number] = place
          }
        }
      }
    }
    var spent = moneyLeft.map { _ in 0 }
    var number = graph.layers[0].lowerBound
    while best[number] >= 0 {
      let arc = graph.arcs[best[number]]
      for option in graph.combinations[arc.starts] {
        for place in payments(of: option) {
          spent[moneyOfPayment[place]] += graph.options.dong[place]
        }
        for payment in seat[option].map({ seats[$0.place].payments }) ?? [] {
          spent[payment.money] += payment.dong
        }
      }
      number = arc.next
    }
    return zip(spent, moneyLeft).allSatisfy { $0 <= $1 || $0 == 0 }
  }
}
