// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How a branch that is no plan yet can be cut in two.
///
/// At shortfalls of targets, at classes whose learners fit no whole number of them, at officers who meet
/// every requirement by a part; where all these are whole, at officers who reach a target by a part, at
/// seats in use that are not whole, at single starts, at caps that training under way neither fills nor
/// leaves room in. What the solver calls whole but the ledger refuses is cut by its starts too, until
/// nothing is left open.
struct BranchingRule {
  let restricted: RestrictedMaster
  let reading: RestrictedMaster.Reading
  let fractions: Fractions

  private var limits: SharedLimits { restricted.master.index.limits }

  /// Ways to cut a branch worth comparing, some of each kind; first those that goals feel at once.
  func candidates(of branch: Branch, limit: Int) -> [Fork] {
    let first =
      shortfalls(of: branch, limit: limit)
      + unfitClasses.prefix(limit).map { classFork(of: branch, row: $0) }
      + compliances(of: branch, limit: limit)
    guard first.isEmpty else { return first }
    return reachings(of: branch, limit: limit)
      + fractional(fractions.seats).prefix(limit).map { seatFork(of: branch, row: $0) }
      + starts(of: branch, limit: limit)
      + unfitCaps(of: branch).prefix(limit).map { capFork(of: branch, row: $0) }
  }

  /// The fork where nothing is fractional and yet there is no plan; none when all is settled.
  func lastFork(of branch: Branch) -> Fork? {
    if let row = reading.opened.indices.first(where: {
      Fractions.distanceToWhole(reading.opened[$0]) > 1e-6
    }) {
      return classFork(of: branch, row: row, at: Int(reading.opened[row].rounded(.down)), 0.5)
    }
    return openStartFork(of: branch)
  }

  /// A fork at a whole number within a range, one half for each side that is left.
  private func fork(
    _ key: Fork.Key, at below: Int, _ fraction: Double, in range: ClosedRange<Int>,
    make: (ClosedRange<Int>) -> Branch
  ) -> Fork {
    Fork(
      key: key, fraction: fraction,
      below: range.lowerBound <= below
        ? make(range.lowerBound...min(below, range.upperBound)) : nil,
      above: below + 1 <= range.upperBound
        ? make(max(below + 1, range.lowerBound)...range.upperBound) : nil)
  }

  /// The places of values that are not whole, the most fractional first.
  private func fractional(_ values: [Double], by tolerance: Double = 1e-5) -> [Int] {
    values.indices.filter { Fractions.distanceToWhole(values[$0]) > tolerance }
      .sorted {
        (-Fractions.distanceToWhole(values[$0]), $0) < (-Fractions.distanceToWhole(values[$1]), $1)
      }
  }

  // MARK: Targets

  private func shortfalls(of branch: Branch, limit: Int) -> [Fork] {
    fractional(reading.shortfalls).prefix(limit).map { target in
      let value = reading.shortfalls[target]
      let range = branch.shortfalls[target] ?? 0...restricted.master.targets.most[target]
      let below = Int(value.rounded(.down))
      return fork(.shortfall(target: target), at: below, value - Double(below), in: range) {
        var next = branch
        next.shortfalls[target] = $0
        return next
      }
    }
  }

  // MARK: Classes

  private func minimum(_ row: Int) -> Int { limits.classes[row].terms.minimum }

  /// How many classes the learners of a row need at least.
  private func neededClasses(_ row: Int) -> Int {
    let maximum = limits.classes[row].terms.maximum
    return Int((fractions.learners[row] / Double(maximum) - 1e-6).rounded(.up))
  }

  /// The class rows whose learners fit no whole number of classes, the nearest to one first.
  var unfitClasses: [Int] {
    limits.classes.indices
      .filter { Double(neededClasses($0) * minimum($0)) > fractions.learners[$0] + 1e-5 }
      .sorted { (distance(of: $0), $0) < (distance(of: $1), $1) }
  }

  /// How many learners the last class of a row lacks.
  private func lack(of row: Int) -> Double {
    Double(neededClasses(row) * minimum(row)) - fractions.learners[row]
  }

  /// How far the learners are from filling the last class, or from leaving it empty.
  private func distance(of row: Int) -> Double {
    min(lack(of: row), Double(minimum(row)) - lack(of: row)) / Double(max(1, minimum(row)))
  }

  /// The fork for a row whose learners fit no whole number of classes.
  func classFork(of branch: Branch, row: Int) -> Fork {
    let full = 1 - min(1, lack(of: row) / Double(max(1, minimum(row))))
    return classFork(of: branch, row: row, at: neededClasses(row) - 1, full)
  }

  /// The fork next to the least, or to the greatest, number of classes that a branch leaves.
  func end(_ end: Fork.Side, of branch: Branch, row: Int) -> Fork? {
    let range = branch.classes[row] ?? 0...restricted.master.classes.maximumClasses[row]
    guard range.count > 1 else { return nil }
    let place = end == .below ? range.lowerBound : range.upperBound - 1
    return classFork(of: branch, row: row, at: place, 0.5)
  }

  /// At most some classes, or more of them.
  private func classFork(of branch: Branch, row: Int, at below: Int, _ fraction: Double) -> Fork {
    let range = branch.classes[row] ?? 0...restricted.master.classes.maximumClasses[row]
    return fork(.classes(row: row), at: below, fraction, in: range) {
      var next = branch
      next.classes[row] = $0
      return next
    }
  }

  // MARK: Caps

  /// The caps exceeded though the plan sends officers away, where the branch has not settled which.
  private func unfitCaps(of branch: Branch) -> [Int] {
    restricted.master.absence.fillsInOrder.compactMap { number, fill in
      guard branch.filledCaps[number] == nil else { return nil }
      let away = loads(under: number)
      let isOpen = away.planned + away.committed <= fill.room + Fractions.tolerance
      return isOpen || away.planned <= Fractions.tolerance ? nil : number
    }
  }

  /// What the solver's optimum sends away under a cap, and the training under way it counts.
  private func loads(under row: Int) -> (planned: Double, committed: Double) {
    var (planned, committed) = (0.0, 0.0)
    for (column, weight) in reading.weights.enumerated() where weight > 0 {
      let pathway = restricted.columns[column]
      for use in pathway.absence where use.row == row {
        planned += weight * Double(use.load) / 1000
      }
      for use in pathway.committed where use.row == row {
        committed += weight * Double(use.load) / 1000
      }
    }
    return (planned, committed)
  }

  private func capFork(of branch: Branch, row: Int) -> Fork {
    var (open, full) = (branch, branch)
    open.filledCaps[row] = false
    full.filledCaps[row] = true
    return Fork(key: .cap(row: row), fraction: 0.5, below: open, above: full)
  }

  // MARK: Seats

  private func seatFork(of branch: Branch, row: Int) -> Fork {
    let value = fractions.seats[row]
    let range = branch.seats[row] ?? 0...restricted.master.seats.room[row]
    let below = Int(value.rounded(.down))
    return fork(.seats(row: row), at: below, value - Double(below), in: range) {
      var next = branch
      next.seats[row] = $0
      return next
    }
  }
}
