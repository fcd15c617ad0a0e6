// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The starts that one officer could make, shared limits and what is held apart.
struct OfficerOptions {
  /// A decision that some start of a programme must keep, unless training under way does.
  struct Obligation {
    let programmePlace: Int

    /// The quarter meant, from the horizon's first; nothing means any.
    let quarter: Int?
  }

  /// The options, by quarter and then by programme.
  private(set) var options: [StartOption] = []

  /// Whether the officer is eligible, as far as that depends on what is held.
  private(set) var eligible: [ResidualCondition] = []

  /// The options of each quarter.
  private(set) var byQuarter: [Range<Int>] = []

  private(set) var obligations: [Obligation] = []

  init(rules: OfficerRules, index: PlanningIndex, waivers: Waivers = []) {
    let scenario = index.scenario
    let officer = rules.officer
    obligations = scenario.decisions(on: officer.id).filter { decision in
      decision.kind == .require
        && !scenario.commitments(of: officer.id).contains {
          decision.concerns($0.programme, in: $0.start)
        }
    }.map {
      Obligation(
        programmePlace: index.programmePlace(of: $0.programme),
        quarter: $0.quarter.map(scenario.horizon.offset(of:)))
    }
    let path: [Unit.ID?] = scenario.path(from: officer.unit).map(Optional.some) + [nil]
    for offset in 0..<index.quarters {
      let first = options.count
      for place in scenario.programmes.indices {
        let quarter = index.quarter(offset)
        let rows = path.compactMap {
          index.limits.seatRow(
            of: Intake.ID(programme: scenario.programmes[place].id, quarter: quarter, unit: $0))
        }.filter(index.limits.classesAreFunded).sorted()
        guard !rows.isEmpty || waivers.contains(.intakes) else { continue }
        add(place, at: offset, rows: rows, rules: rules, index: index, waivers: waivers)
      }
      byQuarter.append(first..<options.count)
    }
  }

  private mutating func add(
    _ place: Int, at offset: Int, rows: [Int], rules: OfficerRules, index: PlanningIndex,
    waivers: Waivers
  ) {
    let scenario = index.scenario
    let officer = rules.officer
    let programme = scenario.programmes[place]
    let quarter = index.quarter(offset)
    let end = offset + programme.quarters - 1
    let obliged = obligations.contains {
      $0.programmePlace == place && ($0.quarter ?? offset) == offset
    }
    guard end < index.quarters || obliged else { return }
    if !waivers.contains(.prohibitions),
      scenario.prohibition(of: programme.id, startingIn: quarter, for: officer.id) != nil
    {
      return
    }
    if !waivers.contains(.retirement),
      scenario.service(of: officer, through: programme, startingIn: quarter) != .yes
    {
      return
    }
    guard
      let payments = scenario.seatPayments(
        for: programme, startingIn: quarter, officer: officer)
    else { return }
    let occupied = offset...min(end, index.quarters - 1)
    guard occupied.allSatisfy({ programme.load.count <= rules.freeLoad[$0] }) else { return }
    if programme.isLong {
      let clash = rules.commitments.contains { commitment in
        commitment.programme.isLong && commitment.quarter <= programme.end(startingIn: quarter)
          && quarter <= commitment.end
      }
      if clash { return }
    }
    var condition = ResidualCondition.constant(true)
    if !waivers.contains(.eligibility), programme.eligible != .all {
      condition = ResidualCondition(
        programme.eligible,
        in: scenario.circumstances(of: officer, on: quarter.firstDay, holding: Holdings()),
        tests: index.tests)
    }
    if condition == .constant(false) { return }
    let byRow = index.limits.byRow(payments)
    options.append(
      StartOption(
        programmePlace: place, programme: programme, quarter: offset, seatRows: rows,
        payments: byRow, cost: byRow.reduce(0) { $0 + $1.dong }))
    eligible.append(condition)
  }
}
