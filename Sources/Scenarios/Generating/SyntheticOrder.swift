// SPDX-License-Identifier: GPL-3.0-or-later

/// What a synthetic scenario is to be like.
package struct SyntheticOrder: Hashable, Sendable {
  /// How many officers it has.
  package let officers: Int

  /// Over how many communes they are spread; nothing means as many as the original's size gives.
  package let communes: Int?

  /// The same seed gives the same bytes.
  package let seed: UInt64

  package init(officers: Int, communes: Int? = nil, seed: UInt64) {
    self.officers = officers
    self.communes = communes
    self.seed = seed
  }

  /// Officers beyond this number are no task for one folder.
  package static let mostOfficers = 2_000_000

  /// The communes asked for, or so many that each is about as large as the original.
  func communes(likeOneOf officers: Int) -> Int {
    communes ?? max(1, Ratio(numerator: self.officers, denominator: officers).scaled(1))
  }
}
