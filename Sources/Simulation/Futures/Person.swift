// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Somebody in one future: what is held, attended and lost so far.
struct Person: Sendable {
  /// Unit, post and leaves as they are now; what is held stands beside.
  var officer: Officer
  let key: ChanceKey

  /// Whether the roster has them, or a vacancy was filled with them.
  let isNewcomer: Bool

  /// Who comes first where not all can: weight of priorities, service, birth, identifier.
  let precedence: Precedence
  var holdings: Holdings {
    didSet { version += 1 }
  }

  /// Grows with what is held, so that what follows from it can be kept.
  private(set) var version = 0
  var attendances: [Attendance] = []

  /// The programmes begun so far.
  var begun: Set<Programme.ID> = []

  /// The first quarter out of service; nothing while they serve.
  var left: Quarter?

  /// Whether life went another way than the plan knew, so that its starts must be looked at again.
  var isDisturbed = false

  /// What went wrong, in order.
  var setbacks: [Forecast.Setback] = []
  var asked = AskedRequirements()

  init(
    _ officer: Officer, holding holdings: Holdings, isNewcomer: Bool, precedence: Precedence
  ) {
    self.officer = officer
    self.holdings = holdings
    self.isNewcomer = isNewcomer
    self.precedence = precedence
    key = ChanceKey(officer.id.text)
  }
}

extension Person {
  /// The key of the person's luck at a programme that starts in a quarter.
  func key(at programme: Programme.ID, _ quarter: Quarter) -> ChanceKey {
    ChanceKey(
      first: key.first, second: ChanceKey("\(programme) \(quarter)").first)
  }

  func serves(in quarter: Quarter) -> Bool { left == nil && officer.isInService(in: quarter) }

  /// What is held once all under way has ended well.
  func holdingsOnceDone() -> Holdings {
    attendances.reduce(into: holdings) { holdings, attendance in
      for award in attendance.awards { holdings.add(award) }
    }
  }

  mutating func suffer(_ setback: Forecast.Setback) {
    setbacks.append(setback)
    isDisturbed = true
  }
}

/// An order in which places are given when there are too few.
struct Precedence: Hashable, Comparable, Sendable {
  private let factor: ExactDecimal
  private let since: Day?
  private let birth: Day
  private let officer: Officer.ID

  init(_ officer: Officer, factor: ExactDecimal) {
    self.factor = factor
    since = officer.inServiceSince
    birth = officer.birthDate
    self.officer = officer.id
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.factor != right.factor { return right.factor < left.factor }
    if left.since != right.since {
      guard let first = left.since else { return false }
      guard let second = right.since else { return true }
      return first < second
    }
    return (left.birth, left.officer) < (right.birth, right.officer)
  }
}

/// One person in one run of a programme.
struct Attendance: Sendable {
  let programme: Programme
  let start: Quarter

  /// The quarter whose end decides: later than planned after a leave or a failure.
  var end: Quarter
  var payments: [Payment]

  /// The quarter in which the learner stays away for good; nobody knows it before.
  var withdrawsIn: Quarter?
  var failures = 0

  /// What is left of it is to pass: no time, no money.
  var isResit = false

  init(_ programme: Programme, start: Quarter, payments: [Payment], withdrawsIn: Quarter? = nil) {
    self.programme = programme
    self.start = start
    self.payments = payments
    self.withdrawsIn = withdrawsIn
    end = programme.end(startingIn: start)
  }

  var awards: [Qualification] { programme.grants.map { $0.awarded(on: end.lastDay) } }

  /// The share of working time it takes in a quarter.
  func load(in quarter: Quarter) -> Thousandths {
    start <= quarter && quarter <= end && !isResit ? programme.load : .zero
  }
}
