// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Begins what is to begin in this quarter: what was agreed before, then class by class.
  mutating func beginClasses() {
    for commitment in ground.commitments[quarter] ?? [] {
      guard let place = places[commitment.officer], people[place].serves(in: quarter) else {
        continue
      }
      attend(commitment.programme, from: quarter, person: place)
    }
    guard let starts = plan.removeValue(forKey: quarter) else { return }
    var pools: [ClassPool: [Enrolment]] = [:]
    var rows: [ClassPool: [Intake]] = [:]
    for start in starts {
      guard let intake = scenario.intake(start.intakeRow) else { continue }
      let pool = scenario.classPool(of: intake)
      pools[pool, default: []].append(start)
      if rows[pool] == nil { rows[pool] = scenario.rows(sharingClassesWith: intake) }
    }
    let inOrder = pools.keys.sorted { left, right in
      guard let first = rows[left]?.first, let second = rows[right]?.first else { return false }
      return first.id < second.id
    }
    for pool in inOrder { begin(pool, rows: rows[pool] ?? [], starts: pools[pool] ?? []) }
  }

  /// Begins the classes of a pool with those who come, or loses them.
  private mutating func begin(_ pool: ClassPool, rows: [Intake], starts: [Enrolment]) {
    let programme = scenario.programme(pool.programme)
    record.mean(programme.id, starts.count)
    let luck = ChanceKey("\(pool.programme) \(quarter)", pool.group ?? pool.unit?.text ?? "")
    if isCancelled(rows, luck) {
      for start in starts { lose(start, .hazard(.cancelledIntake)) }
      return
    }
    var seats: [Intake.ID: Int] = [:]
    for row in rows { seats[row.id] = seatsKept(of: row, luck) }

    var roll = ClassRoll()
    for start in starts.sorted(by: { precedence($0.officer) < precedence($1.officer) }) {
      if let absence = absence(of: start, at: programme) {
        lose(start, absence)
        roll.note(absence, freeing: start.intakeRow)
      } else if let place = places[start.officer] {
        roll.admit(place, to: start.intakeRow)
      }
    }
    for row in rows {
      let kept = seats[row.id] ?? 0
      for place in roll.cut(row.id, to: kept) {
        let cause: Forecast.Setback = kept < row.seats ? .hazard(.fewerSeats) : .plan
        lose(place, programme, cause)
      }
    }
    if listsReserves { listReserves(for: rows, starts: starts, programme) }
    if policy.hasReserves { callReserves(to: rows, seats: seats, programme, roll: &roll) }
    open(pool, programme, starts: starts, roll: roll)
  }

  private func precedence(_ officer: Officer.ID) -> Precedence {
    guard let place = places[officer] else {
      preconditionFailure("A plan has starts of known officers only")
    }
    return people[place].precedence
  }

  private func isCancelled(_ rows: [Intake], _ luck: ChanceKey) -> Bool {
    let rule = perils[.cancelledIntake].first {
      $0.concerns(rows.first?.programme ?? "", in: quarter)
    }?.rule
    guard let rule else { return false }
    // Rows of one group stand and fall together, with the best word that was given for any.
    let promise = rows.map { $0.chance ?? .one }.max() ?? .one
    let ownRisk = min(1, (1 - promise.fraction) * rule[.factor].fraction)
    let risk = 1 - (1 - ownRisk) * (1 - rule[.chance].fraction)
    return chances.happens(.cancelledIntake, with: risk, to: luck)
  }

  private func seatsKept(of row: Intake, _ luck: ChanceKey) -> Int {
    let rule = perils[.fewerSeats].first { $0.concerns(row.programme, in: quarter) }?.rule
    guard let rule, chances.happens(.fewerSeats, with: rule[.chance].fraction, to: luck) else {
      return row.seats
    }
    return row.seats * rule[.keep].count / 1000
  }

  /// Why a learner does not turn up; nothing when they do.
  private func absence(of start: Enrolment, at programme: Programme) -> Forecast.Setback? {
    guard let place = places[start.officer] else { return .plan }
    let person = people[place]
    if let obstacle = obstacle(to: programme, for: person) { return obstacle }
    if let rule = rule(of: .noShow, for: person, at: programme.id, in: quarter),
      chances.happens(
        .noShow, with: rule[.chance].fraction, to: person.key(at: programme.id, quarter))
    {
      return .hazard(.noShow)
    }
    return nil
  }

  /// Why somebody can't begin a programme now; nothing when they can.
  func obstacle(to programme: Programme, for person: Person) -> Forecast.Setback? {
    let cause = person.setbacks.last ?? .plan
    guard person.serves(in: quarter) else { return cause }
    guard scenario.service(of: person.officer, through: programme, startingIn: quarter) == .yes,
      scenario.eligibility(
        of: person.officer, for: programme, startingIn: quarter, holding: person.holdings) == .yes
    else { return cause }
    let end = programme.end(startingIn: quarter)
    for attendance in person.attendances where !attendance.isResit {
      if attendance.programme.isLong, programme.isLong { return cause }
      if attendance.programme.id == programme.id { return cause }
    }
    var now = quarter
    while now <= end {
      let load = person.attendances.reduce(programme.load) { $0 + $1.load(in: now) }
      if person.officer.availableLoad(in: now) < load { return cause }
      now = now.advanced(by: 1)
    }
    return person.isDisturbed && !isNeeded(programme, by: person) ? cause : nil
  }

  func isNeeded(_ programme: Programme, by person: Person) -> Bool {
    scenario.programmesNeeded(
      by: person.officer, holding: person.holdingsOnceDone(),
      endingIn: programme.end(startingIn: quarter)
    ).contains(programme.id)
  }

  private mutating func lose(_ start: Enrolment, _ setback: Forecast.Setback) {
    guard let place = places[start.officer] else { return }
    lose(place, scenario.programme(start.programme), setback)
  }

  private mutating func lose(
    _ place: Int, _ programme: Programme, _ setback: Forecast.Setback
  ) {
    record.lose(programme.id, setback)
    if people[place].left == nil { people[place].suffer(setback) }
  }

  /// Opens as many classes as come together and can be paid.
  private mutating func open(
    _ pool: ClassPool, _ programme: Programme, starts: [Enrolment], roll: ClassRoll
  ) {
    let learners = roll.learners.sorted {
      people[$0.place].precedence < people[$1.place].precedence
    }
    guard let terms = programme.classTerms else {
      let refused = admit(learners, to: programme, classes: 0, pool)
      note(learners.count - refused.count, of: starts.count)
      return
    }
    var classes = min(Set(starts.compactMap(\.classNumber)).count, learners.count / terms.minimum)
    var cause = roll.firstCause ?? .plan
    while classes > 0 {
      let room = Array(learners.prefix(classes * terms.maximum))
      let outcome = affordable(room, programme, classes: classes, pool)
      if outcome.places.count >= classes * terms.minimum {
        let refused = admit(room, to: programme, classes: classes, pool)
        for learner in learners.dropFirst(room.count) { lose(learner.place, programme, .plan) }
        note(room.count - refused.count, of: starts.count)
        return
      }
      cause = outcome.obstacle ?? cause
      classes -= 1
    }
    for learner in learners { lose(learner.place, programme, cause) }
  }

  private mutating func note(_ taken: Int, of meant: Int) {
    record.emptySeats += max(0, meant - taken)
  }

  private func classPayments(_ programme: Programme, _ pool: ClassPool, _ classes: Int) -> [Payment]
  {
    let payments =
      programme.classPayments(
        startingIn: quarter, own: pool.unit.flatMap(scenario.ownFund)) ?? []
    return (0..<classes).flatMap { _ in payments }
  }

  /// Who of some learners can be paid once the classes are, and what stops the others.
  private func affordable(
    _ learners: [ClassRoll.Learner], _ programme: Programme, classes: Int, _ pool: ClassPool
  ) -> (places: [Int], obstacle: Forecast.Setback?) {
    var purse = purse
    let costs = classPayments(programme, pool, classes)
    if let obstacle = purse.obstacle(to: costs, in: quarter) { return ([], obstacle) }
    purse.promise(costs)
    var places: [Int] = []
    var obstacle: Forecast.Setback?
    for learner in learners {
      let payments = seatPayments(programme, learner.place)
      if let found = purse.obstacle(to: payments, in: quarter) {
        obstacle = obstacle ?? found
      } else {
        purse.promise(payments)
        places.append(learner.place)
      }
    }
    return (places, obstacle)
  }

  private func seatPayments(_ programme: Programme, _ place: Int) -> [Payment] {
    scenario.seatPayments(
      for: programme, startingIn: quarter, officer: people[place].officer) ?? []
  }

  /// Enters the learners who can be paid, in order; returns the others, who lose their start.
  private mutating func admit(
    _ learners: [ClassRoll.Learner], to programme: Programme, classes: Int, _ pool: ClassPool
  ) -> [ClassRoll.Learner] {
    purse.promise(classPayments(programme, pool, classes))
    var refused: [ClassRoll.Learner] = []
    for learner in learners {
      let payments = seatPayments(programme, learner.place)
      if let obstacle = purse.obstacle(to: payments, in: quarter) {
        lose(learner.place, programme, obstacle)
        refused.append(learner)
      } else {
        purse.promise(payments)
        enrol(learner.place, in: programme, from: quarter, payments: payments)
      }
    }
    return refused
  }
}
