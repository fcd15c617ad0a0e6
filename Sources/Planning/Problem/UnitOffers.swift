// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What the officers of some units are offered: the same intake rows, paid by the same fund.
struct UnitOffers: Sendable {
  /// A programme that starts in a quarter.
  struct Offer: Sendable {
    let programmePlace: Int
    let quarter: Int

    /// The seat rows that could give the place, in order of key.
    let seatRows: [Int]

    /// What the place costs, by money row, and in all.
    let payments: [(row: Int, dong: Int)]
    let cost: Int
  }

  /// The offers of each quarter, by programme.
  let byQuarter: [[Offer]]
}

/// The units sorted by what their officers are offered.
struct OfferGroups: Sendable {
  private struct Group: Hashable {
    let units: [Unit.ID]
    let fund: Fund.ID?
  }

  private let groups: [Group]
  private let numbers: [Unit.ID: Int]
  private let rowsOfUnit: [Unit.ID: [Int]]
  private let openRows: [Int]

  init(scenario: Scenario, limits: SharedLimits) {
    var rowsOfUnit: [Unit.ID: [Int]] = [:]
    var openRows: [Int] = []
    for (row, seats) in limits.seats.enumerated() where limits.classesAreFunded(row) {
      if let unit = seats.intake.unit {
        rowsOfUnit[unit, default: []].append(row)
      } else {
        openRows.append(row)
      }
    }
    var groups = Numbering<Group>([])
    var numbers: [Unit.ID: Int] = [:]
    for unit in scenario.units {
      numbers[unit.id] = groups.number(
        of: Group(
          units: scenario.path(from: unit.id).filter { rowsOfUnit[$0] != nil },
          fund: scenario.ownFund(of: unit.id)))
    }
    self.groups = groups.values
    self.numbers = numbers
    self.rowsOfUnit = rowsOfUnit
    self.openRows = openRows
  }

  /// The number of a unit's group; units of one group are offered the same.
  func number(of unit: Unit.ID) -> Int {
    guard let number = numbers[unit] else { preconditionFailure("No unit \(unit)") }
    return number
  }

  /// Works out the offers of a group, or what it were offered if everything started every quarter.
  ///
  /// Complexity: linear in the seat rows on the path, times the payments of a place.
  func offers(ofGroup number: Int, everyQuarter: Bool = false, index: PlanningIndex) -> UnitOffers {
    let group = groups[number]
    let programmes = index.scenario.programmes
    var rows: [[Int: [Int]]] = Array(repeating: [:], count: index.quarters)
    for row in group.units.flatMap({ rowsOfUnit[$0] ?? [] }) + openRows {
      let intake = index.limits.seats[row].intake
      guard index.scenario.horizon.contains(intake.quarter) else { continue }
      rows[index.offset(of: intake.quarter)][
        index.programmePlace(of: intake.programme), default: []
      ].append(row)
    }
    return UnitOffers(
      byQuarter: rows.enumerated().map { quarter, rows in
        (everyQuarter ? Array(programmes.indices) : rows.keys.sorted()).compactMap { place in
          programmes[place].seatPayments(startingIn: index.quarter(quarter), own: group.fund).map {
            let payments = index.limits.byRow($0)
            return UnitOffers.Offer(
              programmePlace: place, quarter: quarter, seatRows: (rows[place] ?? []).sorted(),
              payments: payments, cost: payments.reduce(0) { $0 + $1.dong })
          }
        }
      })
  }
}
