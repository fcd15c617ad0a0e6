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
      let booked = RoomForReserves(in: self, at: programme)
      for place in candidates(for: row, programme, booked)
      where !attending.contains(place) && booked.allowsAbsence(of: place, in: self) {
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
    let room = RoomForReserves(in: self, at: programme)
    return candidates(for: row, programme, room).filter { room.allowsAbsence(of: $0, in: self) }
  }

  /// The same, whether or not the caps on absence have room for them.
  private func candidates(
    for row: Intake, _ programme: Programme, _ room: RoomForReserves
  ) -> [Int] {
    let able = people.indices.filter { place in
      let person = people[place]
      guard person.serves(in: quarter) else { return false }
      let isOpen = row.unit.map { scenario.path(from: person.officer.unit).contains($0) } ?? true
      return isOpen && obstacle(to: programme, for: person) == nil
        && room.fits(person, in: self) && isNeeded(programme, by: person)
    }
    return able.sorted { people[$0].precedence < people[$1].precedence }
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
}
