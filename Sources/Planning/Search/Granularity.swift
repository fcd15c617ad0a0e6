// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The step between neighbouring values of each goal, which lets bounds be rounded.
struct Granularity {
  private let steps: [Goal: Int]

  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    var steps: [Goal: Int] = [.compliance: 1, .stability: 1]
    steps[.targets] = index.scenario.targets.reduce(0) {
      gcd($0, index.scales.units(ExactDecimal($1.weight), of: .targets))
    }
    // Officers who share a graph share what its nodes, outcomes and options are worth.
    var seen: Set<ObjectIdentifier> = []
    let graphs = automata.map(\.type.graph).filter { seen.insert(ObjectIdentifier($0)).inserted }
    steps[.earliness] = graphs.reduce(0) { $1.nodes.reduce($0) { gcd($0, $1.earliness) } }
    steps[.requirements] = graphs.reduce(0) {
      $1.outcomes.reduce($0) { gcd($0, $1.requirements) }
    }
    let classCosts = index.limits.classes.map { $0.payments.reduce(0) { $0 + $1.dong } }
    steps[.cost] = graphs.reduce(classCosts.reduce(0, gcd)) { step, graph in
      graph.options.cost.reduce(step, gcd)
    }
    self.steps = steps
  }

  func step(of stage: Stage) -> Int {
    guard case .goal(let goal) = stage else { return 1 }
    return max(1, steps[goal] ?? 1)
  }
}

private func gcd(_ first: Int, _ second: Int) -> Int {
  var (first, second) = (abs(first), abs(second))
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
