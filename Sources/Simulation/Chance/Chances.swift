// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// All that happens by chance in one future: a number for each hazard, subject and draw.
///
/// A number depends on nothing but its name. So all policies see the same future, one more officer
/// or hazard moves nobody else's luck, and the order of asking does not matter.
struct Chances: Sendable {
  let seed: UInt64
  let replication: UInt64

  /// A number from 0 to 1, without 1.
  func uniform(_ hazard: Hazard, _ subject: ChanceKey, draw: Int = 0) -> Double {
    let name = hazard.stream << 32 | UInt64(draw)
    let block = Philox.block(
      SIMD4(replication, name, subject.first, subject.second), key: SIMD2(seed, 0))
    return Double(block[0] >> 11) * 0x1p-53
  }

  /// Tells whether something of a chance happens.
  func happens(
    _ hazard: Hazard, with chance: Double, to subject: ChanceKey, draw: Int = 0
  ) -> Bool {
    chance > 0 && uniform(hazard, subject, draw: draw) < chance
  }

  /// A place below a count, which is at least 1.
  func place(below count: Int, _ hazard: Hazard, _ subject: ChanceKey, draw: Int) -> Int {
    min(count - 1, Int(uniform(hazard, subject, draw: draw) * Double(count)))
  }
}

/// What a draw is about: an officer, a class, or one in the other.
struct ChanceKey: Hashable, Sendable {
  var first: UInt64
  var second: UInt64 = 0
}

extension ChanceKey {
  /// The key of some names, by FNV-1a of 64 bits; which names stand first matters.
  init(_ first: String, _ second: String = "") {
    self.first = Self.hash(first)
    self.second = second.isEmpty ? 0 : Self.hash(second)
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The key of this officer in a quarter.
  func at(_ quarter: Quarter) -> ChanceKey {
    ChanceKey(first: first, second: UInt64(quarter.year * 4 + quarter.number))
  }
}

extension Hazard {
  /// The number of the hazard's streams; it never changes, so that forecasts can be compared.
  var stream: UInt64 {
    switch self {
    case .noShow: 1
    case .withdrawal: 2
    case .failure: 3
    case .cancelledIntake: 4
    case .fewerSeats: 5
    case .lateBudget: 6
    case .budgetCut: 7
    case .transfer: 8
    case .transferOut: 9
    case .resignation: 10
    case .earlyRetirement: 11
    case .death: 12
    case .longIllness: 13
    case .maternityLeave: 14
    case .positionChange: 15
    case .appointment: 16
    }
  }
}
