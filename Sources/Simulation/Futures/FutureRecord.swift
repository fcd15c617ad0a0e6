// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What came of one future: whole numbers only.
struct FutureRecord: Sendable {
  /// By quarter of the horizon.
  var compliant: [Int]
  var inService: [Int]

  /// How many officers are missing, by the target's place in the scenario.
  var shortfalls: [Int: Int] = [:]
  var costs: [FundYear: Money] = [:]
  var exceeded: Set<FundYear> = []
  var sessions = 0
  var emptySeats = 0
  var unfinished = 0
  var leavers = 0
  var newcomers = 0

  /// Requirements open at the end of a quarter, over all quarters and officers of the roster.
  var openRequirements = 0
  private(set) var people: [Standing] = []
  private(set) var programmes: [Programme.ID: Starts] = [:]

  /// The reserves of each row; noted only where asked for.
  var reserves: [Forecast.ReserveList] = []

  /// Where somebody in service stands at the end.
  struct Standing: Sendable {
    let officer: Officer.ID
    let unit: Unit.ID
    let isNewcomer: Bool
    let isCompliant: Bool
    let cause: Forecast.Setback
  }

  /// What became of the starts of a programme that the plan in force meant.
  struct Starts: Sendable {
    var meant = 0
    var lost: [Forecast.Setback: Int] = [:]
  }

  init(quarters: Int) {
    compliant = Array(repeating: 0, count: quarters)
    inService = compliant
  }

  mutating func mean(_ programme: Programme.ID, _ starts: Int) {
    programmes[programme, default: Starts()].meant += starts
  }

  mutating func lose(_ programme: Programme.ID, _ cause: Forecast.Setback) {
    programmes[programme, default: Starts()].lost[cause, default: 0] += 1
  }

  mutating func add(_ person: Person, isCompliant: Bool) {
    people.append(
      Standing(
        officer: person.officer.id, unit: person.officer.unit, isNewcomer: person.isNewcomer,
        isCompliant: isCompliant, cause: person.setbacks.first ?? .plan))
  }
}

extension FutureRecord {
  /// The share of those in service who are compliant, in millionths.
  func rate(_ quarter: Int) -> Int {
    inService[quarter] == 0
      ? 1_000_000
      : (compliant[quarter] * 2_000_000 + inService[quarter]) / (2 * inService[quarter])
  }

  var lastRate: Int { rate(compliant.count - 1) }

  var totalShortfall: Int { shortfalls.values.reduce(0, +) }

  var totalCost: Money { costs.values.reduce(.zero, +) }
}
