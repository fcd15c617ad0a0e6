// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How a branch that is no plan yet is cut in two.
///
/// First classes whose learners fit no whole number of them, then seats in use that are not whole,
/// then single starts; what the solver calls whole but the ledger refuses is cut by its starts too,
/// until nothing is left open.
struct BranchingRule {
  let restricted: RestrictedMaster
  let reading: RestrictedMaster.Reading
  let fractions: Fractions

  /// The two halves of a branch, the more promising first; none when all is settled.
  func halves(of branch: Branch) -> [Branch] {
    if let row = unfitClass ?? fractionalClass(whenNothingElseIs: branch) {
      return classHalves(of: branch, row: row)
    }
    if let row = fractionalSeats { return seatHalves(of: branch, row: row) }
    if let pick = fractions.starts.min(by: {
      abs($0.weight - 0.6) < abs($1.weight - 0.6)
    }) {
      return startHalves(of: branch, officer: pick.officer, start: pick.start, weight: pick.weight)
    }
    return openStartHalves(of: branch)
  }

  // MARK: Classes

  /// The class row whose learners lie farthest from any number of full enough classes.
  private var unfitClass: Int? {
    let rows = restricted.master.index.limits.classes
    let unfit = rows.indices.filter { row in
      let learners = fractions.learners[row]
      let needed = (learners / Double(rows[row].terms.maximum) - 1e-6).rounded(.up)
      return needed * Double(rows[row].terms.minimum) > learners + 1e-6
        && Fractions.distanceToWhole(reading.opened[row]) > 1e-6
    }
    return unfit.max {
      Fractions.distanceToWhole(reading.opened[$0]) < Fractions.distanceToWhole(reading.opened[$1])
    }
  }

  private func fractionalClass(whenNothingElseIs branch: Branch) -> Int? {
    guard fractions.starts.isEmpty, fractionalSeats == nil else { return nil }
    return reading.opened.indices.first { Fractions.distanceToWhole(reading.opened[$0]) > 1e-6 }
  }

  private func classHalves(of branch: Branch, row: Int) -> [Branch] {
    let value = reading.opened[row]
    let range = branch.classes[row] ?? 0...restricted.master.classes.maximumClasses[row]
    let below = Int(value.rounded(.down))
    return halves(at: below, in: range, preferAbove: value - Double(below) > 0.4) { half in
      var next = branch
      next.classes[row] = half
      return next
    }
  }

  // MARK: Seats

  private var fractionalSeats: Int? {
    let seats = fractions.seats
    let open = seats.indices.filter { Fractions.distanceToWhole(seats[$0]) > 1e-5 }
    return open.max {
      Fractions.distanceToWhole(seats[$0]) < Fractions.distanceToWhole(seats[$1])
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
