// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension PlanExplainer {
  /// How many doors of a requirement an officer is sent through for a try, the first ones first.
  private static let mostInsisted = 8

  /// Every intake that leads to a requirement and is for the officer's unit, open or closed.
  ///
  /// - Parameters:
  ///   - officer: the officer's place.
  ///   - requirement: what the officer lacks.
  ///   - anew: how to plan anew where the officer is sent through a door all the same; not at all when
  ///     nothing is given.
  /// - Returns: the doors by programme and quarter, in the scenario's order.
  /// - Throws: when officers' pathways outgrow memory, or the solver fails.
  /// - Complexity: for each of them, what the reasons of a gap take, and for some a plan made anew.
  func doors(
    of officer: Int, to requirement: Requirement, anew: PlannedAnew?
  ) throws(Failure) -> [Door] {
    let good = automata[officer].outcomes(meeting: wanted(requirement.id, by: officer))
    let person = scenario.officers[officer]
    let gap = PlanFigures.UnmetRequirement(officer: person.id, requirement: requirement.id)
    var doors: [Door] = []
    for programme in scenario.programmes
    where programme.grants.contains(where: { requirement.accepts.contains(where: $0.satisfies) }) {
      for quarter in scenario.horizon {
        let intakes = scenario.intakes(of: programme.id, startingIn: quarter, openTo: person)
        if intakes.isEmpty { continue }
        doors.append(
          Door(
            programme: programme.id, quarter: quarter, intakes: intakes.map(\.id),
            verdict: verdict(on: programme, in: quarter, of: officer, to: good), insisted: nil))
      }
    }
    guard let anew else { return doors }
    let tried = doors.indices.filter { doors[$0].verdict.isOpenToDecisions }
      .prefix(Self.mostInsisted)
    let decided = tried.map { place in
      scenario.deciding([
        Decision(
          officer: person.id, programme: doors[place].programme, quarter: doors[place].quarter,
          kind: .require)
      ])
    }
    for (place, outcome) in zip(tried, try anew.outcomes(of: decided, for: gap)) {
      doors[place].insisted = outcome.map { .planned($0) } ?? .notSettled
    }
    return doors
  }

  func verdict(
    on programme: Programme, in quarter: Quarter, of officer: Int, to good: [Bool]
  ) -> Door.Verdict {
    let automaton = automata[officer]
    let layer = index.offset(of: quarter)
    let option = automaton.options.indices.first {
      automaton.options[$0].programme.id == programme.id && automaton.options[$0].quarter == layer
    }
    if let option, pathways[officer].starts.contains(where: { $0.option == option }) {
      return .taken
    }
    guard let option,
      let through = automaton.through([option], to: good)
    else { return refusal(of: officer, for: programme, in: quarter) }
    let roads = RoadsInRoom(
      of: through, in: room(for: officer), costs: scenario.relaxationCosts)
    if roads.hasPathway(to: good) { return .open }
    var best: (reason: OpenGap.Reason, pathway: PathwayInRoom)?
    for family in LimitFamily.allCases {
      let pathway = roads.pathway(
        lifting: LimitFamilies(family), to: good, below: best?.pathway.size ?? .max)
      if let pathway { best = (family.reason, pathway) }
    }
    if best == nil, let pathway = roads.pathway(lifting: .all, to: good) {
      best = (.lowerPriority, pathway)
    }
    guard let best else { return .noTime }
    return .full(
      best.reason, index.concessions(best.pathway.changes),
      holders: holders(of: best.pathway.changes, insteadOf: officer))
  }

  /// The officer's own rule that closes a door, what the plan gives until then taken as held.
  private func refusal(
    of officer: Int, for programme: Programme, in quarter: Quarter
  ) -> Door.Verdict {
    let before = career(of: officer).holdings(atEndOf: quarter.advanced(by: -1))
    let refusal = scenario.refusal(
      of: scenario.officers[officer], to: programme, startingIn: quarter, holding: before)
    return refusal.map { .refused($0) } ?? .noTime
  }

  /// What the officer comes to hold in the plan.
  package func career(of officer: Officer.ID) -> Career {
    career(of: scenario.place(of: officer))
  }

  func career(of officer: Int) -> Career {
    let person = scenario.officers[officer]
    let planned = pathways[officer].starts.map { start in
      let option = automata[officer].options[start.option]
      return Career.Start(programme: option.programme, quarter: index.quarter(option.quarter))
    }
    return Career(
      officer: person, starts: scenario.careerWithoutPlan(of: person).starts + planned)
  }
}

extension Door.Verdict {
  /// Whether nothing but others, and the order of goals, is in the officer's way.
  fileprivate var isOpenToDecisions: Bool {
    switch self {
    case .open, .full: true
    case .taken, .refused, .noTime: false
    }
  }
}

extension PathwayAutomaton {
  /// The roads that take all of some options and lead to a good outcome; nothing when there is none.
  func through(_ options: [Int], to good: [Bool]) -> PathwayAutomaton? {
    let combinations = type.graph.combinations
    let last = type.graph.layers.count - 1
    let asked = Dictionary(grouping: options) { type.graph.options.quarter[$0] }
    let narrowed = keeping(
      node: { layer, node in layer != last || good[node.outcome] },
      arc: { layer, arc in
        asked[layer]?.allSatisfy(combinations[arc.starts].contains) ?? true
      })
    return narrowed.isEmpty ? nil : narrowed
  }
}
