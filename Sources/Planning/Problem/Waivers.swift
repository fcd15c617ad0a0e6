// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of one officer that a question waives, to find out which of them stands in the way.
struct Waivers: OptionSet, Hashable {
  let rawValue: UInt8

  /// Nobody is forbidden anything.
  static let prohibitions = Waivers(rawValue: 1)
  /// Everybody is eligible for everything.
  static let eligibility = Waivers(rawValue: 2)
  /// Nobody retires, and no service is asked afterwards.
  static let retirement = Waivers(rawValue: 4)
  /// Every programme starts in every quarter.
  static let intakes = Waivers(rawValue: 8)
}
