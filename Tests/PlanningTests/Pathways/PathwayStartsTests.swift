// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// Pathways told by their starts alone, beside all there are.
@Suite struct PathwayStartsTests {
  private struct Known {
    let automaton: PathwayAutomaton
    let officer: Int
    let pathways: [Pathway]
  }

  private func known(_ seed: Int) throws -> [Known] {
    let ground = try PlanningGround(seed: 940_000 + seed, size: .init(officers: 2...4))
    return ground.automata.enumerated().map { officer, automaton in
      Known(
        automaton: automaton, officer: officer,
        pathways: Array(automaton.allPathways(of: officer).prefix(300)))
    }
  }

  @Test(arguments: 0..<30)
  func `a pathway is found by its starts, in whatever order`(seed: Int) throws {
    for known in try known(seed) {
      for pathway in known.pathways {
        let found = known.automaton.pathway(of: known.officer, starting: pathway.starts.reversed())
        #expect(found == pathway)
        #expect(found?.outcome == pathway.outcome)
        #expect(found?.absence == pathway.absence)
      }
    }
  }

  @Test(arguments: 0..<30)
  func `starts that no pathway makes together find none`(seed: Int) throws {
    for known in try known(seed) {
      let possible = Set(known.automaton.allPathways(of: known.officer).map { Set($0.starts) })
      for pathway in known.pathways {
        for place in pathway.starts.indices {
          var fewer = pathway.starts
          fewer.remove(at: place)
          let found = known.automaton.pathway(of: known.officer, starting: fewer)
          #expect((found != nil) == possible.contains(Set(fewer)))
          let twice = pathway.starts + [pathway.starts[place]]
          #expect(known.automaton.pathway(of: known.officer, starting: twice) == nil)
        }
      }
    }
  }
}
