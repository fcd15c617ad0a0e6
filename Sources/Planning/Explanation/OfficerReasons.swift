// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The reasons of one officer's open gaps, with what they share worked out once.
struct OfficerReasons {
  private let officer: Int
  private let explanation: Explanation
  private let automaton: PathwayAutomaton
  private let slots: [OfficerRules.Slot]
  private let work: RoadWork
  private var roads: RoadsInRoom?

  private var index: PlanningIndex { explanation.index }
  private var wording: ExplanationWording { ExplanationWording(index: index) }

  /// A reason, and the shared limits that would have to give way where it is one of those.
  struct Finding {
    let reason: OpenGap.Reason
    let detail: BilingualText
    var changes: [LimitChange] = []
  }

  init(of officer: Int, explanation: Explanation, work: RoadWork) {
    self.officer = officer
    self.explanation = explanation
    self.work = work
    automaton = explanation.automata[officer]
    slots = automaton.type.rules.slots
  }

  /// Finds the reason for one open requirement.
  mutating func openGap(
    _ requirement: Requirement.ID, reader: inout WaivedReader
  ) throws(PlanningFailure) -> OpenGap {
    let found = try finding(for: requirement, reader: &reader)
    return OpenGap(
      officer: index.scenario.officers[officer].id, requirement: requirement,
      reason: found.reason, detail: found.detail)
  }

  /// Finds the reason for one open requirement, with what would have to give way.
  mutating func finding(
    for requirement: Requirement.ID, reader: inout WaivedReader
  ) throws(PlanningFailure) -> Finding {
    let slot = slots.firstIndex { slot in
      slot.requirement.id == requirement && slot.asked.last != .constant(false)
    }
    guard let slot else { preconditionFailure("An open gap is of an officer who is asked") }
    let asked = slots[slot].requirement
    let leading = index.scenario.programmes(leadingTo: asked.accepts)
    if leading.isEmpty { return Finding(reason: .noProgramme, detail: wording.noProgramme(asked)) }
    let graph = automaton.type.graph
    let kept = graph.outcomes[explanation.pathways[officer].outcome].met + [slot]
    let good = graph.outcomes.map { $0.keeps(kept) }
    guard graph.reaches(good) else {
      return try hopeless(leading: leading) { (waivers) throws(PlanningFailure) in
        let graph = try reader.type(ofOfficer: officer, waiving: waivers).graph
        return (graph, graph.outcomes.map { $0.keeps(kept) })
      }
    }
    let roads =
      self.roads
      ?? RoadsInRoom(of: automaton, in: room, costs: index.scenario.relaxationCosts)
    self.roads = roads
    return shared(roads, good, leading)
  }

  /// Finds the reason why the officer does not reach a target; nothing where it does not see them.
  ///
  /// - Parameters:
  ///   - target: the target's place in the scenario.
  ///   - tests: what might be learnt to reach it; without any the condition itself says it all.
  ///   - lacking: what is lacking, in words.
  /// - Returns: the reason, with what would have to give way.
  /// - Throws: when a graph outgrows memory.
  func finding(
    forTarget target: Int, learning tests: [QualificationTest], lacking: BilingualText
  ) throws(PlanningFailure) -> Finding? {
    let leading = index.scenario.programmes(leadingTo: tests)
    if leading.isEmpty { return Finding(reason: .noProgramme, detail: lacking) }
    let kept = automaton.outcomes[explanation.pathways[officer].outcome].met
    guard let narrowed = automaton.reaching(target: target, keeping: kept, index: index) else {
      return nil
    }
    guard !narrowed.isEmpty else {
      let person = index.scenario.officers[officer]
      return try hopeless(leading: leading) { (waivers) throws(PlanningFailure) in
        let waived = try PathwayAutomaton(officer: person, index: index, waivers: waivers)
        let graph = waived.reaching(target: target, keeping: kept, index: index)?.type.graph
        return graph.map { ($0, $0.outcomes.map { _ in true }) }
      }
    }
    return shared(
      RoadsInRoom(of: narrowed, in: room, costs: index.scenario.relaxationCosts),
      narrowed.outcomes.map { _ in true }, leading)
  }

  private var room: RoomLeft {
    RoomLeft(in: explanation.filled, without: explanation.pathways[officer])
  }

