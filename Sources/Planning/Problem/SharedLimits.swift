// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The limits that officers share, as rows with the room that commitments leave.
///
/// Room is never below 0: where commitments alone exceed a limit the plan may add nothing there.
struct SharedLimits {
  /// Seats of one intake row.
  struct SeatRow {
    let intake: Intake
    var room: Int

    /// By how much commitments alone exceed the seats: what must be added before any more helps.
    var overdraft = 0

    /// The class row its learners fill; nothing where the programme opens no classes.
    let classRow: Int?
  }

  /// Classes filled by one intake row, or by several of one group.
  struct ClassRow {
    let programme: Programme
    let quarter: Quarter

    /// The intake row's unit; the first one's where several share a group.
    let unit: Unit.ID?
    var terms: Programme.ClassTerms
    var maximumClasses: Int
    var seatRows: [Int]

    /// What one class costs, by money row.
    let payments: [(row: Int, dong: Int)]

    /// Whether a fund is found for every share; else no class can open.
    let isFunded: Bool
  }

  /// One fund's year.
  struct MoneyRow {
    let fund: Fund.ID
    let year: Int
    var room: Int

    /// By how much commitments alone exceed the budget.
    var overdraft = 0
  }

  /// One cap in one quarter, in thousandths of a full-time equivalent.
  struct AbsenceRow {
    let limit: AbsenceLimit

    /// What may be away besides the training under way that pathways count themselves.
    var room: Int

    /// By how much training under way alone exceeds the cap, where that does not move with the plan.
    var overdraft = 0

    /// Whether it depends on what officers learn whose training under way is counted.
    let movesWithPlan: Bool
  }

  private(set) var seats: [SeatRow] = []
  private(set) var classes: [ClassRow] = []
  private(set) var money: [MoneyRow] = []
  private(set) var absence: [AbsenceRow]

  /// The rows of `absence` of each quarter of the horizon.
  let absenceRowsByQuarter: [Range<Int>]

  /// Which rows of `absence` may count the officers of a unit.
  let absenceOfUnits: AbsenceOfUnits
  private let seatRowPlaces: [Intake.ID: Int]
  private let moneyRowPlaces: [Fund.ID: Int]
  private let horizon: Horizon

