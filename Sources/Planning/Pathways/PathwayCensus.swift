// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// How big the officers' graphs of pathways are, with a way to price them all; for measurements.
package struct PathwayCensus {
  /// The size of one officer's graph.
  package struct Count: Sendable {
    /// The starts that some admissible pathway of the officer makes.
    package let starts: Int

    /// The states left once dead ends are cut and those that are alike are one.
    package let states: Int
    package let arcs: Int

    /// The admissible pathways: roads from the first state to a last one.
    package let pathways: Double

    /// The number of the graph, which officers of one type share, and that of the cohort within which
    /// nobody can be told apart.
    package let graph: Int
    package let cohort: Int
  }

  /// One count for each officer, in the scenario's order.
  package let officers: [Count]

  private let index: PlanningIndex
  private let automata: [PathwayAutomaton]

  /// Builds the graphs of all officers.
  package init(of scenario: Scenario) throws(PlanningFailure) {
    index = PlanningIndex(scenario: scenario)
    automata = try PathwayAutomata.build(index: index, threads: 1)
    var graphs = Numbering<ObjectIdentifier>([])
    officers = automata.map { automaton in
      Count(
        starts: automaton.options.count, states: automaton.nodes.count,
        arcs: automaton.arcs.count, pathways: automaton.roads(),
        graph: graphs.number(of: ObjectIdentifier(automaton.type.graph)),
        cohort: automaton.cohort)
    }
  }

  /// Counts the states that each officer can reach, before dead ends are cut and twins are merged.
  package func statesFound() throws(PlanningFailure) -> [Int] {
    try automata.indices.map { (officer) throws(PlanningFailure) in
      var builder = PathwayBuilder(
        reading: OfficerReading(officer: officer, index: index), index: index)
      return try builder.layers(nodeLimit: PathwayAutomaton.nodeLimit).reduce(0) { $0 + $1.count }
    }
  }

  /// Finds the cheapest pathway of every officer at made-up prices, and returns what all cost.
  ///
  /// Meeting requirements early is worth something, money costs something; `tilt` shifts how much.
  package func price(tilt: Double) -> Double {
    let scales = PathwayScales(index.scales)
    var prices = PathwayPrices(limits: index.limits, targets: index.scenario.targets.count)
    prices.compliance = -10 - tilt
    prices.earliness = 1
    for row in prices.money.indices { prices.money[row] = 0.1 * tilt }
    for row in prices.seats.indices { prices.seats[row] = Double(row % 7) }
    return automata.reduce(0) { sum, automaton in
      sum + (automaton.cheapest(at: prices, scales: scales) { _, _ in true }?.value ?? 0)
    }
  }
}
