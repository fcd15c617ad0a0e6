// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The starts that one officer could make, shared limits and what is held apart.
struct OfficerOptions: Sendable {
  /// A decision that some start of a programme must keep, unless training under way does.
  struct Obligation: Sendable {
    let programmePlace: Int

    /// The quarter meant, from the horizon's first; nothing means any.
    let quarter: Int?
  }

  /// One start that could be made.
  struct Option: Sendable {
    let offer: UnitOffers.Offer

    /// The last quarter, counted from the horizon's first.
    let end: Int
    let load: Int
    let isLong: Bool

    /// Whether the officer is eligible, as far as that depends on what is held.
    var eligible: ResidualCondition

    var programmePlace: Int { offer.programmePlace }
    var quarter: Int { offer.quarter }
  }

  /// The options, by quarter and then by programme.
  private(set) var options: [Option] = []

  /// The options of each quarter.
  private(set) var byQuarter: [Range<Int>] = []

  private(set) var obligations: [Obligation] = []

  /// Finds the options among the programmes needed and those that decisions require.
  init(
    officer: Officer, rules: OfficerRules, offers: UnitOffers, needed: Set<Int>,
    index: PlanningIndex, waivers: Waivers, days: inout OfficerDays
  ) {
    let scenario = index.scenario
    let decisions = scenario.decisions(on: officer.id)
    let commitments = scenario.commitments(of: officer.id)
    obligations = decisions.filter { decision in
      decision.kind == .require
        && !commitments.contains { decision.concerns($0.programme, in: $0.start) }
    }.map {
      Obligation(
        programmePlace: index.programmePlace(of: $0.programme),
        quarter: $0.quarter.map(scenario.horizon.offset(of:)))
    }
    let forbidden = waivers.contains(.prohibitions) ? [] : decisions.filter { $0.kind == .forbid }
    let lastDay = officer.lastDayOfService
    var known: [Int: ResidualCondition] = [:]
    for quarter in 0..<index.quarters {
      let first = options.count
      for offer in offers.byQuarter[quarter] {
        let place = offer.programmePlace
        let obliged = obligations.contains {
          $0.programmePlace == place && ($0.quarter ?? quarter) == quarter
        }
        guard needed.contains(place) || obliged else { continue }
        let programme = scenario.programmes[place]
        let end = quarter + programme.quarters - 1
        guard end < index.quarters || obliged else { continue }
        let whole = index.quarter(quarter)
        if forbidden.contains(where: { $0.concerns(programme.id, in: whole) }) { continue }
        if !waivers.contains(.retirement) {
          if lastDay < index.servedThrough[place][quarter] { continue }
          if let since = officer.inServiceSince, whole.lastDay < since { continue }
        }
        let occupied = quarter...min(end, index.quarters - 1)
        let load = programme.load.count
        guard occupied.allSatisfy({ load <= rules.freeLoad[$0] }) else { continue }
        if programme.isLong {
          let clash = rules.commitments.contains { commitment in
            scenario.programmes[commitment.programmePlace].isLong && commitment.quarter <= end
              && quarter <= commitment.end
          }
          if clash { continue }
        }
        var condition = ResidualCondition.constant(true)
        if !waivers.contains(.eligibility) {
          let asked = index.eligible[place]
          let key = place * 2 + days.era(quarter)
          condition =
            known[key]
            ?? days.residual(
              asked.condition, inQuarter: quarter, atEnd: false, index: index)
          if !asked.changesWithDay { known[key] = condition }
        }
        if condition == .constant(false) { continue }
        options.append(
          Option(
            offer: offer, end: end, load: load, isLong: programme.isLong, eligible: condition))
      }
      byQuarter.append(first..<options.count)
    }
  }

  /// Drops the options whose conditions ask what no option and no training under way can bring.
  ///
  /// - Returns: the tests that what the officer holds may come to answer.
  mutating func dropHopeless(
    besides commitments: [OfficerRules.Commitment], holding held: TestSet, index: PlanningIndex
  ) -> TestSet {
    while true {
      var reachable = held
      for commitment in commitments {
        reachable.formUnion(index.granted[commitment.programmePlace])
      }
      for option in options { reachable.formUnion(index.granted[option.programmePlace]) }
      var kept: [Option] = []
      var ranges: [Range<Int>] = []
      for range in byQuarter {
        let first = kept.count
        for var option in options[range] {
          option.eligible = option.eligible.settled { reachable.contains($0) ? nil : false }
          if option.eligible != .constant(false) { kept.append(option) }
        }
        ranges.append(first..<kept.count)
      }
      let isDone = kept.count == options.count
      options = kept
      byQuarter = ranges
      if isDone { return reachable }
    }
  }

  func write(to code: inout TypeCode) {
    code.add(obligations.count)
    for obligation in obligations {
      code.add(obligation.programmePlace)
      code.add(obligation.quarter ?? .min)
    }
    var money = Numbering<Int>([])
    code.add(options.count)
    for option in options {
      code.add(option.programmePlace)
      code.add(option.quarter)
      code.add(option.offer.seatRows.count)
      code.add(option.eligible)
      code.add(option.offer.payments.count)
      for payment in option.offer.payments {
        code.add(money.number(of: payment.row))
        code.add(payment.dong)
      }
    }
  }
}