  init(scenario: Scenario) {
    horizon = scenario.horizon
    seatRowPlaces = Dictionary(
      scenario.intakes.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    let years = scenario.horizon.years
    moneyRowPlaces = Dictionary(
      scenario.funds.enumerated().map { ($1, $0 * years.count) }
    ) { first, _ in first }
    (absence, absenceRowsByQuarter) = Self.absenceRows(of: scenario)
    absenceOfUnits = AbsenceOfUnits(absence, byQuarter: absenceRowsByQuarter, scenario: scenario)
    makeMoneyRows(of: scenario)
    makeSeatAndClassRows(of: scenario)
  }

  /// The limits with some of them changed; their rows keep their numbers.
  func loosened(by changes: [LimitChange]) -> SharedLimits {
    var limits = self
    for change in changes {
      switch change {
      case .seats(let row, let more): limits.seats[row].room += more
      case .classes(let row, let more): limits.classes[row].maximumClasses += more
      case .belowMinimum(let row, _, let least):
        let terms = limits.classes[row].terms
        limits.classes[row].terms = Programme.ClassTerms(
          minimum: max(1, least), maximum: terms.maximum, cost: terms.cost)
      case .money(let row, let dong): limits.money[row].room += dong
      case .absence(let row, let load): limits.absence[row].room += load
      }
    }
    return limits
  }

  /// The limits of some of the officers with the room that all of them have, where classes open with one
  /// learner: others may fill them.
  ///
  /// A cap that all don't have, or that moves with what others learn, is in nobody's way.
  func adopting(_ whole: SharedLimits) -> SharedLimits {
    var limits = self
    for row in seats.indices { limits.seats[row].room = whole.seats[row].room }
    for row in classes.indices {
      let terms = classes[row].terms
      limits.classes[row].maximumClasses = whole.classes[row].maximumClasses
      limits.classes[row].terms = Programme.ClassTerms(
        minimum: 1, maximum: terms.maximum, cost: terms.cost)
    }
    for row in money.indices { limits.money[row].room = whole.money[row].room }
    for (row, place) in whole.places(ofCapsOf: self).enumerated() {
      limits.absence[row].room = place.map { whole.absence[$0].room } ?? Self.endless
    }
    return limits
  }

  /// By absence row of some of the officers, that of all; nothing where it stands in nobody's way.
  func places(ofCapsOf part: SharedLimits) -> [Int?] {
    let places = Dictionary(
      absence.indices.map { (CapInQuarter(absence[$0].limit), $0) }
    ) { first, _ in first }
    return part.absence.map { row in
      places[CapInQuarter(row.limit)].flatMap {
        row.movesWithPlan || absence[$0].movesWithPlan ? nil : $0
      }
    }
  }

  private struct CapInQuarter: Hashable {
    let cap: AbsenceCap.ID
    let unit: Unit.ID?
    let quarter: Quarter

    init(_ limit: AbsenceLimit) { (cap, unit, quarter) = (limit.id, limit.unit, limit.quarter) }
  }

  /// More, in thousandths, than any number of officers are away.
  private static let endless = 1_000_000_000

  func seatRow(of intake: Intake.ID) -> Int? { seatRowPlaces[intake] }

  /// Tells whether a fund is found for the classes that a seat row fills.
  func classesAreFunded(_ row: Int) -> Bool {
    seats[row].classRow.map { classes[$0].isFunded } ?? true
  }

  /// The row of a payment; nothing when it falls outside the horizon, where nothing is counted.
  func moneyRow(of fund: Fund.ID, in quarter: Quarter) -> Int? {
    guard horizon.contains(quarter) else { return nil }
    return moneyRowPlaces[fund].map { $0 + quarter.year - horizon.first.year }
  }

  /// Adds payments up by money row.
  func byRow(_ payments: [Payment]) -> [(row: Int, dong: Int)] {
    var sums: [Int: Int] = [:]
    for payment in payments {
      guard let row = moneyRow(of: payment.fund, in: payment.quarter) else { continue }
      sums[row, default: 0] += payment.amount.dong
    }
    return sums.sorted { $0.key < $1.key }.map { (row: $0.key, dong: $0.value) }
  }

  private mutating func makeMoneyRows(of scenario: Scenario) {
    var committed: [Int: Int] = [:]
    for commitment in scenario.commitments {
      let officer = scenario.officer(commitment.officer)
      let payments = scenario.seatPayments(
        for: scenario.programme(commitment.programme), startingIn: commitment.start,
        officer: officer)
      for (row, dong) in byRow(payments ?? []) { committed[row, default: 0] += dong }
    }
    for fund in scenario.funds {
      for year in horizon.years {
        let spent = committed[money.count] ?? 0
        money.append(
          MoneyRow(
            fund: fund, year: year,
            room: max(0, scenario.budget(of: fund, in: year).dong - spent),
            overdraft: max(0, spent - scenario.budget(of: fund, in: year).dong)))
      }
    }
  }

  private mutating func makeSeatAndClassRows(of scenario: Scenario) {
    var taken: [Intake.ID: Int] = [:]
    for commitment in scenario.commitments {
      if let intake = scenario.intakeUsed(by: commitment) { taken[intake.id, default: 0] += 1 }
    }
    var groups: [String: Int] = [:]
    for (place, intake) in scenario.intakes.enumerated() {
      let programme = scenario.programme(intake.programme)
      var classRow: Int?
      if let terms = programme.classTerms, let maximum = intake.classes {
        let key = intake.group.map { "\(programme.id) \(intake.quarter) \($0)" }
        if let key, let known = groups[key] {
          classes[known].seatRows.append(place)
          classRow = known
        } else {
          let own = intake.unit.flatMap { scenario.ownFund(of: $0) }
          let payments = programme.classPayments(startingIn: intake.quarter, own: own)
          classes.append(
            ClassRow(
              programme: programme, quarter: intake.quarter, unit: intake.unit, terms: terms,
              maximumClasses: maximum, seatRows: [place], payments: byRow(payments ?? []),
              isFunded: payments != nil))
          classRow = classes.count - 1
          if let key { groups[key] = classRow }
        }
      }
      seats.append(
        SeatRow(
          intake: intake, room: max(0, intake.seats - (taken[intake.id] ?? 0)),
          overdraft: max(0, (taken[intake.id] ?? 0) - intake.seats), classRow: classRow))
    }
  }
}
