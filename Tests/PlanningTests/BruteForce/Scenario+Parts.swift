// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Scenario {
  /// The same scenario with some of its tables replaced.
  func replacing(
    goals: [GoalSetting]? = nil, priorities: [Priority]? = nil, previousPlan: PreviousPlan?? = nil,
    standards: [PositionStandard]? = nil, officers: [Officer]? = nil,
    programmes: [Programme]? = nil, intakes: [Intake]? = nil, absenceCaps: [AbsenceCap]? = nil,
    absenceShare: Thousandths? = nil, budgets: [Budget]? = nil, commitments: [Commitment]? = nil,
    decisions: [Decision]? = nil, targets: [Target]? = nil
  ) -> Scenario {
    Scenario(
      name: name, asOf: asOf, horizon: horizon, dimensions: dimensions,
      absenceShare: absenceShare ?? self.absenceShare, plannedWeight: plannedWeight,
      priorities: priorities ?? self.priorities, goals: goals ?? self.goals,
      relaxationCosts: relaxationCosts, previousPlan: previousPlan ?? self.previousPlan,
      units: units, positions: positions, standards: standards ?? self.standards,
      officers: officers ?? self.officers, programmes: programmes ?? self.programmes,
      intakes: intakes ?? self.intakes, absenceCaps: absenceCaps ?? self.absenceCaps,
      budgets: budgets ?? self.budgets, commitments: commitments ?? self.commitments,
      decisions: decisions ?? self.decisions, targets: targets ?? self.targets)
  }

  /// The same scenario with some of its officers and all that concerns only them.
  func keepingOfficers(_ isKept: (Officer.ID) -> Bool) -> Scenario {
    replacing(
      previousPlan: previousPlan.map { previous in
        PreviousPlan(
          officers: previous.officers.filter(isKept),
          starts: previous.starts.filter { isKept($0.officer) })
      },
      officers: officers.filter { isKept($0.id) },
      commitments: commitments.filter { isKept($0.officer) },
      decisions: decisions.filter { isKept($0.officer) })
  }

  /// The same scenario without a programme and all that concerns it.
  func withoutProgramme(_ id: Programme.ID) -> Scenario {
    replacing(
      previousPlan: previousPlan.map { previous in
        PreviousPlan(
          officers: previous.officers, starts: previous.starts.filter { $0.programme != id })
      },
      programmes: programmes.filter { $0.id != id },
      intakes: intakes.filter { $0.programme != id },
      commitments: commitments.filter { $0.programme != id },
      decisions: decisions.filter { $0.programme != id })
  }
}
