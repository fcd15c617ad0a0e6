// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A condition with what must be known to ask it no more often than its answer can change.
struct AskedCondition: Sendable {
  let condition: Condition

  /// Whether the answer can differ from day to day while the officer keeps the position.
  let changesWithDay: Bool

  init(_ condition: Condition) {
    self.condition = condition
    changesWithDay = condition.asksNumbers
  }
}

extension Condition {
  /// Whether ages or times of service are compared anywhere.
  fileprivate var asksNumbers: Bool {
    switch self {
    case .all: false
    case .not(let inner): inner.asksNumbers
    case .and(let parts), .or(let parts): parts.contains(where: \.asksNumbers)
    case .test(.number): true
    case .test: false
    }
  }
}

/// What conditions see of one officer on one day; shared, for it is too heavy to copy.
final class OfficerDay {
  let circumstances: Circumstances

  init(_ circumstances: Circumstances) { self.circumstances = circumstances }
}

/// The days on which rules look at one officer, each seen once.
struct OfficerDays {
  private let officer: Officer
  private let held: TestSet
  private var firstDays: [OfficerDay?]
  private var lastDays: [OfficerDay?]

  /// The first quarter in which the planned position is held, if any.
  private let taken: Int

  init(officer: Officer, index: PlanningIndex, held: TestSet) {
    self.officer = officer
    self.held = held
    firstDays = Array(repeating: nil, count: index.quarters)
    lastDays = firstDays
    let from = officer.plannedPosition == nil ? nil : officer.plannedFrom
    taken = from.map { max(0, index.offset(of: $0)) } ?? .max
  }

  /// Which of the officer's positions is held: 1 from the quarter in which the planned one is.
  func era(_ quarter: Int) -> Int { quarter >= taken ? 1 : 0 }

  mutating func day(inQuarter quarter: Int, atEnd: Bool, index: PlanningIndex) -> OfficerDay {
    if let known = atEnd ? lastDays[quarter] : firstDays[quarter] { return known }
    let whole = index.quarter(quarter)
    let found = OfficerDay(
      index.scenario.circumstances(
        of: officer, on: atEnd ? whole.lastDay : whole.firstDay, holding: Holdings()))
    if atEnd { lastDays[quarter] = found } else { firstDays[quarter] = found }
    return found
  }

  /// What remains of a condition on a quarter's first or last day, with what is held settled.
  mutating func residual(
    _ condition: Condition, inQuarter quarter: Int, atEnd: Bool, index: PlanningIndex
  ) -> ResidualCondition {
    if condition == .all { return .constant(true) }
    return ResidualCondition(
      condition, on: day(inQuarter: quarter, atEnd: atEnd, index: index), tests: index.tests
    ).settled { held.contains($0) ? true : nil }
  }
}
