// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A programme whose own condition keeps an officer from what they lack.
struct ClosedDoor {
  let programme: Programme
  let refusal: Refusal
}

/// The search for the closed door that is worth naming.
struct ClosedDoors {
  let officer: Officer
  let index: PlanningIndex

  /// The officer's pathways with eligibility waived.
  let waived: PathwayAutomaton

  /// Which of its nodes lead to what is wanted.
  let leads: [Bool]

  /// The door nearest to open among the programmes that grant what is missing themselves.
  ///
  /// Nearest is the one with the fewest failing clauses, then the one that starts first: more time
  /// would not make it worse. Where one of them stands open, a step before it is closed: then the
  /// first closed door on the shortest road is meant.
  func nearest(among leading: [Programme]) -> ClosedDoor? {
    let leadingIDs = Set(leading.map(\.id))
    let scenario = index.scenario
    let career = scenario.careerWithoutPlan(of: officer)
    let options = optionsOnTheWay.map { waived.options[$0] }
      .filter { leadingIDs.contains($0.programme.id) }
    var best: (door: ClosedDoor, clauses: Int)?
    for option in options {
      let quarter = index.quarter(option.quarter)
      guard
        case .no(let refusal) = scenario.eligibility(
          of: officer, for: option.programme, startingIn: quarter,
          holding: career.holdings(atEndOf: quarter.advanced(by: -1))),
        case .notEligible(let clauses) = refusal
      else { return firstOnShortestRoad }
      // The options come by quarter and programme, so the first of equals stays.
      if clauses.count < best?.clauses ?? .max {
        best = (ClosedDoor(programme: option.programme, refusal: refusal), clauses.count)
      }
    }
    return best?.door ?? firstOnShortestRoad
  }

  /// The options with which some road leads to a wanted outcome, in their order.
  private var optionsOnTheWay: [Int] {
    var combinations: Set<Int> = []
    for node in leads.indices where leads[node] {
      for arc in waived.arcs(of: node) where leads[arc.next] { combinations.insert(arc.starts) }
    }
    return Set(combinations.flatMap { waived.combinations[$0] }).sorted()
  }

  private var firstOnShortestRoad: ClosedDoor? {
    let scenario = index.scenario
    var career = scenario.careerWithoutPlan(of: officer)
    var node = waived.layers.first?.first
    while let place = node {
      // The fewest starts first, so that only what is needed is talked about.
      let arc = waived.arcs(of: place).filter { leads[$0.next] }.min {
        waived.combinations[$0.starts].count < waived.combinations[$1.starts].count
      }
      guard let arc else { break }
      let starts = waived.combinations[arc.starts].map { waived.options[$0] }.map {
        Career.Start(programme: $0.programme, quarter: index.quarter($0.quarter))
      }
      for start in starts {
        if case .no(let refusal) = scenario.eligibility(
          of: officer, for: start.programme, startingIn: start.quarter,
          holding: career.holdings(atEndOf: start.quarter.advanced(by: -1)))
        {
          return ClosedDoor(programme: start.programme, refusal: refusal)
        }
      }
      career = Career(officer: officer, starts: career.starts + starts)
      node = arc.next
    }
    return nil
  }
}
