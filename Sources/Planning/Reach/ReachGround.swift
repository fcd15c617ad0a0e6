// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who is meant by an aim, who can reach it at all, and along which roads.
struct ReachGround {
  let index: PlanningIndex

  /// All roads of every officer.
  let free: [PathwayAutomaton]

  /// The roads that reach the aim, or leave its population; nothing for officers who are not meant or
  /// have none.
  let reaching: [PathwayAutomaton?]

  /// The road on which nothing is started; nothing where a decision requires something.
  private let idle: [PathwayAutomaton?]

  /// The places of the officers who are meant, of those who could all reach the aim if nothing were
  /// shared, and of those who never can.
  let population: [Int]
  let possible: [Int]
  let hopeless: [Int]

  /// How many must reach it.
  let needed: Int

  /// The place of the target that stands for the aim.
  let target: Int

  /// The class rows that each officer could sit in.
  let classRows: [Set<Int>]

  /// Whether the population depends on what is learnt.
  let movesWithPlan: Bool

  /// Whether there are too many officers for one program, or for the simplex method.
  let isLarge: Bool

  /// Sorts the officers, all of them or only those named, by what they can reach.
  init(
    _ aim: ReachAim, among officers: Set<Officer.ID>?, index: PlanningIndex,
    automata: [PathwayAutomaton], mostTogether: Int = SearchControl.mostForSimplex
  ) {
    let scenario = index.scenario
    let last = index.quarters
    var reaching: [PathwayAutomaton?] = automata.map { _ in nil }
    var population: [Int] = []
    var moves = false
    let target: Int? =
      if case .target(let id) = aim { scenario.targets.firstIndex { $0.id == id } } else { nil }
    for (place, automaton) in automata.enumerated()
    where officers?.contains(scenario.officers[place].id) ?? true {
      if let target {
        guard let local = automaton.rules.targets.firstIndex(where: { $0.target == target })
        else { continue }
        let graph = automaton.type.graph
        let marks = graph.marks
        let belongs = graph.belonging(toTargets: local + 1)[local]
        guard belongs.some else { continue }
        moves = moves || !belongs.all
        population.append(place)
        let due = index.offset(of: scenario.targets[target].due) + 1
        let narrowed = automaton.keeping(node: { layer, node in
          layer != due
            || marks[node.marks].allSatisfy { $0.target != local || !$0.belongs || $0.reaches }
        })
        reaching[place] = narrowed.isEmpty ? nil : narrowed
      } else {
        guard scenario.officers[place].isInService(in: scenario.horizon.last) else { continue }
        population.append(place)
        let outcomes = automaton.outcomes
        let narrowed = automaton.keeping(node: { layer, node in
          layer != last || outcomes[node.outcome].compliant
        })
        reaching[place] = narrowed.isEmpty ? nil : narrowed
      }
    }
    self.index = index
    self.target = scenario.targets.count - 1
    classRows = automata.map { automaton in
      Set(
        automaton.options.flatMap(\.seatRows).compactMap { index.limits.seats[$0].classRow })
    }
    free = automata
    isLarge = automata.count > mostTogether
    self.reaching = reaching
    self.population = population
    possible = population.filter { reaching[$0] != nil }
    hopeless = population.filter { reaching[$0] == nil }
    movesWithPlan = moves
    idle = automata.map { automaton in
      let narrowed = automaton.keeping(arc: { _, arc in arc.starts == 0 })
      return narrowed.isEmpty ? nil : narrowed
    }
    switch aim {
    case .compliance(let share):
      needed = officers == nil ? (share.count * population.count + 999) / 1000 : population.count
    case .target:
      let known = target.map { scenario.targets[$0].needed(of: population.count) }
      needed = officers == nil ? known ?? 0 : population.count
    }
  }

  /// How many of those who could reach the aim may stay behind, so that enough are left.
  var spare: Int { max(0, possible.count - needed) }

  /// Whether enough officers could reach it if nothing were shared.
  var isConceivable: Bool { possible.count >= needed }

  /// Those who could reach the aim but don't.
  func leftOut(of pathways: [Pathway]) -> [Int] {
    possible.filter { place in
      pathways[place].marks.contains { $0.target == target && $0.belongs && !$0.reaches }
    }
  }

  /// Whether an officer who need not reach the aim can be of use to those who must: by filling one of
  /// the class rows that open with no fewer than some learners.
  func mayHelp(_ place: Int, fill least: Set<Int>) -> Bool {
    !classRows[place].isDisjoint(with: least)
  }

  /// The class rows that open with no fewer than some learners.
  func rowsToFill(_ limits: SharedLimits) -> Set<Int> {
    Set(limits.classes.indices.filter { limits.classes[$0].terms.minimum > 1 })
  }

  /// The roads of everybody when some are to reach the aim within limits: others help to fill classes, or
  /// do what a decision requires.
  func automata(wanted: Set<Int>, in limits: SharedLimits) -> [PathwayAutomaton] {
    let least = rowsToFill(limits)
    return free.indices.map { place in
      if wanted.contains(place) { return reaching[place] ?? free[place] }
      return mayHelp(place, fill: least) ? free[place] : idle[place] ?? free[place]
    }
  }
}
