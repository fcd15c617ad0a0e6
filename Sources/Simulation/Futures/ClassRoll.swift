// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who turns up for the classes of one pool, and whose seats are free.
struct ClassRoll: Sendable {
  /// A person, by place among all people, on a row.
  struct Learner: Sendable {
    let place: Int
    let row: Intake.ID
  }

  /// In the order of precedence.
  private(set) var learners: [Learner] = []
  private(set) var free: [Intake.ID: Int] = [:]

  /// Why the first who does not come does not.
  private(set) var firstCause: Forecast.Setback?

  mutating func admit(_ place: Int, to row: Intake.ID) {
    learners.append(Learner(place: place, row: row))
  }

  mutating func note(_ cause: Forecast.Setback, freeing row: Intake.ID) {
    free[row, default: 0] += 1
    firstCause = firstCause ?? cause
  }

  /// Takes a free seat of a row for somebody.
  mutating func fill(_ row: Intake.ID, with place: Int) {
    free[row, default: 0] -= 1
    admit(place, to: row)
  }

  func count(of row: Intake.ID) -> Int { learners.count { $0.row == row } }

  /// Sends the last of a row away, so that so many are left; returns their places.
  mutating func cut(_ row: Intake.ID, to limit: Int) -> [Int] {
    let mine = learners.filter { $0.row == row }
    let cut = Set(mine.dropFirst(limit).map(\.place))
    learners.removeAll { $0.row == row && cut.contains($0.place) }
    return mine.dropFirst(limit).map(\.place)
  }
}
