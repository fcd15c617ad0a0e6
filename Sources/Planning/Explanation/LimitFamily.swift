// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of shared limit that can stand between an officer and a pathway.
enum LimitFamily: CaseIterable {
  /// Seats, the largest size of a class, and how many classes may open.
  case seats
  /// The least number of learners of a class.
  case classMinimum
  case money
  case absence
}

/// The smallest change of one limit that makes room for a pathway.
enum LimitChange: Hashable {
  case seats(row: Int, more: Int)
  case classes(row: Int, more: Int)
  case belowMinimum(row: Int, missing: Int)
  case money(row: Int, dong: Int)
  case absence(row: Int, load: Int)
}
