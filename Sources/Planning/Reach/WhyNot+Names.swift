// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension WhyNot {
  /// A conflict in the scenario's names.
  func named(_ conflict: Conflict, _ index: PlanningIndex) -> WhyNotAnswer.NamedConflict {
    WhyNotAnswer.NamedConflict(
      officers: zip(conflict.officers, conflict.officerIsNeeded).map {
        WhyNotAnswer.Part(value: index.scenario.officers[$0].id, isProven: $1)
      },
      limits: zip(conflict.limits, conflict.limitIsNeeded).map {
        WhyNotAnswer.Part(value: index.named($0), isProven: $1)
      }, isOfAllLimits: conflict.isOfAllLimits)
  }

  /// Who can never reach the aim, and why: each reason is found with nothing shared.
  func hopeless(
    in ground: ReachGround, automata: [PathwayAutomaton]
  ) throws(PlanningFailure) -> [WhyNotAnswer.Hopeless] {
    let index = ground.index
    let scenario = index.scenario
    guard !ground.hopeless.isEmpty,
      let least = FirstPlan(index: index, automata: automata).plan?.pathways
    else { return [] }
    let explanation = Explanation(
      index: index, automata: automata, pathways: least, allProven: false, threads: 1)
    var answers: [WhyNotAnswer.Hopeless] = []
    for place in ground.hopeless {
      let officer = scenario.officers[place]
      var detail: BilingualText?
      var asked: (Requirement.ID) -> Bool = { _ in true }
      if case .target(let id) = aim, let target = scenario.targets.first(where: { $0.id == id }) {
        switch target.measure {
        case .compliant: break
        case .meets(let requirement): asked = { $0 == requirement }
        case .condition(let condition):
          asked = { _ in false }
          let circumstances = scenario.circumstances(
            of: officer, on: target.due.lastDay,
            holding: scenario.careerWithoutPlan(of: officer).holdings(atEndOf: target.due))
          detail = Refusal.notEligible(condition.failingClauses(in: circumstances))
            .condition(in: scenario)
        }
      }
      let outcomes = automata[place].outcomes
      let slots = automata[place].type.rules.slots
      let never = Set(outcomes.flatMap(\.asked)).sorted().filter { slot in
        asked(slots[slot].requirement.id)
          && !automata[place].type.graph.reaches(
            outcomes.map { $0.met.contains(slot) || !$0.asked.contains(slot) })
      }
      let gaps = try explanation.openGaps(
        never.map {
          PlanFigures.UnmetRequirement(
            officer: officer.id, requirement: slots[$0].requirement.id)
        })
      answers.append(
        WhyNotAnswer.Hopeless(officer: officer.id, gaps: gaps, detail: detail))
    }
    return answers
  }
}
