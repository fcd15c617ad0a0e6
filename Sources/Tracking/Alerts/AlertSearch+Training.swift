// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AlertSearch {
  /// Looks at training without a result, at starts that were missed, and at data that can't be true.
  mutating func lookAtTraining() {
    for finding in state.findings {
      guard case .resultMissing(let training) = finding.kind else { continue }
      let end = scenario.programme(training.programme).end(startingIn: training.start)
      add(.resultMissing(training), by: end.lastDay, cost: cost(of: training))
    }
    for start in outlook.missed {
      add(.startMissed(start), by: start.start.lastDay, cost: cost(of: start))
    }
    for fault in state.dataFaults() {
      // The officer's figures can't be trusted while it is so: all that is asked is at stake.
      let officer = fault.officer.flatMap {
        scenario.knows(officer: $0) ? scenario.officer($0) : nil
      }
      let asked = officer.map { officer in
        scenario.requirementsAsked(
          of: officer, in: scenario.horizon.last, holding: officer.holdings
        ).map(\.id)
      }
      add(
        .dataWrong(fault), by: nil,
        cost: officer.map { costs.cost(of: $0.id, lacking: Set(asked ?? [])) } ?? 0)
    }
  }

  /// What the targets lose when a training does not lead to anything.
  mutating func cost(of training: Commitment) -> Int {
    guard scenario.knows(officer: training.officer), scenario.knows(programme: training.programme)
    else { return 0 }
    let officer = scenario.officer(training.officer)
    let programme = scenario.programme(training.programme)
    let closed = scenario.requirementsAsked(
      of: officer, in: scenario.horizon.last, holding: officer.holdings
    ).filter { requirement in
      !requirement.isMet(by: officer.holdings, atEndOf: scenario.horizon.last)
        && programme.grants.contains { grant in requirement.accepts.contains(where: grant.satisfies)
        }
    }
    return costs.cost(of: training.officer, lacking: Set(closed.map(\.id)))
  }
}
