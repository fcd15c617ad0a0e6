// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Counts where everybody stands at the end of the quarter.
  mutating func measure() {
    let number = scenario.horizon.offset(of: quarter)
    let due = ground.targetsDue[quarter] ?? []
    let isLast = quarter == scenario.horizon.last
    var populations = [Int](repeating: 0, count: due.count)
    var reached = [Int](repeating: 0, count: due.count)
    for place in people.indices where people[place].serves(in: quarter) {
      let (officer, holdings) = (people[place].officer, people[place].holdings)
      let (unmet, _) = people[place].asked.unmet(
        of: officer, holding: holdings, version: people[place].version, atEndOf: quarter,
        in: scenario)
      record.inService[number] += 1
      if unmet.isEmpty { record.compliant[number] += 1 }
      if !people[place].isNewcomer { record.openRequirements += unmet.count }
      if isLast { record.add(people[place], isCompliant: unmet.isEmpty) }
      guard !due.isEmpty else { continue }
      let circumstances = scenario.circumstances(
        of: officer, on: quarter.lastDay, holding: holdings)
      for (index, target) in due.enumerated() {
        let target = scenario.targets[target]
        guard target.population.holds(in: circumstances) else { continue }
        populations[index] += 1
        let isMet =
          switch target.measure {
          case .compliant: unmet.isEmpty
          case .meets(let requirement): !unmet.contains(requirement)
          case .condition(let condition): condition.holds(in: circumstances)
          }
        if isMet { reached[index] += 1 }
      }
    }
    for (index, target) in due.enumerated() {
      let needed = scenario.targets[target].needed(of: populations[index])
      record.shortfalls[target] = max(0, needed - reached[index])
    }
  }

  /// Counts what is known only at the end.
  mutating func close() {
    for (year, amount) in purse.promised {
      record.costs[year] = amount
      if amount > purse.available[year] ?? .zero { record.exceeded.insert(year) }
    }
  }
}
