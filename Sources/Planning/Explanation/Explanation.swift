// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Why a requirement stays open, and what would close it.
///
/// The first test that succeeds names the reason; each is a computation for this officer. A pathway
/// here is one that meets the requirement and every one the officer meets in the plan.
struct Explanation {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let pathways: [Pathway]

  /// Whether the plan is the best there is; else a better one may just not have been found.
  let allProven: Bool
  private let ledger: Ledger

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], pathways: [Pathway], allProven: Bool
  ) {
    self.index = index
    self.automata = automata
    self.pathways = pathways
    self.allProven = allProven
    var ledger = Ledger(limits: index.limits)
    for pathway in pathways { ledger.add(pathway) }
    self.ledger = ledger
  }

  /// Finds the reason for one open requirement.
  func openGap(
    officer: Officer.ID, requirement: Requirement.ID
  ) throws(PlanningFailure) -> OpenGap {
    guard let place = index.scenario.officers.firstIndex(where: { $0.id == officer }),
      let slot = automata[place].rules.slots.firstIndex(where: { slot in
        slot.requirement.id == requirement && slot.asked.last != .constant(false)
      })
    else { preconditionFailure("An open gap is of an officer who is asked") }
    let (reason, detail) = try reason(officer: place, slot: slot)
    return OpenGap(officer: officer, requirement: requirement, reason: reason, detail: detail)
  }

  private func reason(
    officer: Int, slot: Int
  ) throws(PlanningFailure) -> (OpenGap.Reason, BilingualText) {
    let automaton = automata[officer]
    let requirement = automaton.rules.slots[slot].requirement
    let leading = index.scenario.programmes.filter { programme in
      programme.grants.contains { grant in requirement.accepts.contains(where: grant.satisfies) }
    }
    if leading.isEmpty {
      return (.noProgramme, ExplanationWording(index: index).noProgramme(requirement))
    }
    let kept = Set(automaton.outcomes[pathways[officer].outcome].met + [slot])
    let wanted: (PathwayAutomaton.Outcome) -> Bool = { outcome in
      kept.allSatisfy { outcome.met.contains($0) || !outcome.asked.contains($0) }
    }
    if !automaton.outcomes.contains(where: wanted) {
      return try hopeless(officer: officer, leading: leading, wanted: wanted)
    }
    var others = ledger
    others.remove(pathways[officer])
    let room = RoomLeft(limits: index.limits, others: others)
    let costs = index.scenario.relaxationCosts
    if automaton.pathway(in: room, lifting: nil, costs: costs, wanted: wanted) != nil {
      return (
        .lowerPriority,
        allProven ? ExplanationWording.orderOfGoals : ExplanationWording.notProven
      )
    }
    var best: (family: LimitFamily, pathway: PathwayInRoom)?
    for family in LimitFamily.allCases {
      guard
        let pathway = automaton.pathway(in: room, lifting: family, costs: costs, wanted: wanted)
      else { continue }
      if pathway.size < best?.pathway.size ?? .max { best = (family, pathway) }
    }
    guard let best else { return (.lowerPriority, ExplanationWording.severalLimits) }
    let reason: OpenGap.Reason =
      switch best.family {
      case .seats: .noSeat
      case .classMinimum: .classTooSmall
      case .money: .noBudget
      case .absence: .absenceCap
      }
    return (reason, ExplanationWording(index: index).remedy(best.pathway.changes))
  }

  /// Names the officer's own rule that is to blame when no pathway exists with all limits lifted.
  private func hopeless(
    officer: Int, leading: [Programme], wanted: (PathwayAutomaton.Outcome) -> Bool
  ) throws(PlanningFailure) -> (OpenGap.Reason, BilingualText) {
    let person = index.scenario.officers[officer]
    let wording = ExplanationWording(index: index)
    func opens(_ waivers: Waivers) throws(PlanningFailure) -> PathwayAutomaton? {
      let automaton = try PathwayAutomaton(officer: person, index: index, waivers: waivers)
      return automaton.outcomes.contains(where: wanted) ? automaton : nil
    }
    if index.scenario.decisions(on: person.id).contains(where: { $0.kind == .forbid }),
      try opens(.prohibitions) != nil
    {
      return (.forbidden, wording.forbidden(person, leading))
    }
    if let waived = try opens(.eligibility) {
      let doors = ClosedDoors(
        officer: person, index: index, waived: waived, leads: waived.nodesLeading(to: wanted))
      return (.notEligible, wording.notEligible(doors.nearest(among: leading)))
    }
    if try opens(.retirement) != nil {
      return (.retiresFirst, wording.retiresFirst(person, leading))
    }
    if try opens(.intakes) != nil { return (.noIntake, wording.noIntake(leading)) }
    return (.noTime, wording.noTime(leading))
  }
}
