// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How a branch that is no plan yet can be cut in two.
///
/// At seats in use that are not whole, at single starts, at classes whose learners fit no whole number
/// of them, at caps that training under way neither fills nor leaves room in; what the solver calls
/// whole but the ledger refuses is cut by its starts too, until nothing is left open.
struct BranchingRule {
  let restricted: RestrictedMaster
  let reading: RestrictedMaster.Reading
  let fractions: Fractions

  /// Ways to cut a branch worth comparing, each as its halves, the more promising first.
  func candidates(of branch: Branch, limit: Int) -> [[Branch]] {
    let classes = unfitClasses.prefix(limit).map { classHalves(of: branch, row: $0) }
    let seats = fractionalSeats.prefix(limit).map { seatHalves(of: branch, row: $0) }
    let starts = fractions.starts
      .sorted { (abs($0.weight - 0.5), $0.officer) < (abs($1.weight - 0.5), $1.officer) }
      .prefix(limit)
      .map {
        startHalves(of: branch, officer: $0.officer, start: $0.start, weight: $0.weight)
      }
    let caps = unfitCaps(of: branch).prefix(limit).map { capHalves(of: branch, row: $0) }
    return seats + starts + classes + caps
  }

  /// The halves where nothing is fractional and yet there is no plan; none when all is settled.
  func lastHalves(of branch: Branch) -> [Branch] {
    if let row = reading.opened.indices.first(where: {
      Fractions.distanceToWhole(reading.opened[$0]) > 1e-6
    }) {
      let below = Int(reading.opened[row].rounded(.down))
      return classHalves(of: branch, row: row, at: below, preferAbove: true)
    }
    return openStartHalves(of: branch)
  }

  // MARK: Classes

  private func minimum(_ row: Int) -> Int {
    restricted.master.index.limits.classes[row].terms.minimum
  }

  /// How many classes the learners of a row need at least.
  private func neededClasses(_ row: Int) -> Int {
    let maximum = restricted.master.index.limits.classes[row].terms.maximum
    return Int((fractions.learners[row] / Double(maximum) - 1e-6).rounded(.up))
  }

  /// The class rows whose learners fit no whole number of classes, the nearest to one first.
  var unfitClasses: [Int] {
    restricted.master.index.limits.classes.indices
      .filter { Double(neededClasses($0) * minimum($0)) > fractions.learners[$0] + 1e-5 }
      .sorted { (distance(of: $0), $0) < (distance(of: $1), $1) }
  }

  /// How far the learners are from filling the last class, or from leaving it empty.
  private func distance(of row: Int) -> Double {
    let short = Double(neededClasses(row) * minimum(row)) - fractions.learners[row]
    return min(short, Double(minimum(row)) - short) / Double(max(1, minimum(row)))
  }

  /// The halves for classes whose learners fit no whole number of them.
  func classHalves(of branch: Branch, row: Int) -> [Branch] {
    let short = Double(neededClasses(row) * minimum(row)) - fractions.learners[row]
    return classHalves(
      of: branch, row: row, at: neededClasses(row) - 1,
      preferAbove: short <= 0.5 * Double(minimum(row)))
  }

  /// At most some classes, or more of them.
  private func classHalves(
    of branch: Branch, row: Int, at below: Int, preferAbove: Bool
  ) -> [Branch] {
    let range = branch.classes[row] ?? 0...restricted.master.classes.maximumClasses[row]
    return halves(at: below, in: range, preferAbove: preferAbove) { half in
      var next = branch
      next.classes[row] = half
      return next
    }
  }

  // MARK: Caps

  /// The caps exceeded though the plan sends officers away, where the branch has not settled which.
  private func unfitCaps(of branch: Branch) -> [Int] {
    restricted.master.absence.fills.enumerated().compactMap { number, fill in
      guard let fill, branch.filledCaps[number] == nil else { return nil }
      let away = loads(under: number)
      let isOpen = away.planned + away.committed <= fill.room + Fractions.tolerance
      return isOpen || away.planned <= Fractions.tolerance ? nil : number
    }
  }

  /// What the solver's optimum sends away under a cap, and the training under way it counts.
  private func loads(under row: Int) -> (planned: Double, committed: Double) {
    var (planned, committed) = (0.0, 0.0)
    for (pathway, weight) in zip(restricted.columns, reading.weights) where weight > 0 {
      for use in pathway.absence where use.row == row {
        planned += weight * Double(use.load) / 1000
      }
      for use in pathway.committed where use.row == row {
        committed += weight * Double(use.load) / 1000
      }
    }
    return (planned, committed)
  }

  private func capHalves(of branch: Branch, row: Int) -> [Branch] {
    [false, true].map { isFull in
      var next = branch
      next.filledCaps[row] = isFull
      return next
    }
  }

  // MARK: Seats

  private var fractionalSeats: [Int] {
    let seats = fractions.seats
    return seats.indices.filter { Fractions.distanceToWhole(seats[$0]) > 1e-5 }
      .sorted {
        (-Fractions.distanceToWhole(seats[$0]), $0) < (-Fractions.distanceToWhole(seats[$1]), $1)
      }
  }

  private func seatHalves(of branch: Branch, row: Int) -> [Branch] {
    let value = fractions.seats[row]
    let range = branch.seats[row] ?? 0...restricted.master.seats.room[row]
    let below = Int(value.rounded(.down))
    return halves(at: below, in: range, preferAbove: value - Double(below) > 0.5) { half in
      var next = branch
      next.seats[row] = half
      return next
    }
  }

  private func halves(
    at below: Int, in range: ClosedRange<Int>, preferAbove: Bool,
    make: (ClosedRange<Int>) -> Branch
  ) -> [Branch] {
    var halves: [Branch] = []
    if range.lowerBound <= below {
      halves.append(make(range.lowerBound...min(below, range.upperBound)))
    }
    if below + 1 <= range.upperBound {
      halves.append(make(max(below + 1, range.lowerBound)...range.upperBound))
    }
    return preferAbove ? halves.reversed() : halves
  }

  // MARK: Starts

  private func startHalves(
    of branch: Branch, officer: Int, start: Pathway.Start, weight: Double
  ) -> [Branch] {
    var with = branch
    with.officers[officer, default: PathwayFilter()].required.append(start)
    var without = branch
    without.officers[officer, default: PathwayFilter()].forbidden.insert(start)
    return weight >= 0.5 ? [with, without] : [without, with]
  }

  /// Cuts at a start that the present plan makes and no branch has settled.
  private func openStartHalves(of branch: Branch) -> [Branch] {
    for (officer, column) in fractions.settled.enumerated() {
      guard let column else { continue }
      let required = branch.officers[officer]?.required ?? []
      if let start = restricted.columns[column].starts.first(where: { !required.contains($0) }) {
        return startHalves(of: branch, officer: officer, start: start, weight: 0)
      }
    }
    return []
  }
}
