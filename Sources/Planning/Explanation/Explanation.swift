// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Why requirements stay open, and what would close them.
///
/// The first test that succeeds names the reason; each is a computation for this officer. A pathway
/// here is one that meets the requirement and every one the officer meets in the plan.
struct Explanation {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let pathways: [Pathway]

  /// Whether the plan is the best there is; else a better one may just not have been found.
  let allProven: Bool
  let threads: Int

  /// How hard to look for the reasons of one officer's gaps.
  let effort: Int
  let filled: FilledLimits

  /// How many officers one thread takes at a time: neighbours, who share what they are offered.
  private static let stretch = 32

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], pathways: [Pathway], allProven: Bool,
    threads: Int, effort: Int = .max
  ) {
    self.index = index
    self.automata = automata
    self.pathways = pathways
    self.allProven = allProven
    self.threads = threads
    self.effort = effort
    filled = FilledLimits(limits: index.limits, pathways: pathways)
  }

  /// Finds the reasons for open requirements; those of one officer stand together.
  ///
  /// Complexity: linear in the officers, plus one graph for each type and rule that is waived.
  func openGaps(
    _ unmet: [PlanFigures.UnmetRequirement]
  ) throws(PlanningFailure) -> [OpenGap] {
    let people = Self.officers(of: unmet)
    let graphs = WaivedGraphs(index: index)
    let stretches = (people.count + Self.stretch - 1) / Self.stretch
    let found = SideBySide.map(stretches, threads: threads) { stretch in
      Result { () throws(PlanningFailure) in
        var reader = WaivedReader(graphs: graphs, index: index)
        var gaps: [OpenGap] = []
        for person in people.dropFirst(stretch * Self.stretch).prefix(Self.stretch) {
          let officer = index.scenario.place(of: unmet[person.lowerBound].officer)
          var reasons = OfficerReasons(
            of: officer, explanation: self,
            work: RoadWork(effort: effort, sharedBy: people.count))
          for open in unmet[person] {
            gaps.append(try reasons.openGap(open.requirement, reader: &reader))
          }
        }
        return gaps
      }
    }
    var gaps: [OpenGap] = []
    gaps.reserveCapacity(unmet.count)
    for part in found { gaps += try part.get() }
    return gaps
  }

  /// The stretches of one officer each.
  private static func officers(of unmet: [PlanFigures.UnmetRequirement]) -> [Range<Int>] {
    var people: [Range<Int>] = []
    for place in unmet.indices {
      if let last = people.last, unmet[last.lowerBound].officer == unmet[place].officer {
        people[people.count - 1] = last.lowerBound..<(place + 1)
      } else {
        people.append(place..<(place + 1))
      }
    }
    return people
  }
}
