// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// One thing in which a scenario of a later day differs from the one it came from.
package enum RosterChange: Hashable, Sendable {
  case horizon(from: Horizon, to: Horizon)
  case gone(Officer.ID, lastDay: Day)
  case joined(Officer.ID)
  case moved(Officer.ID, unit: Unit.ID, position: Position.ID)
  case planned(Officer.ID, position: Position.ID?)
  case exempted(Officer.ID, Requirement.ID)
  case qualified(Officer.ID, Qualification)

  /// Training under way or granted that the scenario did not know of.
  case enrolled(Commitment)

  /// Training that came to nothing.
  case ended(Commitment, TrainingRecord.Status)
  case resultMissing(Commitment)

  /// Seats of a quarter to come; nothing where the row is new or gone.
  case seats(Intake.ID, before: Int?, after: Int?)
  case confirmed(Intake.ID, Bool)
  case budget(Fund.ID, year: Int, before: Money, after: Money)

  /// Targets whose quarter is over.
  case targetPast(Target.ID)

  /// A decision about a quarter that is over, or that is done.
  case decisionPast(Officer.ID, Programme.ID)
}

extension ScenarioAsOf {
  /// What is different from the scenario that this one came from, table by table.
  package func changes(since original: Scenario) -> [RosterChange] {
    var changes: [RosterChange] = []
    if scenario.horizon != original.horizon {
      changes.append(.horizon(from: original.horizon, to: scenario.horizon))
    }
    changes += gone.map { .gone($0.officer, lastDay: $0.lastDay) }
    for officer in scenario.officers {
      guard original.knows(officer: officer.id) else {
        changes.append(.joined(officer.id))
        continue
      }
      changes += officer.changes(since: original.officer(officer.id))
    }
    changes += trainingChanges(since: original)
    changes += offerChanges(since: original)
    let kept = Set(scenario.targets.map(\.id))
    changes += original.targets.filter { !kept.contains($0.id) }.map { .targetPast($0.id) }
    let decided = Set(scenario.decisions)
    let serving = Set(scenario.officers.map(\.id))
    changes += original.decisions.filter {
      !decided.contains($0) && serving.contains($0.officer)
    }.map { .decisionPast($0.officer, $0.programme) }
    return changes
  }

  private func trainingChanges(since original: Scenario) -> [RosterChange] {
    let known = Set(original.commitments)
    let missing = Set(
      findings.compactMap { finding in
        if case .resultMissing(let training) = finding.kind { training } else { nil }
      })
    return trainings.compactMap { record in
      let training = record.training
      if missing.contains(training) { return .resultMissing(training) }
      switch record.status {
      case .enrolled, .underWay:
        return known.contains(training) || !scenario.knows(officer: training.officer)
          ? nil : .enrolled(training)
      case .failed, .withdrew, .cancelled: return .ended(training, record.status)
      case .nominated, .completed: return nil
      }
    }
  }

  private func offerChanges(since original: Scenario) -> [RosterChange] {
    var changes: [RosterChange] = []
    let keys = Set(original.intakes.map(\.id)).union(scenario.intakes.map(\.id))
    for key in keys.sorted() where key.quarter >= scenario.horizon.first {
      let (before, after) = (original.intake(key), scenario.intake(key))
      if before?.seats != after?.seats {
        changes.append(.seats(key, before: before?.seats, after: after?.seats))
      }
      if let before, let after, before.confirmed != after.confirmed {
        changes.append(.confirmed(key, after.confirmed))
      }
    }
    for budget in scenario.budgets {
      let before = original.budget(of: budget.fund, in: budget.year)
      if before != budget.amount {
        changes.append(
          .budget(budget.fund, year: budget.year, before: before, after: budget.amount))
      }
    }
    return changes
  }
}

extension Officer {
  fileprivate func changes(since before: Officer) -> [RosterChange] {
    var changes: [RosterChange] = []
    if unit != before.unit || position != before.position {
      changes.append(.moved(id, unit: unit, position: position))
    }
    if plannedPosition != before.plannedPosition,
      plannedPosition != nil || position == before.position
    {
      changes.append(.planned(id, position: plannedPosition))
    }
    changes += exempt.filter { !before.exempt.contains($0) }.map { .exempted(id, $0) }
    changes += holdings.qualifications.dropFirst(before.holdings.qualifications.count)
      .map { .qualified(id, $0) }
    return changes
  }
}
