// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension ScenarioChecks {
  fileprivate struct Subject: Hashable {
    let officer: Officer.ID
    let programme: Programme.ID
  }

  /// What a decision requires is offered, lies in the horizon and is not forbidden as well; what one
  /// forbids could be started.
  ///
  /// Training under way keeps a decision wherever it lies. Whether the officer may attend, and
  /// whether all decisions fit together, only planning tells.
  func checkDecisions() {
    guard let horizon = context.settings.horizon else { return }
    let underWay = Dictionary(grouping: tables.enrolments.map(\.commitment)) {
      Subject(officer: $0.officer, programme: $0.programme)
    }
    var forbidden: [Subject: DecisionsTable] = [:]
    for row in tables.decisions where row.decision.kind == .forbid && row.decision.quarter == nil {
      forbidden[row.subject] = row
    }
    var offered: [Programme.ID: Set<Quarter>] = [:]
    for row in tables.intakes where horizon.contains(row.intake.quarter) {
      offered[row.intake.programme, default: []].insert(row.intake.quarter)
    }
    for row in tables.decisions where row.decision.kind == .forbid {
      if let quarter = row.decision.quarter, !horizon.contains(quarter) {
        findings.report(.forbiddenOutsideHorizon(quarter, horizon, at: row.quarterSpot))
      }
    }
    for row in tables.decisions where row.decision.kind == .require {
      let decision = row.decision
      let starts = underWay[row.subject] ?? []
      if starts.contains(where: { decision.concerns($0.programme, in: $0.start) }) { continue }
      if let quarter = decision.quarter, !horizon.contains(quarter) {
        findings.report(.requiredOutsideHorizon(quarter, horizon, at: row.quarterSpot))
      } else if let contrary = forbidden[row.subject] {
        findings.report(.requiredAndForbidden(at: row.decisionSpot, first: contrary.row.span))
      } else if !isOffered(decision, in: offered) {
        findings.report(.requiredWithoutIntake(decision, at: row.quarterSpot))
      }
    }
  }

  private func isOffered(_ decision: Decision, in offered: [Programme.ID: Set<Quarter>]) -> Bool {
    // An intake whose row can't be read is told of there.
    guard !findings.containsErrors else { return true }
    let quarters = offered[decision.programme] ?? []
    return decision.quarter.map(quarters.contains) ?? !quarters.isEmpty
  }
}

extension DecisionsTable {
  fileprivate var subject: ScenarioChecks.Subject {
    ScenarioChecks.Subject(officer: decision.officer, programme: decision.programme)
  }

  fileprivate var decisionSpot: Spot { row.spot("decision", of: Self.schema) }

  /// The quarter, or the programme where no quarter is given.
  fileprivate var quarterSpot: Spot {
    row.spot(decision.quarter == nil ? "programme" : "quarter", of: Self.schema)
  }
}
