// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The search for the road that asks the least of some families of limits.
///
/// Labels go forward through the layers; one is dropped when another at the same node asks no more
/// of them and has spent no more of any fund's year. Seats and absence concern one quarter each
/// and so are settled arc by arc; only money adds up along a road.
struct RoadSearch {
  private let roads: RoadsInRoom
  private let lifted: LimitFamilies

  /// The least that is still asked from each node on; nothing where no open road leads.
  private let least: [Int?]

  /// The most that a road may ask: a better one is known, or wanted.
  private let most: Int

  /// What may be looked at; anything where nothing is given.
  private let work: RoadWork?

  /// A road as far as it has come: the label before it, and the arc and seats that it adds.
  private struct Label {
    let previous: Int
    let arc: Int
    let firstSeat: Int
    let size: Int
    let starts: Int

    /// The classes kept open that close without the officer, as bits by place in `must`.
    let kept: UInt64
  }

  private var labels: [Label] = []

  /// What each label has spent of each money row, and the places of the seats that labels add.
  private var money: [Int] = []
  private var places: [Int32] = []

  /// What the road in hand spends, and the seats of its last arc.
  private var spent: [Int]
  private var chosen: [Int32] = []

  /// How many labels a node keeps; only roads that differ in money come near.
  private static let limit = 400

  init(_ bounds: RoadBounds, most: Int, work: RoadWork?) {
    roads = bounds.roads
    lifted = bounds.lifted
    least = bounds.least
    self.most = most
    self.work = work
    spent = roads.moneyLeft.map { _ in 0 }
  }

  /// The best pathway: the smallest change, then the fewest starts, then the first.
  consuming func best() -> PathwayInRoom? {
    let graph = roads.graph
    labels = [Label(previous: -1, arc: -1, firstSeat: 0, size: 0, starts: 0, kept: 0)]
    money = spent
    var standing = [[0]]
    for (layer, next) in zip(graph.layers, graph.layers.dropFirst()) {
      let known = labels.count
      if work?.isSpent == true { return nil }
      var found = next.map { _ in [Int]() }
      for number in layer {
        let node = graph.nodes[number]
        for label in standing[number - layer.lowerBound] {
          for place in node.firstArc..<(node.firstArc + node.arcCount) {
            let arc = graph.arcs[place]
            guard let rest = least[arc.next],
              let away = roads.excess(of: arc, under: node.caps, lifting: lifted),
              labels[label].size + away + rest <= most
            else { continue }
            extend(
              label, along: place, adding: away, into: &found[arc.next - next.lowerBound])
          }
        }
      }
      standing = found
      work?.spend(labels.count - known)
    }
    var best: (label: Int, changes: [LimitChange], size: Int)?
    for label in standing.joined() {
      let left = classesLeft(label)
      guard left.isEmpty || lifted.contains(.classMinimum) else { continue }
      var missing = moneyMissing(label) + left
      let size = missing.reduce(labels[label].size) { $0 + $1.size(roads.costs) }
      guard size <= most else { continue }
      if let best, (best.size, labels[best.label].starts) <= (size, labels[label].starts) {
        continue
      }
      missing = changes(along: label) + missing
      best = (label, missing, size)
    }
    guard let best else { return nil }
    let steps = steps(to: best.label)
    var seatRows: [Int: Int] = [:]
    for step in steps {
      for (option, seat) in zip(
        roads.graph.combinations[roads.graph.arcs[step.arc].starts], step.seats)
      {
        seatRows[option] = roads.rowOfSeat[seat]
      }
    }
    return PathwayInRoom(
      changes: best.changes, size: best.size, road: steps.map(\.arc), seatRows: seatRows)
  }
}

// MARK: - From node to node

extension RoadSearch {
  private mutating func extend(
    _ label: Int, along place: Int, adding size: Int, into found: inout [Int]
  ) {
    let arc = roads.graph.arcs[place]
    let width = spent.count
    for row in 0..<width { spent[row] = money[label * width + row] }
    chosen.removeAll(keepingCapacity: true)
    seat(
      roads.graph.combinations[arc.starts][...], labels[label].size + size,
      of: Label(
        previous: label, arc: place, firstSeat: 0, size: 0, starts: labels[label].starts,
        kept: labels[label].kept),
      into: &found)
  }

