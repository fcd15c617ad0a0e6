// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ProgrammePaymentsTests {
  private let start = Quarter(2027, 3)

  private func payments(
    _ cost: Int, quarters: Int, paid: Programme.PaymentTerm
  ) throws -> [String] {
    let programme = Programme.sample("p", quarters: quarters, cost: cost, paid: paid)
    return try #require(programme.seatPayments(startingIn: start, own: nil))
      .map { "\($0.quarter) \($0.fund) \($0.amount)" }
  }

  @Test func `quarterly payments are whole and the last takes the remainder`() throws {
    #expect(
      try payments(1000, quarters: 3, paid: .quarterly)
        == ["2027Q3 commune 333", "2027Q4 commune 333", "2028Q1 commune 334"])
    #expect(
      try payments(2, quarters: 3, paid: .quarterly) == ["2028Q1 commune 2"],
      "nothing is not a payment")
  }

  @Test func `a cost is paid at the start or at the end`() throws {
    #expect(try payments(1000, quarters: 3, paid: .start) == ["2027Q3 commune 1000"])
    #expect(try payments(1000, quarters: 3, paid: .end) == ["2028Q1 commune 1000"])
    #expect(try payments(0, quarters: 3, paid: .end) == [])
  }

  @Test func `each payment is cut by cumulative shares in the order written`() throws {
    let third = Thousandths(333)
    let programme = Programme.sample(
      "p", quarters: 2, cost: 11,
      funding: [
        FundingShare(source: .own, share: third),
        FundingShare(source: .fund("province"), share: third),
        FundingShare(source: .fund("party"), share: Thousandths(334)),
      ])
    // 5: 1.665 → 2, 3.33 → 3 less 2, 5 less 3; then 6: 1.998 → 2, 3.996 → 4 less 2, 6 less 4.
    let payments = try #require(programme.seatPayments(startingIn: start, own: "ward"))
    #expect(payments.map(\.amount.dong) == [2, 1, 2, 2, 2, 2])
    #expect(
      payments.map(\.fund) == ["ward", "province", "party", "ward", "province", "party"])
    #expect(payments.map(\.quarter.number) == [3, 3, 3, 4, 4, 4])
  }

  @Test func `halves go up to the fund written first`() throws {
    let half = Thousandths(500)
    let programme = Programme.sample(
      "p", cost: 3,
      funding: [
        FundingShare(source: .fund("b"), share: half),
        FundingShare(source: .fund("a"), share: half),
      ])
    let payments = try #require(programme.seatPayments(startingIn: start, own: nil))
    #expect(payments.map(\.fund) == ["b", "a"])
    #expect(payments.map(\.amount.dong) == [2, 1])
  }

  @Test func `own without a fund pays nothing at all`() {
    let own = Programme.sample(
      "p", classTerms: Programme.ClassTerms(minimum: 1, maximum: 2, cost: Money(dong: 5)),
      funding: [
        FundingShare(source: .fund("province"), share: Thousandths(700)),
        FundingShare(source: .own, share: Thousandths(300)),
      ])
    #expect(own.seatPayments(startingIn: start, own: nil) == nil)
    #expect(own.classPayments(startingIn: start, own: nil) == nil)
    #expect(own.seatPayments(startingIn: start, own: "x") != nil)
  }

  @Test func `a class is paid once, in its start quarter`() throws {
    let programme = Programme.sample(
      "p", quarters: 4,
      classTerms: Programme.ClassTerms(minimum: 1, maximum: 2, cost: Money(dong: 15)), paid: .end,
      funding: [
        FundingShare(source: .own, share: Thousandths(300)),
        FundingShare(source: .fund("province"), share: Thousandths(700)),
      ])
    let payments = try #require(programme.classPayments(startingIn: start, own: "ward"))
    #expect(payments.map(\.amount.dong) == [5, 10])
    #expect(payments.allSatisfy { $0.quarter == start })
    #expect(Programme.sample("bought").classPayments(startingIn: start, own: nil) == [])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no dong is lost or made, whatever the term and the shares`(seed: UInt64) throws {
    var random = SplitMixGenerator(seed: seed)
    var rest = 1000
    var funding: [FundingShare] = []
    while rest > 0 {
      let share = funding.count == 4 ? rest : Int.random(in: 0...rest, using: &random)
      rest -= share
      let source: FundingSource = funding.count == 1 ? .own : .fund(Fund.ID("f\(funding.count)"))
      funding.append(FundingShare(source: source, share: Thousandths(share)))
    }
    let cost = Int.random(in: 0...pick([9, 1000, 20_000_000], using: &random), using: &random)
    let programme = Programme.sample(
      "p", quarters: Int.random(in: 1...9, using: &random),
      classTerms: Programme.ClassTerms(minimum: 1, maximum: 9, cost: Money(dong: cost)),
      cost: cost, paid: pick(Programme.PaymentTerm.allCases, using: &random), funding: funding)
    let seats = try #require(programme.seatPayments(startingIn: start, own: "ward"))
    let classes = try #require(programme.classPayments(startingIn: start, own: "ward"))
    for payments in [seats, classes] {
      #expect(payments.map(\.amount.dong).reduce(0, +) == cost)
      #expect(payments.allSatisfy { $0.amount > .zero })
      #expect(
        payments.allSatisfy {
          start <= $0.quarter && $0.quarter <= programme.end(startingIn: start)
        })
    }
  }
}
