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
  let waived: PathwayGraph

  /// Which of its nodes lead to what is wanted.
  let leads: [Bool]

  /// The door nearest to open among the programmes that grant what is missing themselves.
  ///
  /// Nearest is the one with the fewest failing clauses, then the one that starts first: more time
  /// would not make it worse. Where one of them stands open, a step before it is closed: then the
  /// first closed door on the shortest road is meant.
  func nearest(among leading: [Programme]) -> ClosedDoor? {
    let leading = Set(leading.map { index.programmePlace(of: $0.id) })
    let scenario = index.scenario
    let table = waived.options
    let career = scenario.careerWithoutPlan(of: officer)
    var best: (door: ClosedDoor, clauses: Int)?
    for option in waived.optionsOnTheWay(leads)
    where leading.contains(Int(table.programmePlaces[option])) {
      let programme = table.programmes[Int(table.programmePlaces[option])]
      let quarter = index.quarter(table.quarter[option])
      guard
        case .no(let refusal) = scenario.eligibility(
          of: officer, for: programme, startingIn: quarter,
          holding: career.holdings(atEndOf: quarter.advanced(by: -1))),
        case .notEligible(let clauses) = refusal
      else { return firstOnShortestRoad }
      // The options come by quarter and programme, so the first of equals stays.
      if clauses.count < best?.clauses ?? .max {
        best = (ClosedDoor(programme: programme, refusal: refusal), clauses.count)
      }
    }
    return best?.door ?? firstOnShortestRoad
  }

  private var firstOnShortestRoad: ClosedDoor? {
    let scenario = index.scenario
    let table = waived.options
    var career = scenario.careerWithoutPlan(of: officer)
    var node = waived.layers.first?.first.map { waived.nodes[$0] }
    while let place = node {
      // The fewest starts first, so that only what is needed is talked about.
      let arc = waived.arcs[place.firstArc..<(place.firstArc + place.arcCount)]
        .filter { leads[$0.next] }
        .min { waived.combinations[$0.starts].count < waived.combinations[$1.starts].count }
      guard let arc else { break }
      let starts = waived.combinations[arc.starts].map { option in
        Career.Start(
          programme: table.programmes[Int(table.programmePlaces[option])],
          quarter: index.quarter(table.quarter[option]))
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
      node = waived.nodes[arc.next]
    }
    return nil
  }
}
