// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension ProgressReport {
  /// The due quarters of targets that the present plan misses: whether they are out of reach is for
  /// the planner to say.
  package var questionedQuarters: [Quarter] {
    Set(targets.filter { !$0.isFinal && $0.promised.value < $0.needed }.map(\.target.due)).sorted()
  }

  /// The scenario of the day whose horizon ends with a quarter, to ask what can be reached by then;
  /// nothing where no quarter is left in which training could begin.
  package func scenario(through quarter: Quarter) -> Scenario? {
    guard state.scenario.horizon.contains(quarter) else { return nil }
    return state.scenario.changed { parts in
      parts.horizon = Horizon(from: parts.horizon.first, through: quarter)
      parts.intakes.removeAll { $0.quarter > quarter }
      parts.targets.removeAll { $0.due > quarter }
      parts.commitments.removeAll { $0.start > quarter }
      parts.decisions.removeAll { $0.quarter.map { $0 > quarter } ?? false }
    }
  }

  /// Sets the ceilings of the targets due in some quarters.
  ///
  /// - Parameter reachable: by due quarter and officer, the requirements that some admissible pathway
  ///   can still meet by then, shared limits lifted.
  package mutating func setCeilings(
    _ reachable: [Quarter: [Officer.ID: Set<Requirement.ID>]]
  ) {
    let ahead = CommitmentsByOfficer(outlook.ahead)
    for (due, open) in reachable {
      let asked = targets.indices.filter { targets[$0].target.due == due && !targets[$0].isFinal }
      var counts = Array(repeating: 0, count: asked.count)
      for officer in state.scenario.officers {
        let chances = chances(of: officer, at: due, adding: ahead[officer.id])
        let open = open[officer.id] ?? []
        for (number, place) in asked.enumerated()
        where chances.contains(where: { $0.mayPass(targets[place].target, open) }) {
          counts[number] += 1
        }
      }
      for (number, place) in asked.enumerated() { targets[place].ceiling = counts[number] }
    }
  }

  /// How an officer may stand at the end of a quarter: with all that is under way and planned, or with
  /// what is under way alone.
  private func chances(
    of officer: Officer, at due: Quarter, adding starts: ArraySlice<Commitment>
  ) -> [Chance] {
    let careers =
      [state.scenario.career(of: officer, adding: [])]
      + (starts.isEmpty ? [] : [state.scenario.career(of: officer, adding: starts)])
    return careers.compactMap { career in
      career.standings(in: [due], of: state.scenario).first.map { standing in
        Chance(
          unmet: Set(standing.unmet.map(\.id)),
          circumstances: state.scenario.circumstances(
            of: officer, on: due.lastDay, holding: career.holdings(atEndOf: due)))
      }
    }
  }
}

/// How an officer stands at a quarter's end, if nothing more came.
private struct Chance {
  let unmet: Set<Requirement.ID>
  let circumstances: Circumstances

  /// Whether a target may count the officer, and the officer pass, with what some pathway brings.
  ///
  /// An upper bound: several requirements may be reachable one by one and not together, and questions
  /// about qualifications in conditions are taken as answered in the target's favour.
  func mayPass(_ target: Target, _ open: Set<Requirement.ID>) -> Bool {
    guard target.population.mayHold(in: circumstances) else { return false }
    return switch target.measure {
    case .compliant: unmet.isSubset(of: open)
    case .meets(let requirement): open.contains(requirement) || !unmet.contains(requirement)
    case .condition(let condition): condition.mayHold(in: circumstances)
    }
  }
}
