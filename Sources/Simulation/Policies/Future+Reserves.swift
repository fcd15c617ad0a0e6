// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Fills the seats that fell free with those next in line.
  mutating func callReserves(
    to rows: [Intake], seats: [Intake.ID: Int], _ programme: Programme, roll: inout ClassRoll
  ) {
    for row in rows {
      let room = (seats[row.id] ?? 0) - roll.count(of: row.id)
      var free = min(roll.free[row.id] ?? 0, room)
      guard free > 0 else { continue }
      let attending = Set(roll.learners.map(\.place))
      for place in reserves(for: row, programme) where !attending.contains(place) {
        roll.fill(row.id, with: place)
        // The later start of the same programme falls away by itself: it is needed no more.
        people[place].isDisturbed = true
        free -= 1
        if free == 0 { break }
      }
    }
  }

  /// Those who could take a seat of a row now and need it, in the order of precedence.
  func reserves(for row: Intake, _ programme: Programme) -> [Int] {
    let able = people.indices.filter { place in
      let person = people[place]
      guard person.serves(in: quarter) else { return false }
      let isOpen = row.unit.map { scenario.path(from: person.officer.unit).contains($0) } ?? true
      return isOpen && obstacle(to: programme, for: person) == nil
        && fits(programme, beside: person) && isNeeded(programme, by: person)
    }
    let inOrder = able.sorted { people[$0].precedence < people[$1].precedence }
    return inOrder.filter { isAbsenceAllowed(of: $0, at: programme) }
  }

  /// Notes who would be called to each row, at most as many as learn there, and at least three.
  mutating func listReserves(for rows: [Intake], starts: [Enrolment], _ programme: Programme) {
    let meant = Set(starts.map(\.officer))
    for row in rows {
      let learners = starts.count { $0.intake == row.unit }
      guard learners > 0 else { continue }
      let names = reserves(for: row, programme).map { people[$0].officer.id }
        .filter { !meant.contains($0) }
      record.reserves.append(
        Forecast.ReserveList(
          row: row.id, learners: learners, reserves: Array(names.prefix(max(3, learners)))))
    }
  }

  /// Whether the starts still meant for somebody leave time for a programme begun now.
  private func fits(_ programme: Programme, beside person: Person) -> Bool {
    let end = programme.end(startingIn: quarter)
    let later = plan.values.joined().filter {
      $0.officer == person.officer.id && $0.start <= end && $0.programme != programme.id
    }
    guard !later.isEmpty else { return true }
    let others = later.map { scenario.programme($0.programme) }
    if programme.isLong, others.contains(where: \.isLong) { return false }
    var now = quarter
    while now <= end {
      var load = programme.load
      for attendance in person.attendances { load = load + attendance.load(in: now) }
      for (start, other) in zip(later, others)
      where start.start <= now && now <= other.end(startingIn: start.start) {
        load = load + other.load
      }
      if person.officer.availableLoad(in: now) < load { return false }
      now = now.advanced(by: 1)
    }
    return true
  }

  /// Whether the caps on absence have room for one more, in every quarter of the programme.
  private func isAbsenceAllowed(of place: Int, at programme: Programme) -> Bool {
    let officer = people[place].officer
    let headcounts = scenario.headcounts()
    var now = quarter
    while now <= min(programme.end(startingIn: quarter), scenario.horizon.last) {
      for limit in scenario.absenceLimits(in: now, headcounts: headcounts)
      where scenario.counts(officer, against: limit, holding: people[place].holdings) {
        var load = programme.load
        for other in people where other.left == nil {
          let its = loads(of: other, in: now)
          if its > .zero, scenario.counts(other.officer, against: limit, holding: other.holdings) {
            load = load + its
          }
        }
        if load > limit.load { return false }
      }
      now = now.advanced(by: 1)
    }
    return true
  }

  private func loads(of person: Person, in now: Quarter) -> Thousandths {
    let running = person.attendances.reduce(Thousandths.zero) { $0 + $1.load(in: now) }
    guard now > quarter else { return running }
    return plan.values.joined().reduce(running) { sum, start in
      guard start.officer == person.officer.id, start.start <= now,
        now <= scenario.programme(start.programme).end(startingIn: start.start)
      else { return sum }
      return sum + scenario.programme(start.programme).load
    }
  }
}
