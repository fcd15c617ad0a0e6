// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a plan may use of each shared limit.
struct SharedRoom: Sendable {
  var seats: [Int]
  var money: [Int]
  var absence: [Int]

  /// How many more, or fewer, officers a target is taken to need than it does.
  var targets: [Int]

  init(_ limits: SharedLimits, targets: Int) {
    seats = limits.seats.map(\.room)
    money = limits.money.map(\.room)
    absence = limits.absence.map(\.room)
    self.targets = Array(repeating: 0, count: targets)
  }
}
