// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// Something that a plan heeds so that it holds better when chance strikes.
///
/// A plan made with precautions keeps all rules of the scenario without them: each takes something
/// away that may be taken away, or changes what is preferred.
public enum Precaution: String, Hashable, Sendable, CaseIterable {
  /// Classes are filled so far above their minimum that they open although some do not come.
  case fullerClasses
  /// The money that may be cut is not promised.
  case slackInMoney
  /// Intakes that will perhaps not take place are not relied upon.
  case surerIntakes
  /// Nothing begins before late money comes, where the year has a later intake.
  case laterInTheYear
  /// What a start gains is weighed by the chance that it succeeds, or that a later retry does.
  case weighedGains
}

extension Scenario {
  /// The scenario that a plan with some precautions is made for.
  ///
  /// `plan` tells how many learners the classes of a programme can find.
  public func guarded(by precautions: Set<Precaution>, beside plan: TrainingPlan) -> Scenario {
    // Weighing changes no rule: who plans asks for `startOdds()`.
    if precautions.subtracting([.weighedGains]).isEmpty { return self }
    let perils = Perils(simulation)
    return changed { parts in
      if precautions.contains(.surerIntakes) {
        parts.intakes.removeAll { ($0.chance ?? .one) < Thousandths(800) }
      }
      if precautions.contains(.laterInTheYear), let until = perils.lateUntil {
        let later = Set(
          intakes.filter { $0.quarter.number >= until }
            .map { LaterIntake(programme: $0.programme, unit: $0.unit, year: $0.quarter.year) })
        parts.intakes.removeAll {
          $0.quarter.number < until
            && later.contains(
              LaterIntake(programme: $0.programme, unit: $0.unit, year: $0.quarter.year))
        }
      }
      if precautions.contains(.slackInMoney) {
        parts.budgets = parts.budgets.map { budget in
          let rule = perils[.budgetCut].first {
            $0.rule.concerns(budget.fund) && $0.rule.isInForce(in: Quarter(budget.year, 1))
          }?.rule
          guard let rule else { return budget }
          return Budget(
            fund: budget.fund, year: budget.year,
            amount: budget.amount - budget.amount.rounded(share: rule[.share]))
        }
      }
      if precautions.contains(.fullerClasses) {
        let largest = largestClasses(of: plan)
        parts.programmes = parts.programmes.map {
          $0.fuller(upTo: largest[$0.id] ?? 0, losses: perils.lossBeforeClasses())
        }
      }
    }
  }

  /// How many learners the plan brings to the fullest class of each programme.
  private func largestClasses(of plan: TrainingPlan) -> [Programme.ID: Int] {
    var learners: [ClassPool: Int] = [:]
    for enrolment in plan.enrolments where !enrolment.committed {
      if let intake = intake(enrolment.intakeRow) {
        learners[classPool(of: intake), default: 0] += 1
      }
    }
    return learners.reduce(into: [:]) { largest, pool in
      largest[pool.key.programme] = max(largest[pool.key.programme] ?? 0, pool.value)
    }
  }
}

/// What makes an intake later in a year as good as an earlier one.
private struct LaterIntake: Hashable {
  let programme: Programme.ID
  let unit: Unit.ID?
  let year: Int
}

extension Programme {
  /// The programme with a larger class minimum: as many as must be meant to come, so that with a
  /// chance of 95 % as many as are needed do.
  fileprivate func fuller(upTo limit: Int, losses: Double) -> Programme {
    guard let terms = classTerms, losses > 0 else { return self }
    var wanted = terms.minimum
    while wanted < min(limit, terms.maximum),
      Overbooking.tail(above: terms.minimum - 1, of: wanted, noShow: losses) < 0.95
    {
      wanted += 1
    }
    return Programme(
      id: id, title: title, provider: provider, mode: mode, quarters: quarters, load: load,
      grants: grants, eligible: eligible, serviceAfter: serviceAfter,
      classTerms: ClassTerms(minimum: wanted, maximum: terms.maximum, cost: terms.cost),
      seatCost: seatCost, payment: payment, funding: funding, dropout: dropout, basis: basis)
  }
}

extension Perils {
  /// The quarter of the year from which late money comes.
  fileprivate var lateUntil: Int? { self[.lateBudget].map { $0.rule.count(.until) }.max() }
}
