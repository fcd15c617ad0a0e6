// SPDX-License-Identifier: GPL-3.0-or-later

/// How little each node's roads to a good outcome ask of some families of limits, money apart.
struct RoadBounds {
  let roads: RoadsInRoom
  let lifted: LimitFamilies

  /// The least size of the changes from each node on; nothing where no open road leads.
  let least: [Int?]

  /// The cheapest of each option's smallest open seats: its place, size and cost; nothing when closed.
  private let seats: [(place: Int, size: Int, dong: Int)?]

  /// The sums over each combination; nothing when one of its options is closed.
  private let combinations: [(size: Int, dong: Int)?]

  init(of roads: RoadsInRoom, to good: [Bool], lifting lifted: LimitFamilies) {
    let graph = roads.graph
    let seats = (0..<graph.options.cost.count).map { option in
      roads.seats(of: option).filter { roads.seats[$0].isOpen(lifting: lifted) }.map { place in
        let seat = roads.seats[place]
        return (place: place, size: seat.size, dong: seat.payments.reduce(0) { $0 + $1.dong })
      }.min { ($0.size, $0.dong) < ($1.size, $1.dong) }
    }
    let combinations = graph.combinations.map { combination -> (size: Int, dong: Int)? in
      var sum = (size: 0, dong: 0)
      for option in combination {
        guard let seat = seats[option] else { return nil }
        sum.size += seat.size
        sum.dong += seat.dong
        for place in roads.payments(of: option) { sum.dong += graph.options.dong[place] }
      }
      return sum
    }
    var least: [Int?] = Array(repeating: nil, count: graph.nodes.count)
    for (depth, layer) in graph.layers.enumerated().reversed() {
      for number in layer {
        let node = graph.nodes[number]
        if depth == graph.layers.count - 1 {
          least[number] = good[node.outcome] ? 0 : nil
          continue
        }
        for place in node.firstArc..<(node.firstArc + node.arcCount) {
          let arc = graph.arcs[place]
          guard let rest = least[arc.next], let seats = combinations[arc.starts],
            let away = roads.excess(of: arc, under: node.caps, lifting: lifted)
          else { continue }
          least[number] = min(least[number] ?? .max, rest + seats.size + away)
        }
      }
    }
    self.roads = roads
    self.lifted = lifted
    self.least = least
    self.seats = seats
    self.combinations = combinations
  }

  /// What the best road asks; nothing when there is none.
  var atRoot: Int? { roads.graph.layers.first?.first.flatMap { least[$0] } }

  /// Tells whether the cheapest of the smallest roads finds its money, fund by fund.
  ///
  /// As a rule it does where any road does; then nothing that asks more need be looked at.
  func cheapestFits() -> Bool {
    let graph = roads.graph
    var dong = Array(repeating: 0, count: graph.nodes.count)
    var best = Array(repeating: -1, count: graph.nodes.count)
    for layer in graph.layers.dropLast().reversed() {
      for number in layer {
        guard let whole = least[number] else { continue }
        let node = graph.nodes[number]
        for place in node.firstArc..<(node.firstArc + node.arcCount) {
          let arc = graph.arcs[place]
          guard let rest = least[arc.next], let seats = combinations[arc.starts],
            let away = roads.excess(of: arc, under: node.caps, lifting: lifted),
            rest + seats.size + away == whole
          else { continue }
          if best[number] < 0 || seats.dong + dong[arc.next] < dong[number] {
            dong[number] = seats.dong + dong[arc.next]
            best[number] = place
          }
        }
      }
    }
    var spent = roads.moneyLeft.map { _ in 0 }
    var number = graph.layers[0].lowerBound
    while best[number] >= 0 {
      let arc = graph.arcs[best[number]]
      for option in graph.combinations[arc.starts] {
        for place in roads.payments(of: option) {
          spent[roads.moneyOfPayment[place]] += graph.options.dong[place]
        }
        for payment in seats[option].map({ roads.seats[$0.place].payments }) ?? [] {
          spent[payment.money] += payment.dong
        }
      }
      number = arc.next
    }
    return zip(spent, roads.moneyLeft).allSatisfy { $0 <= $1 || $0 == 0 }
  }
}

extension RoadsInRoom {
  /// The size of the change that an arc's load asks of the caps; nothing when they don't give way.
  func excess(
    of arc: PathwayAutomaton.Arc, under caps: Int, lifting lifted: LimitFamilies
  ) -> Int? {
    if arc.load <= leastLoadLeft[caps] { return 0 }
    guard lifted.contains(.absence) else { return nil }
    return changes(of: arc, under: caps).reduce(0) { $0 + $1.size(costs) }
  }

  /// The caps that must give way to an arc's load.
  func changes(of arc: PathwayAutomaton.Arc, under caps: Int) -> [LimitChange] {
    capsLeft[caps].filter { arc.load > $0.load }.map {
      .absence(row: $0.row, load: arc.load - $0.load + $0.overdraft)
    }
  }
}
