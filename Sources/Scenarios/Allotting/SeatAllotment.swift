// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The rows of seats that a unit gets, and from which rows of the whole each comes.
///
/// - What only the unit can use it has as it is.
/// - Of other seats it has those that the plan gives it, for the whole unit.
/// - Seats in classes that it fills with others are bought: they are of a programme without class
///   sizes.
struct SeatAllotment {
  /// Seats of the whole that became seats of the unit.
  struct Source {
    let intake: Intake
    let seats: Int
  }

  struct Row {
    let programme: Programme.ID
    let quarter: Quarter
    let unit: Unit.ID?
    let isBought: Bool
    var sources: [Source]

    var seats: Int { sources.reduce(0) { $0 + $1.seats } }

    /// The row of the whole that this is a copy of; nothing where seats are shared out.
    var original: Intake? {
      sources.count == 1 && sources[0].seats == sources[0].intake.seats && !isBought
        && sources[0].intake.unit == unit ? sources[0].intake : nil
    }

    var key: Intake.ID {
      Intake.ID(programme: programme, quarter: quarter, unit: unit)
    }
  }

  private(set) var rows: [Row] = []

  /// The row of the unit for a row of the whole, by key.
  private var places: [Intake.ID: Int] = [:]

  /// Collects the rows of a unit whose officers take some seats of each row of the whole.
  init(
    of unit: AllottedUnit, taken: [Intake.ID: Int], in scenario: Scenario,
    boughtNames: [Programme.ID: Programme.ID]
  ) {
    var keys: [Intake.ID: Int] = [:]
    for intake in scenario.intakes {
      let isInside = intake.unit.map(unit.exclusiveUnits.contains) ?? false
      let hasClasses = scenario.programme(intake.programme).classTerms != nil
      let isAlone = hasClasses ? scenario.isExclusive(intake, to: unit) : isInside
      let seats = isAlone ? intake.seats : taken[intake.id] ?? 0
      if !isAlone, seats == 0 { continue }
      let isBought = hasClasses && !isAlone
      let row = Row(
        programme: isBought ? boughtNames[intake.programme] ?? intake.programme : intake.programme,
        quarter: intake.quarter, unit: isInside ? intake.unit : unit.id, isBought: isBought,
        sources: [Source(intake: intake, seats: seats)])
      if let place = keys[row.key] {
        rows[place].sources += row.sources
      } else {
        keys[row.key] = rows.count
        rows.append(row)
      }
      places[intake.id] = keys[row.key]
    }
  }

  /// The row of the unit that gives what a row of the whole gives.
  func row(for intake: Intake.ID) -> Row? { places[intake].map { rows[$0] } }

  /// The programmes of which the unit buys seats.
  var bought: Set<Programme.ID> {
    Set(rows.filter(\.isBought).compactMap { $0.sources.first?.intake.programme })
  }
}

/// How many seats of each row of the whole each unit takes.
struct SeatsTaken {
  /// By unit; those of nobody's unit last.
  let byUnit: [[Intake.ID: Int]]

  /// Counts the starts that a plan adds, and training under way where it takes a seat.
  ///
  /// Training under way stands outside classes. Where it alone is more than a row's seats these are
  /// cut by it: the plan adds nothing there.
  init(_ slices: [UnitSlice], in scenario: Scenario) {
    var taken = slices.map { slice in
      slice.planned.reduce(into: [Intake.ID: Int]()) { $0[$1.intakeRow, default: 0] += 1 }
    }
    var committed: [Intake.ID: [Int]] = [:]
    for (place, slice) in slices.enumerated() {
      for commitment in slice.careers.flatMap({ scenario.commitments(of: $0.officer.id) }) {
        guard let intake = scenario.intakeUsed(by: commitment),
          scenario.programme(intake.programme).classTerms == nil
        else { continue }
        committed[intake.id, default: slices.map { _ in 0 }][place] += 1
      }
    }
    for (row, counts) in committed {
      let seats = min(scenario.intake(row)?.seats ?? 0, counts.reduce(0, +))
      let shares = Apportionment.byLargestRemainder(seats, among: counts)
      for (place, share) in shares.enumerated() { taken[place][row, default: 0] += share }
    }
    byUnit = taken
  }
}

extension Scenario {
  /// Whether nobody but a unit can fill the classes of a row.
  func isExclusive(_ intake: Intake, to unit: AllottedUnit) -> Bool {
    rows(sharingClassesWith: intake).allSatisfy {
      $0.unit.map(unit.exclusiveUnits.contains) ?? false
    }
  }
}
