// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

@testable import Planning

/// What searches stand on, made of a scenario: its index, graphs, and all pathways written down.
struct PlanningGround {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]

  /// By officer, never none.
  let pathways: [[Pathway]]

  init(_ scenario: Scenario) throws(PlanningFailure) {
    index = PlanningIndex(scenario: scenario)
    automata = try PathwayAutomata.build(index: index, threads: 1)
    pathways = automata.enumerated().map { $1.allPathways(of: $0) }
  }

  /// A plan that keeps the limits, to begin from; nothing when orders leave none that is found.
  var firstPlan: Candidate? {
    FirstPlan(index: index, automata: automata).plan.flatMap {
      Candidate(pathways: $0.pathways.map(Optional.some), automata: automata, index: index)
    }
  }

  /// A random scenario's; without its orders where somebody can't keep them.
  init(seed: Int, size: RandomScenario.Size = .init()) throws(PlanningFailure) {
    let scenario = RandomScenario.scenario(seed: seed, size: size)
    do throws(PlanningFailure) {
      self = try Self(scenario)
    } catch {
      guard case .obligationAlone = error else { throw error }
      self = try Self(scenario.replacing(decisions: []))
    }
  }

  /// One pathway for each officer; now and then the first, which does least.
  func drawn(_ generator: inout SeededGenerator) -> [Pathway] {
    pathways.map { generator.chance(40) ? $0[0] : generator.pick($0) }
  }

  func workingPlan(_ pathways: [Pathway]) -> WorkingPlan {
    WorkingPlan(pathways, index: index, automata: automata)
  }

  func ruinSetting(guide: PathwayPrices? = nil) -> RuinSetting {
    RuinSetting(
      index: index, automata: automata, weights: GoalWeights(index: index, automata: automata),
      guide: guide)
  }
}
