// SPDX-License-Identifier: GPL-3.0-or-later

/// A source of money.
public struct Fund: Hashable, Sendable {
  public typealias ID = Identifier<Fund>
}

/// Who pays, as a programme says it.
public enum FundingSource: Hashable, Sendable {
  /// The fund of the learner's unit (for a class, of the intake's unit) or of the nearest above.
  case own
  case fund(Fund.ID)
}

/// One fund's share of every payment.
public struct FundingShare: Hashable, Sendable {
  public let source: FundingSource
  public let share: Thousandths

  public init(source: FundingSource, share: Thousandths) {
    self.source = source
    self.share = share
  }
}

/// The money of one fund in one calendar year.
public struct Budget: Hashable, Sendable {
  public let fund: Fund.ID
  public let year: Int
  public let amount: Money

  public init(fund: Fund.ID, year: Int, amount: Money) {
    self.fund = fund
    self.year = year
    self.amount = amount
  }
}
