// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// One possible future, quarter by quarter, under one policy.
struct Future: Sendable {
  let ground: Ground
  let chances: Chances
  let perils: Perils
  let policy: SimulationPolicy
  let settings: SimulationSettings
  var quarter: Quarter
  var people: [Person]
  var places: [Officer.ID: Int]
  var vacancies: [Vacancy] = []
  var purse: Purse

  /// The starts that are still meant to be, by quarter.
  var plan: [Quarter: [Enrolment]]
  var record: FutureRecord

  /// Whether reserves are listed for every class, as the plan itself wants them.
  var listsReserves = false

  var scenario: Scenario { ground.scenario }

  init(
    _ ground: Ground, plan: [Quarter: [Enrolment]], settings: SimulationSettings,
    policy: SimulationPolicy, replication: Int
  ) {
    self.ground = ground
    self.policy = policy
    self.settings = settings
    self.plan = plan
    perils = Perils(settings)
    chances = Chances(seed: UInt64(settings.seed), replication: UInt64(replication))
    quarter = ground.scenario.horizon.first
    people = ground.people
    places = ground.places
    purse = Purse(of: ground.scenario)
    record = FutureRecord(quarters: ground.scenario.horizon.count)
    resumeCommitments()
  }

  /// Lives through the whole horizon.
  mutating func run() -> FutureRecord {
    for quarter in scenario.horizon {
      self.quarter = quarter
      if quarter.number == 1 || quarter == scenario.horizon.first { openTheYear() }
      moveOfficers()
      fillVacancies()
      beginClasses()
      withdraw()
      endClasses()
      measure()
      if quarter.number == 4, quarter < scenario.horizon.last, policy.replans { replan() }
    }
    close()
    return record
  }

  /// Puts those who attend at the horizon's beginning where they are.
  private mutating func resumeCommitments() {
    for commitment in scenario.commitments where commitment.start < scenario.horizon.first {
      let programme = scenario.programme(commitment.programme)
      guard programme.end(startingIn: commitment.start) >= scenario.horizon.first else { continue }
      attend(
        commitment.programme, from: commitment.start, person: ground.places[commitment.officer])
    }
  }

  /// Makes somebody attend what was agreed before the plan.
  mutating func attend(_ id: Programme.ID, from start: Quarter, person place: Int?) {
    guard let place else { return }
    let programme = scenario.programme(id)
    let payments =
      scenario.seatPayments(for: programme, startingIn: start, officer: people[place].officer)
      ?? []
    purse.promise(payments)
    enrol(place, in: programme, from: start, payments: payments)
  }

  /// Enters a learner; whether and when they withdraw is decided now, though nobody knows it.
  mutating func enrol(
    _ place: Int, in programme: Programme, from start: Quarter, payments: [Payment]
  ) {
    let key = people[place].key(at: programme.id, start)
    var withdrawsIn: Quarter?
    let chance = dropout(from: programme, of: people[place], startingIn: start)
    if chances.happens(.withdrawal, with: chance, to: key) {
      let quarter = start.advanced(
        by: chances.place(below: programme.quarters, .withdrawal, key, draw: 1))
      // Whoever attends at the beginning has not withdrawn before.
      if quarter >= scenario.horizon.first { withdrawsIn = quarter }
    }
    people[place].attendances.append(
      Attendance(programme, start: start, payments: payments, withdrawsIn: withdrawsIn))
    people[place].begun.insert(programme.id)
    record.sessions += 1
  }

  private func dropout(
    from programme: Programme, of person: Person, startingIn quarter: Quarter
  ) -> Double {
    guard let rule = rule(of: .withdrawal, for: person, at: programme.id, in: quarter) else {
      return 0
    }
    guard let dropout = programme.dropout else { return rule[.chance].fraction }
    return min(1, dropout.fraction * rule[.factor].fraction)
  }

  /// The first rule of a hazard of learners that fits.
  func rule(
    of hazard: Hazard, for person: Person, at programme: Programme.ID, in quarter: Quarter
  ) -> HazardRule? {
    perils[hazard].first { peril in
      peril.concerns(programme, in: quarter) && concerns(peril.rule.who, person, in: quarter)
    }?.rule
  }

  func concerns(_ who: Condition, _ person: Person, in quarter: Quarter) -> Bool {
    who == .all
      || who.holds(
        in: scenario.circumstances(
          of: person.officer, on: quarter.firstDay, holding: person.holdings))
  }
}
