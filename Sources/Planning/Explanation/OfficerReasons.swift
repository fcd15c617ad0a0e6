// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The reasons of one officer's open gaps, with what they share worked out once.
struct OfficerReasons {
  private let officer: Int
  private let explanation: Explanation
  private let automaton: PathwayAutomaton
  private let slots: [OfficerRules.Slot]
  private var roads: RoadsInRoom?

  private var index: PlanningIndex { explanation.index }
  private var wording: ExplanationWording { ExplanationWording(index: index) }

  init(of officer: Int, explanation: Explanation) {
    self.officer = officer
    self.explanation = explanation
    automaton = explanation.automata[officer]
    slots = automaton.type.rules.slots
  }

  /// Finds the reason for one open requirement.
  mutating func openGap(
    _ requirement: Requirement.ID, reader: inout WaivedReader
  ) throws(PlanningFailure) -> OpenGap {
    let slot = slots.firstIndex { slot in
      slot.requirement.id == requirement && slot.asked.last != .constant(false)
    }
    guard let slot else { preconditionFailure("An open gap is of an officer who is asked") }
    let (reason, detail) = try reason(slot: slot, reader: &reader)
    return OpenGap(
      officer: index.scenario.officers[officer].id, requirement: requirement, reason: reason,
      detail: detail)
  }

  private mutating func reason(
    slot: Int, reader: inout WaivedReader
  ) throws(PlanningFailure) -> (OpenGap.Reason, BilingualText) {
    let requirement = slots[slot].requirement
    let leading = index.scenario.programmes.filter { programme in
      programme.grants.contains { grant in requirement.accepts.contains(where: grant.satisfies) }
    }
    if leading.isEmpty { return (.noProgramme, wording.noProgramme(requirement)) }
    let graph = automaton.type.graph
    let kept = graph.outcomes[explanation.pathways[officer].outcome].met + [slot]
    let good = graph.outcomes.map { $0.keeps(kept) }
    guard graph.reaches(good) else {
      return try hopeless(leading: leading, keeping: kept, reader: &reader)
    }
    let roads = self.roads ?? roadsInRoom()
    self.roads = roads
    if roads.hasPathway(to: good) {
      return (
        .lowerPriority,
        explanation.allProven ? ExplanationWording.orderOfGoals : ExplanationWording.notProven
      )
    }
    var best: (family: LimitFamily, pathway: PathwayInRoom)?
    for family in LimitFamily.allCases {
      let size = best?.pathway.size ?? .max
      guard
        let pathway = roads.pathway(
          lifting: LimitFamilies(family), to: good, below: size)
      else { continue }
      best = (family, pathway)
    }
    guard let best else { return (.lowerPriority, ExplanationWording.severalLimits) }
    return (best.family.reason, wording.remedy(best.pathway.changes))
  }

  private func roadsInRoom() -> RoadsInRoom {
    RoadsInRoom(
      of: automaton,
      in: RoomLeft(in: explanation.filled, without: explanation.pathways[officer]),
      costs: index.scenario.relaxationCosts)
  }

  /// Names the officer's own rule that is to blame when no pathway exists with all limits lifted.
  private func hopeless(
    leading: [Programme], keeping kept: [Int], reader: inout WaivedReader
  ) throws(PlanningFailure) -> (OpenGap.Reason, BilingualText) {
    let person = index.scenario.officers[officer]
    func opens(
      _ waivers: Waivers, _ reader: inout WaivedReader
    ) throws(PlanningFailure) -> PathwayGraph? {
      let graph = try reader.type(ofOfficer: officer, waiving: waivers).graph
      return graph.reaches(graph.outcomes.map { $0.keeps(kept) }) ? graph : nil
    }
    if index.scenario.decisions(on: person.id).contains(where: { $0.kind == .forbid }),
      try opens(.prohibitions, &reader) != nil
    {
      return (.forbidden, wording.forbidden(person, leading))
    }
    if let waived = try opens(.eligibility, &reader) {
      let doors = ClosedDoors(
        officer: person, index: index, waived: waived,
        leads: waived.leads(to: waived.outcomes.map { $0.keeps(kept) }))
      return (.notEligible, wording.notEligible(doors.nearest(among: leading)))
    }
    if try opens(.retirement, &reader) != nil {
      return (.retiresFirst, wording.retiresFirst(person, leading))
    }
    if try opens(.intakes, &reader) != nil { return (.noIntake, wording.noIntake(leading)) }
    return (.noTime, wording.noTime(leading))
  }
}

extension PathwayAutomaton.Outcome {
  /// Tells whether each of some slots is met, or not asked.
  func keeps(_ slots: [Int]) -> Bool {
    slots.allSatisfy { met.contains($0) || !asked.contains($0) }
  }
}

extension LimitFamily {
  var reason: OpenGap.Reason {
    switch self {
    case .seats: .noSeat
    case .classMinimum: .classTooSmall
    case .money: .noBudget
    case .absence: .absenceCap
    }
  }
}