  /// Seats the starts of an arc one by one, trying every row that could give the seat.
  private mutating func seat(
    _ starts: ArraySlice<Int>, _ size: Int, of label: Label, into found: inout [Int]
  ) {
    guard let option = starts.first else { return keep(label, size, into: &found) }
    let table = roads.graph.options
    for place in roads.seats(of: option) where roads.seats[place].isOpen(lifting: lifted) {
      let seat = roads.seats[place]
      var fits = true
      for payment in roads.payments(of: option) {
        fits = pay(table.dong[payment], from: roads.moneyOfPayment[payment]) && fits
      }
      for payment in seat.payments { fits = pay(payment.dong, from: payment.money) && fits }
      if fits {
        chosen.append(Int32(place))
        self.seat(starts.dropFirst(), size + seat.size, of: label, into: &found)
        chosen.removeLast()
      }
      for payment in roads.payments(of: option) {
        spent[roads.moneyOfPayment[payment]] -= table.dong[payment]
      }
      for payment in seat.payments { spent[payment.money] -= payment.dong }
    }
  }

  private mutating func pay(_ dong: Int, from row: Int) -> Bool {
    spent[row] += dong
    return lifted.contains(.money) || spent[row] <= roads.moneyLeft[row]
  }

  private mutating func keep(_ label: Label, _ size: Int, into found: inout [Int]) {
    let width = spent.count
    guard let rest = least[roads.graph.arcs[label.arc].next], size + rest <= most else { return }
    if lifted.contains(.money), most < .max - 1, size + sizeMissing(spent) > most { return }
    var kept = label.kept
    if !roads.must.isEmpty {
      for seat in chosen {
        if let bit = roads.seats[Int(seat)].mustPlace { kept |= 1 << UInt64(bit) }
      }
    }
    for other in found where labels[other].size <= size && labels[other].kept & kept == kept {
      let first = other * width
      if (0..<width).allSatisfy({ money[first + $0] <= spent[$0] }) { return }
    }
    found.removeAll { other in
      let first = other * width
      return size <= labels[other].size && labels[other].kept & kept == labels[other].kept
        && (0..<width).allSatisfy { spent[$0] <= money[first + $0] }
    }
    guard found.count < Self.limit else { return }
    found.append(labels.count)
    labels.append(
      Label(
        previous: label.previous, arc: label.arc, firstSeat: places.count, size: size,
        starts: label.starts + chosen.count, kept: kept))
    money += spent
    places += chosen
  }
}

// MARK: - At the end

extension RoadSearch {
  /// The money that is missing at the end, where money gives way.
  private func moneyMissing(_ label: Int) -> [LimitChange] {
    guard lifted.contains(.money) else { return [] }
    var missing: [LimitChange] = []
    let first = label * spent.count
    for place in roads.moneyRows.indices.sorted(by: { roads.moneyRows[$0] < roads.moneyRows[$1] }) {
      let (dong, left) = (money[first + place], roads.moneyLeft[place])
      guard dong > 0, dong > left else { continue }
      missing.append(.money(row: roads.moneyRows[place], dong: dong - max(0, left)))
    }
    return missing
  }

  /// The size of the money that is missing so far; what comes can only add to it.
  private func sizeMissing(_ spent: [Int]) -> Int {
    spent.indices.reduce(0) { sum, place in
      let (dong, left) = (spent[place], roads.moneyLeft[place])
      guard dong > 0, dong > left else { return sum }
      return sum
        + LimitChange.money(row: roads.moneyRows[place], dong: dong - max(0, left)).size(
          roads.costs)
    }
  }

  /// The arcs of a label's road in order, each with the seats taken there.
  private func steps(to label: Int) -> [(arc: Int, node: Int, seats: [Int])] {
    var road: [Int] = []
    var place = label
    while labels[place].previous >= 0 {
      road.append(place)
      place = labels[place].previous
    }
    var node = roads.graph.layers[0].lowerBound
    return road.reversed().map { place in
      let arc = roads.graph.arcs[labels[place].arc]
      defer { node = arc.next }
      let first = labels[place].firstSeat
      let count = roads.graph.combinations[arc.starts].count
      return (labels[place].arc, node, places[first..<first + count].map(Int.init))
    }
  }

  private func changes(along label: Int) -> [LimitChange] {
    steps(to: label).flatMap { place, node, seats in
      let arc = roads.graph.arcs[place]
      return (arc.load > 0 ? roads.changes(of: arc, under: roads.graph.nodes[node].caps) : [])
        + seats.flatMap { roads.seats[$0].changes }
    }
  }

  /// The classes that close because the road leaves them.
  private func classesLeft(_ label: Int) -> [LimitChange] {
    roads.closing.enumerated().filter { labels[label].kept >> UInt64($0.offset) & 1 == 0 }
      .map(\.element)
  }
}
