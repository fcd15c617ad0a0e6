// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount that one fund pays in one quarter.
public struct Payment: Hashable, Sendable {
  public let fund: Fund.ID
  public let quarter: Quarter
  public let amount: Money

  public init(fund: Fund.ID, quarter: Quarter, amount: Money) {
    self.fund = fund
    self.quarter = quarter
    self.amount = amount
  }
}

extension Programme {
  /// What one learner's place costs whom and when; nothing when `own` finds no fund.
  ///
  /// The cost is first cut by quarter, then each payment by fund, so that no dong is lost: the k-th
  /// fund pays its cumulative share, rounded, less what the ones before it pay.
  public func seatPayments(startingIn start: Quarter, own: Fund.ID?) -> [Payment]? {
    instalments(startingIn: start).reduce(into: [Payment]?.some([])) { payments, instalment in
      guard let parts = split(instalment.amount, in: instalment.quarter, own: own) else {
        payments = nil
        return
      }
      payments?.append(contentsOf: parts)
    }
  }

  /// What opening one class costs whom; it falls in the start quarter.
  public func classPayments(startingIn start: Quarter, own: Fund.ID?) -> [Payment]? {
    guard let classTerms else { return [] }
    return split(classTerms.cost, in: start, own: own)
  }

  private func instalments(startingIn start: Quarter) -> [(quarter: Quarter, amount: Money)] {
    switch payment {
    case .start: return [(start, seatCost)]
    case .end: return [(end(startingIn: start), seatCost)]
    case .quarterly:
      let each = Money(dong: seatCost.dong / quarters)
      let last = seatCost - each * (quarters - 1)
      return (0..<quarters).map { (start.advanced(by: $0), $0 == quarters - 1 ? last : each) }
    }
  }

  private func split(_ amount: Money, in quarter: Quarter, own: Fund.ID?) -> [Payment]? {
    var payments: [Payment] = []
    var cumulative = Thousandths.zero
    var paid = Money.zero
    for part in funding {
      let fund: Fund.ID
      switch part.source {
      case .fund(let named): fund = named
      case .own:
        guard let own else { return nil }
        fund = own
      }
      cumulative = cumulative + part.share
      let share = amount.rounded(share: cumulative) - paid
      paid += share
      if share != .zero { payments.append(Payment(fund: fund, quarter: quarter, amount: share)) }
    }
    return payments
  }
}
