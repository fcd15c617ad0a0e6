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
  /// Complexity: linear in the officers with gaps, plus one graph for each type of them.
  public static func pointsOfNoReturn(
    in scenario: Scenario, officers: Set<Officer.ID>? = nil
  ) throws(PlanningFailure) -> [Officer.ID: [Requirement.ID: Quarter]] {
    let index = PlanningIndex(scenario: scenario)
    let graphs = WaivedGraphs(index: index)
    var reader = WaivedReader(graphs: graphs, index: index)
    var known: [ObjectIdentifier: TypePoints] = [:]
    var points: [Officer.ID: [Requirement.ID: Quarter]] = [:]
    for row in scenario.gaps(atEndOf: scenario.horizon.last).rows where !row.gaps.isEmpty {
      guard officers?.contains(row.officer) ?? true else { continue }
      let type = try reader.type(ofOfficer: scenario.place(of: row.officer), waiving: [])
      // What is known holds its type, so that no other one can come to stand at its place in memory.
      var found = known[ObjectIdentifier(type)] ?? TypePoints(type: type)
      for gap in row.gaps {
        if let quarter = found.pointOfNoReturn(of: gap.requirement.id) {
          points[row.officer, default: [:]][gap.requirement.id] = index.quarter(quarter)
        }
      }
      if known.count < WaivedGraphs.mostKept { known[ObjectIdentifier(type)] = found }
    }
    return points
  }
}

/// The answers that officers of one type share.
private struct TypePoints {
  let type: PathwayType
  private var known: [Requirement.ID: Int?] = [:]

  init(type: PathwayType) { self.type = type }

  /// The last quarter before which no start is needed to meet a requirement at the horizon's end.
  mutating func pointOfNoReturn(of requirement: Requirement.ID) -> Int? {
    if let answer = known[requirement] { return answer }
    let graph = type.graph
    let slots = type.rules.slots
    let wanted = slots.indices.filter { slots[$0].requirement.id == requirement }
    let leads = graph.leads(
      to: graph.outcomes.map { outcome in wanted.contains { outcome.met.contains($0) } })
    var last: Int?
    var node = graph.layers.first?.first
    var quarter = 0
    // Along the road of no starts: as long as it still leads there, it is not too late.
    while let place = node, leads[place] {
      last = quarter
      let from = graph.nodes[place]
      node =
        graph.arcs[from.firstArc..<(from.firstArc + from.arcCount)]
        .first { $0.starts == 0 }?.next
      quarter += 1
    }
    known[requirement] = .some(last)
    return last
  }
}