  /// The shared limits that stand in the way, others staying where they are.
  private func shared(
    _ roads: RoadsInRoom, _ good: [Bool], _ leading: [Programme]
  ) -> Finding {
    if roads.hasPathway(to: good, work: work) {
      return Finding(
        reason: .lowerPriority,
        detail: explanation.allProven
          ? ExplanationWording.orderOfGoals : ExplanationWording.notProven)
    }
    var best: (family: LimitFamily, pathway: PathwayInRoom)?
    for family in LimitFamily.allCases {
      let size = best?.pathway.size ?? .max
      guard
        let pathway = roads.pathway(
          lifting: LimitFamilies(family), to: good, below: size, work: work)
      else { continue }
      best = (family, pathway)
    }
    guard let best else {
      if !work.isSpent, let pathway = roads.pathway(lifting: .all, to: good, work: work) {
        return Finding(
          reason: .lowerPriority,
          detail: ExplanationWording.severalLimits(named(pathway, leading)),
          changes: pathway.changes)
      }
      return Finding(reason: .lowerPriority, detail: ExplanationWording.unconfirmed)
    }
    let detail = named(best.pathway, leading)
    return Finding(
      reason: best.family.reason,
      detail: work.isSpent ? ExplanationWording.notComparedWithAll(detail) : detail,
      changes: best.pathway.changes)
  }

  /// What would have to give way, with the programme that it is for: money and absence do not say.
  private func named(_ pathway: PathwayInRoom, _ leading: [Programme]) -> BilingualText {
    let detail = wording.remedy(pathway.changes)
    guard pathway.changes.allSatisfy({ [.money, .absence].contains($0.family) }) else {
      return detail
    }
    let option = pathway.seatRows.keys.sorted().first { option in
      leading.contains { $0.id == automaton.options[option].programme.id }
    }
    guard let option else { return detail }
    return wording.toStart(
      automaton.options[option].programme,
      in: index.quarter(automaton.options[option].quarter), detail)
  }

  /// Names the officer's own rule that is to blame when no pathway exists with all limits lifted.
  private func hopeless(
    leading: [Programme],
    waiving: (Waivers) throws(PlanningFailure) -> (graph: PathwayGraph, good: [Bool])?
  ) throws(PlanningFailure) -> Finding {
    let person = index.scenario.officers[officer]
    func opens(_ waivers: Waivers) throws(PlanningFailure) -> (graph: PathwayGraph, good: [Bool])? {
      guard let waived = try waiving(waivers) else { return nil }
      return waived.graph.reaches(waived.good) ? waived : nil
    }
    if index.scenario.decisions(on: person.id).contains(where: { $0.kind == .forbid }),
      try opens(.prohibitions) != nil
    {
      return Finding(reason: .forbidden, detail: wording.forbidden(person, leading))
    }
    if let waived = try opens(.eligibility) {
      let doors = ClosedDoors(
        officer: person, index: index, waived: waived.graph,
        leads: waived.graph.leads(to: waived.good))
      return Finding(
        reason: .notEligible, detail: wording.notEligible(doors.nearest(among: leading)))
    }
    if let waived = try opens(.retirement) {
      // Of what others are admitted to nothing need be said.
      let table = waived.graph.options
      let places = Set(
        waived.graph.optionsOnTheWay(waived.graph.leads(to: waived.good))
          .map { Int(table.programmePlaces[$0]) })
      let open = leading.filter { places.contains(index.programmePlace(of: $0.id)) }
      return Finding(
        reason: .retiresFirst, detail: wording.retiresFirst(person, open.isEmpty ? leading : open))
    }
    if try opens(.intakes) != nil {
      return Finding(reason: .noIntake, detail: wording.noIntake(leading))
    }
    let open = leading.filter { index.scenario.everAdmits(person, to: $0) }
    return Finding(
      reason: .noTime, detail: wording.noTime(person, open.isEmpty ? leading : open))
  }
}

extension Scenario {
  /// Tells whether an officer meets a programme's condition in some quarter without any plan.
  fileprivate func everAdmits(_ officer: Officer, to programme: Programme) -> Bool {
    let career = careerWithoutPlan(of: officer)
    return horizon.contains { quarter in
      eligibility(
        of: officer, for: programme, startingIn: quarter,
        holding: career.holdings(atEndOf: quarter.advanced(by: -1))) == .yes
    }
  }

  /// The programmes that grant what one of some tests asks.
  fileprivate func programmes(leadingTo tests: [QualificationTest]) -> [Programme] {
    programmes.filter { programme in
      programme.grants.contains { grant in tests.contains(where: grant.satisfies) }
    }
  }
}

extension PathwayAutomaton {
  /// The roads that reach a target when it is due, and keep some requirements; nothing where the target
  /// never sees the officer.
  fileprivate func reaching(
    target: Int, keeping slots: [Int], index: PlanningIndex
  ) -> PathwayAutomaton? {
    guard let local = rules.targets.firstIndex(where: { $0.target == target }) else { return nil }
    let marks = type.graph.marks
    let last = type.graph.layers.count - 1
    let due = index.offset(of: index.scenario.targets[target].due) + 1
    return keeping(node: { [outcomes] layer, node in
      (layer != last || outcomes[node.outcome].keeps(slots))
        && (layer != due
          || marks[node.marks].contains { $0.target == local && $0.belongs && $0.reaches })
    })
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
