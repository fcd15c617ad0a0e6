// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A pathway that fits into the room left, or would if one family of limits gave way.
struct PathwayInRoom {
  let starts: [Pathway.Start]
  let road: [Int]

  /// The limits that must give way, with how much; all of one family, or none.
  let changes: [LimitChange]

  /// The size of the changes in the scenario's own prices.
  let size: Int
}

extension PathwayAutomaton {
  /// Finds the pathway to a wanted outcome that asks the least of one family of limits.
  ///
  /// Labels go forward through the layers; one is dropped when another at the same node asks no
  /// more of the family and has spent no more of any fund's year. Seats and absence concern one
  /// quarter each and so are settled arc by arc; only money adds up along a road.
  ///
  /// Complexity: arcs × labels; few funds are ever tight for one officer, so labels are few.
  func pathway(
    in room: RoomLeft, lifting family: LimitFamily?, costs: RelaxationCosts,
    wanted: (Outcome) -> Bool
  ) -> PathwayInRoom? {
    guard let root = layers.first?.first else { return nil }
    let hopeful = nodesLeading(to: wanted)
    guard hopeful[root] else { return nil }
    let must = room.needed.filter { row in
      options.contains { $0.seatRows.contains { room.limits.seats[$0].classRow == row } }
    }
    // A class that the officer keeps open, and that no pathway of the officer could, is lost anyway.
    guard must.count == room.needed.count || family == .classMinimum else { return nil }
    var labels: [Int: [Label]] = [root: [Label()]]
    for layer in layers.dropLast() {
      var next: [Int: [Label]] = [:]
      for node in layer where hopeful[node] {
        for label in labels[node] ?? [] {
          for number in nodes[node].firstArc..<(nodes[node].firstArc + nodes[node].arcCount)
          where hopeful[arcs[number].next] {
            extend(label, along: number, from: node, room: room, family: family, costs: costs) {
              Label.insert($0, into: &next[arcs[number].next, default: []])
            }
          }
        }
      }
      labels = next
    }
    let finished = (layers.last.map(Array.init) ?? []).flatMap { labels[$0] ?? [] }
      .filter { label in
        family == .classMinimum
          || must.allSatisfy { row in
            label.starts.contains { room.limits.seats[$0.seatRow].classRow == row }
          }
      }
    let best = finished.map { ($0, $0.closed(room: room, family: family, costs: costs)) }
      .min { ($0.1.size, $0.0.starts.count) < ($1.1.size, $1.0.starts.count) }
    return best.map {
      PathwayInRoom(
        starts: $0.0.starts.sorted(), road: $0.0.road, changes: $0.1.changes, size: $0.1.size)
    }
  }

  /// Which nodes lead to a wanted outcome.
  func nodesLeading(to wanted: (Outcome) -> Bool) -> [Bool] {
    let good = outcomes.map(wanted)
    var leads = Array(repeating: false, count: nodes.count)
    for (depth, layer) in layers.enumerated().reversed() {
      for node in layer {
        leads[node] =
          depth == layers.count - 1
          ? good[nodes[node].outcome] : arcs(of: node).contains { leads[$0.next] }
      }
    }
    return leads
  }

  private func extend(
    _ label: Label, along number: Int, from node: Int, room: RoomLeft, family: LimitFamily?,
    costs: RelaxationCosts, keep: (Label) -> Void
  ) {
    let arc = arcs[number]
    var label = label
    label.road.append(number)
    for cap in caps[nodes[node].caps] {
      let excess = room.excess(of: cap, planned: arc.load)
      guard excess > 0 else { continue }
      guard family == .absence else { return }
      label.add(.absence(row: cap.row, load: excess), costs)
    }
    place(combinations[arc.starts][...], label, room: room, family: family, costs: costs, keep)
  }

  /// Seats the starts of an arc one by one, trying every row that could give the seat.
  private func place(
    _ starts: ArraySlice<Int>, _ label: Label, room: RoomLeft, family: LimitFamily?,
    costs: RelaxationCosts, _ keep: (Label) -> Void
  ) {
    guard let first = starts.first else { return keep(label) }
    for row in options[first].seatRows {
      let joining = room.joining(seatRow: row)
      guard joining.changes.allSatisfy({ $0.family == family }) else { continue }
      var label = label
      for change in joining.changes { label.add(change, costs) }
      for payment in options[first].payments + joining.payments {
        label.spent[payment.row, default: 0] += payment.dong
      }
      if family != .money, label.spent.contains(where: { $0.value > room.money($0.key) }) {
        continue
      }
      label.starts.append(Pathway.Start(option: first, seatRow: row))
      place(starts.dropFirst(), label, room: room, family: family, costs: costs, keep)
    }
  }
}

/// A road as far as it has come.
private struct Label {
  var starts: [Pathway.Start] = []
  var road: [Int] = []
  var spent: [Int: Int] = [:]
  var changes: [LimitChange] = []
  var size = 0

  /// How many labels a node keeps; only roads that differ in money come near.
  private static let limit = 400

  mutating func add(_ change: LimitChange, _ costs: RelaxationCosts) {
    changes.append(change)
    size += change.size(costs)
  }

  private func isNoWorse(than other: Label) -> Bool {
    size <= other.size && spent.allSatisfy { $0.value <= other.spent[$0.key] ?? 0 }
  }

  static func insert(_ label: Label, into labels: inout [Label]) {
    if labels.contains(where: { $0.isNoWorse(than: label) }) { return }
    labels.removeAll { label.isNoWorse(than: $0) }
    if labels.count < limit { labels.append(label) }
  }

  /// The changes with the money that is missing at the end.
  func closed(
    room: RoomLeft, family: LimitFamily?, costs: RelaxationCosts
  ) -> (changes: [LimitChange], size: Int) {
    guard family == .money else { return (changes, size) }
    let missing = spent.sorted { $0.key < $1.key }.filter { $0.value > room.money($0.key) }
      .map { LimitChange.money(row: $0.key, dong: $0.value - max(0, room.money($0.key))) }
    return (missing, missing.reduce(0) { $0 + $1.size(costs) })
  }
}
