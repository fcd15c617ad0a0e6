// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// When an officer may start what.
///
/// Sets: options o, quarters t, decisions that require a start d.
/// Variables: X[o]; ob[o], a decision requires this very start, which then need not be needed.
///
///     Σ {load[o] · X[o] : o runs in t}             ≤ the officer's free time in t       for every t
///     Σ {X[o] : o runs in t for several quarters}  ≤ 1                                  for every t
///     Σ {X[o] : o keeps d}                         ≥ 1                                  for every d
///     X[o]         ≤ eligible[o]                                                        for every o
///     X[o]         ≤ ob[o] + need[o]                                                    for every o
///     X[o] + X[o'] ≤ 1 + ob[o]        where o and o' start together and o' grants all that o does
///     ob[o] = ¬⋁ {X[o'] : o' is the same programme, earlier}     where d leaves the quarter open
///
/// In words: there must be time, only one long programme runs, decisions are kept, nobody starts
/// what is closed to them, and nothing is learnt for its own sake or twice at once.
extension CompactOfficer {
  mutating func requireRules() {
    for quarter in 0..<index.quarters { requireTime(in: quarter) }
    for obligation in options.obligations {
      let kept = starts { option in
        option.programmePlace == obligation.programmePlace
          && (obligation.quarter ?? option.quarter) == option.quarter
      }
      block.require(kept.map { ($0, -1) }, atMost: -1)
    }
    let reasons = CompactNeed(rules: rules, index: index)
    for choice in possible { requireAdmission(of: choice, reasons) }
    for quarter in 0..<index.quarters { keepApart(possible.filter { $0.quarter == quarter }) }
  }

  private mutating func requireTime(in quarter: Int) {
    let running = possible.filter { $0.runs(in: quarter) }
    let free = rules.freeLoad[quarter]
    if running.reduce(0, { $0 + $1.load }) > free {
      block.require(
        running.map { (starts[$0.option], Double($0.load) / 1000) }, atMost: Double(free) / 1000)
    }
    let long = running.filter(\.isLong)
    // Where nothing long starts the row of the quarter before says it all.
    if long.count > 1, long.contains(where: { $0.quarter == quarter }) {
      block.require(long.map { (starts[$0.option], 1) }, atMost: 1)
    }
  }

  private mutating func requireAdmission(of option: Choice, _ reasons: CompactNeed) {
    let start = starts[option.option]
    let moment = Moment.start(of: option.quarter)
    let eligible = options.options[option.option].eligible
    if case .and(let parts) = eligible {
      for part in parts { block.require(isTrue(part, at: moment), where: start) }
    } else {
      block.require(isTrue(eligible, at: moment), where: start)
    }
    let obliged = isObliged(option)
    if obliged == .constant(true) { return }
    let isDoubled = rules.commitments.contains { commitment in
      commitment.quarter == option.quarter
        && index.grantsWithin[option.programmePlace][commitment.programmePlace]
    }
    if isDoubled || option.end >= index.quarters {
      return block.require(obliged, where: start)
    }
    let needs = need(of: option, reasons)
    guard needs != [.constant(true)] else { return }
    block.require([(start, 1), (obliged, -1)] + needs.map { ($0, -1) }, atMost: 0)
  }

  /// Whether a decision requires this very start.
  private mutating func isObliged(_ option: Choice) -> CompactLiteral {
    let reasons = options.obligations.filter { $0.programmePlace == option.programmePlace }
      .map { obligation -> CompactLiteral in
        if let quarter = obligation.quarter { return .constant(quarter == option.quarter) }
        return !block.any(
          starts { $0.programmePlace == option.programmePlace && $0.quarter < option.quarter })
      }
    return block.any(reasons)
  }

  /// Of starts of one quarter that grant the same, only one is made.
  private mutating func keepApart(_ together: [Choice]) {
    for first in together {
      for second in together where first.option != second.option {
        guard index.grantsWithin[first.programmePlace][second.programmePlace],
          !(first.isLong && second.isLong)
        else { continue }
        let obliged = isObliged(first)
        block.require(
          [(starts[first.option], 1), (starts[second.option], 1), (obliged, -1)], atMost: 1)
      }
    }
  }
}
