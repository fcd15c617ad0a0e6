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
    for place in targets.indices {
      guard let open = reachable[targets[place].target.due], !targets[place].isFinal else {
        continue
      }
      targets[place].ceiling = ceiling(of: targets[place].target, reachable: open)
    }
  }

  /// How many the target would count if everybody went where some pathway leads.
  ///
  /// An upper bound: several requirements may be reachable one by one and not together, and questions
  /// about qualifications in conditions are taken as answered in the target's favour.
  private func ceiling(
    of target: Target, reachable: [Officer.ID: Set<Requirement.ID>]
  ) -> Int {
    let ahead = Dictionary(grouping: outlook.ahead, by: \.officer)
    return state.scenario.officers.count { officer in
      let open = reachable[officer.id] ?? []
      let promised = state.scenario.career(of: officer, adding: ahead[officer.id] ?? [])
      let certain = state.scenario.career(of: officer, adding: [])
      return [promised, certain].contains { career in
        guard
          let standing = career.standings(in: [target.due], of: state.scenario).first
        else { return false }
        let circumstances = state.scenario.circumstances(
          of: officer, on: target.due.lastDay, holding: career.holdings(atEndOf: target.due))
        guard target.population.mayHold(in: circumstances) else { return false }
        return switch target.measure {
        case .compliant: standing.unmet.allSatisfy { open.contains($0.id) }
        case .meets(let requirement):
          open.contains(requirement) || !standing.unmet.contains { $0.id == requirement }
        case .condition(let condition): condition.mayHold(in: circumstances)
        }
      }
    }
  }
}
