// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The money of each unit, fund by fund and year by year.
///
/// A fund that only the unit can draw on it has whole. Of other funds it has what the plan spends
/// there for its officers: seats, training under way, classes of its own. Its part of classes shared
/// with other units stands beside, because the level pays those.
struct MoneyAllotment {
  struct Row: Hashable {
    let fund: Fund.ID
    let year: Int

    /// What the unit can plan with.
    let amount: Money

    /// Its part of shared classes.
    let classes: Money
  }

  /// The funds that the unit has whole.
  let exclusive: Set<Fund.ID>

  /// A row for every year of the horizon and every other fund that matters to the unit.
  let shared: [Row]

  /// What is spent by whom, and whose the funds are.
  struct Use {
    /// What the plan says of each unit; of those of nobody's unit last.
    let slices: [UnitSlice]

    /// Classes that a unit fills alone.
    let ownClasses: [[FundAndYear: Money]]
    let sharedClasses: [SharedClasses]

    /// The funds that programmes name: anybody may draw on them.
    let named: Set<Fund.ID>

    /// The units whose own fund each of the others is.
    let owners: [Fund.ID: [Unit.ID]]

    init(
      slices: [UnitSlice], ownClasses: [[FundAndYear: Money]], sharedClasses: [SharedClasses],
      in scenario: Scenario
    ) {
      self.slices = slices
      self.ownClasses = ownClasses
      self.sharedClasses = sharedClasses
      let named = scenario.fundsOfProgrammes
      self.named = named
      owners = scenario.units.reduce(into: [:]) { owners, unit in
        guard let fund = unit.fund, !named.contains(fund) else { return }
        owners[fund, default: []].append(unit.id)
      }
    }
  }

  init(of place: Int, _ unit: AllottedUnit, use: Use, in scenario: Scenario) {
    exclusive = Set(
      use.owners.filter { $0.value.allSatisfy(unit.exclusiveUnits.contains) }.keys)
    let own = Set(unit.units.compactMap(scenario.ownFund))
    let kept = exclusive
    let classes = use.sharedClasses.map { $0.costs(of: place) }
    shared = use.named.union(own).subtracting(kept).sorted().flatMap { fund in
      scenario.horizon.years.map { year in
        let key = FundAndYear(fund: fund, year: year)
        return Row(
          fund: fund, year: year, amount: Self.amount(key, of: place, use: use, in: scenario),
          classes: classes.reduce(.zero) { $0 + ($1[key] ?? .zero) })
      }
    }
  }

  /// What a plan spends; where training under way alone is more than there is, a part of what is.
  private static func amount(
    _ key: FundAndYear, of place: Int, use: Use, in scenario: Scenario
  ) -> Money {
    let committed = use.slices.map { $0.committedCosts[key]?.dong ?? 0 }
    let budget = scenario.budget(of: key.fund, in: key.year).dong
    if committed.reduce(0, +) > budget {
      return Money(dong: Apportionment.byLargestRemainder(budget, among: committed)[place])
    }
    return (use.slices[place].seatCosts[key] ?? .zero) + (use.ownClasses[place][key] ?? .zero)
  }
}

extension Scenario {
  fileprivate var fundsOfProgrammes: Set<Fund.ID> {
    Set(
      programmes.flatMap(\.funding).compactMap {
        if case .fund(let fund) = $0.source { fund } else { nil }
      })
  }
}
