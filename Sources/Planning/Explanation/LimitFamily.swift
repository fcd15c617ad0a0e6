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

/// Some kinds of shared limit.
struct LimitFamilies: OptionSet {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ family: LimitFamily) {
    self =
      switch family {
      case .seats: .seats
      case .classMinimum: .classMinimum
      case .money: .money
      case .absence: .absence
      }
  }

  static let seats = LimitFamilies(rawValue: 1)
  static let classMinimum = LimitFamilies(rawValue: 2)
  static let money = LimitFamilies(rawValue: 4)
  static let absence = LimitFamilies(rawValue: 8)
  static let all: LimitFamilies = [.seats, .classMinimum, .money, .absence]
}

/// The smallest change of one limit that makes room for a pathway.
enum LimitChange: Hashable {
  case seats(row: Int, more: Int)
  case classes(row: Int, more: Int)
  case belowMinimum(row: Int, missing: Int, least: Int)
  case money(row: Int, dong: Int)
  case absence(row: Int, load: Int)
}
