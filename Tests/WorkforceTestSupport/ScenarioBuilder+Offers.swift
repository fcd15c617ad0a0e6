// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension ScenarioBuilder {
  /// Adds a programme: one quarter at half time for a million dong, where nothing else is said.
  ///
  /// `funding` is written as in the table: `commune`, `own`, or `own:0.3;province:0.7`.
  public func programme(
    _ id: Programme.ID, quarters: Int = 1, load: Thousandths = "0.5", grants: [String],
    eligible: String = "all", serviceAfter: Int = 0, classes: Programme.ClassTerms? = nil,
    seatCost: Int = 1_000_000, paid: Programme.PaymentTerm = .quarterly,
    funding: String = "commune"
  ) -> Self {
    let programme = Programme(
      id: id, title: "Lớp \(id.text)", provider: "Trường", quarters: quarters, load: load,
      grants: grants.map { text in
        let qualification = qualification(text)
        return Programme.Grant(
          level: qualification.level,
          field: qualification.field == .unstated ? .any : qualification.field)
      },
      eligible: condition(eligible), serviceAfter: serviceAfter, classTerms: classes,
      seatCost: Money(dong: seatCost), payment: paid, funding: fundingShares(funding))
    return changed {
      $0.programmes.removeAll { $0.id == id }
      $0.programmes.append(programme)
    }
  }

  public func intake(
    _ programme: Programme.ID, _ quarter: Quarter, unit: Unit.ID? = nil, seats: Int = 10,
    classes: Int? = nil, group: String? = nil, confirmed: Bool = true
  ) -> Self {
    let intake = Intake(
      programme: programme, quarter: quarter, unit: unit, seats: seats, classes: classes,
      group: group, confirmed: confirmed)
    return changed {
      $0.intakes.removeAll { $0.id == intake.id }
      $0.intakes.append(intake)
    }
  }

  /// Adds one year's money of a fund; its other years then have none unless they are added too.
  public func budget(_ fund: Fund.ID, _ year: Int, _ dong: Int) -> Self {
    changed {
      $0.budgets.removeAll { $0.fund == fund && $0.year == year }
      $0.budgets.append(Budget(fund: fund, year: year, amount: Money(dong: dong)))
    }
  }

  /// Adds a cap on absence; the key `unit:…` replaces that unit's own.
  public func absenceCap(
    _ id: AbsenceCap.ID, who: String = "all", from: Quarter? = nil, to: Quarter? = nil,
    load: Thousandths
  ) -> Self {
    let unit = id.text.hasPrefix("unit:") ? Unit.ID(String(id.text.dropFirst(5))) : nil
    let cap = AbsenceCap(
      id: id, unit: unit, who: condition(who), from: from, to: to, load: load)
    return changed { $0.absenceCaps.append(cap) }
  }

  /// Adds training under way, or already granted.
  public func commitment(
    _ officer: Officer.ID, _ programme: Programme.ID, _ start: Quarter
  ) -> Self {
    changed {
      $0.commitments.append(Commitment(officer: officer, programme: programme, start: start))
    }
  }

  public func decision(
    _ kind: Decision.Kind, _ officer: Officer.ID, _ programme: Programme.ID,
    _ quarter: Quarter? = nil
  ) -> Self {
    changed {
      $0.decisions.append(
        Decision(officer: officer, programme: programme, quarter: quarter, kind: kind))
    }
  }

  /// Adds a target whose measure is `compliant`, `meets REQUIREMENT` or a condition, and whose
  /// goal is a share such as `0.9` or a count such as `3 officers`.
  public func target(
    _ id: Target.ID, population: String = "all", measure: String, due: Quarter = "2028Q4",
    goal: String, strict: Bool = false, weight: Thousandths = "1"
  ) -> Self {
    let words = measure.split(separator: " ")
    let parsed: Target.Measure =
      if measure == "compliant" {
        .compliant
      } else if words.count == 2, words[0] == "meets" {
        .meets(Requirement.ID(String(words[1])))
      } else {
        .condition(condition(measure))
      }
    let wanted: Target.Goal =
      if let count = goal.split(separator: " ").first.flatMap({ Int($0) }), goal.contains("officer")
      {
        .officers(count)
      } else {
        .share(Thousandths(stringLiteral: goal))
      }
    let target = Target(
      id: id, title: "Chỉ tiêu \(id.text)", population: condition(population), measure: parsed,
      due: due, goal: wanted, strict: strict, weight: weight)
    return changed { $0.targets.append(target) }
  }
}

extension Programme.ClassTerms {
  /// Classes of `minimum` to `maximum` learners that cost `cost` dong each.
  public static func of(_ sizes: ClosedRange<Int>, cost: Int = 0) -> Self {
    Self(minimum: sizes.lowerBound, maximum: sizes.upperBound, cost: Money(dong: cost))
  }
}
