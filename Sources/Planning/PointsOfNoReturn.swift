// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension Planner {
  /// The last quarter in which each gap at the horizon's end must start to be closed, limits lifted.
  ///
  /// A requirement that is missing from an officer's answer can't be closed any more by any
  /// admissible pathway, or is met without any.
  ///
  /// - Parameters:
  ///   - scenario: whose officers are asked.
  ///   - officers: who is asked about; nothing means everybody.
  /// - Returns: for each officer, the quarters by requirement.
  /// - Throws: when one officer's pathways outgrow memory.
  ///
  /// Complexity: one automaton for each officer with a gap.
  public static func pointsOfNoReturn(
    in scenario: Scenario, officers: Set<Officer.ID>? = nil
  ) throws(PlanningFailure) -> [Officer.ID: [Requirement.ID: Quarter]] {
    let index = PlanningIndex(scenario: scenario)
    var points: [Officer.ID: [Requirement.ID: Quarter]] = [:]
    for row in scenario.gaps(atEndOf: scenario.horizon.last).rows where !row.gaps.isEmpty {
      guard officers?.contains(row.officer) ?? true else { continue }
      let automaton = try PathwayAutomaton(officer: scenario.officer(row.officer), index: index)
      for gap in row.gaps {
        if let quarter = automaton.pointOfNoReturn(of: gap.requirement.id) {
          points[row.officer, default: [:]][gap.requirement.id] = index.quarter(quarter)
        }
      }
    }
    return points
  }
}

extension PathwayAutomaton {
  /// The last quarter before which no start is needed to meet a requirement at the horizon's end.
  fileprivate func pointOfNoReturn(of requirement: Requirement.ID) -> Int? {
    let wanted = rules.slots.indices.filter { rules.slots[$0].requirement.id == requirement }
    let leads = nodesLeading { outcome in wanted.contains { outcome.met.contains($0) } }
    var last: Int?
    var node = layers.first?.first
    var quarter = 0
    // Along the road of no starts: as long as it still leads there, it is not too late.
    while let place = node, leads[place] {
      last = quarter
      node = arcs(of: place).first { $0.starts == 0 }?.next
      quarter += 1
    }
    return last
  }
}
