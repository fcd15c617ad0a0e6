// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

extension Simulator {
  /// What the sums tell: estimates with their intervals, chances, risks and lists.
  ///
  /// `inputs` and `plan` of the forecast are for the caller to fill in.
  package func forecast(_ sums: SimulationTallies) -> Forecast {
    let calm = undisturbed()
    let main = sums.tallies[0]
    let scenario = ground.scenario
    return Forecast(
      scenario: scenario.name, horizon: scenario.horizon, inputs: "", plan: "",
      seed: order.settings.seed, replications: sums.done, policy: sums.policies[0],
      years: years(main, calm), targets: targets(main, calm), funds: funds(main, calm),
      effort: effort(main, calm), policies: policies(sums, calm),
      hazards: zip(sums.hazards, sums.gains).map {
        Forecast.HazardEffect(hazard: $0, gain: Forecast.Estimate($1, places: 6))
      }.sorted { ($1.gain.mean, $0.hazard.rawValue) < ($0.gain.mean, $1.hazard.rawValue) },
      officers: officers(main, calm), units: units(main, calm), programmes: programmes(main),
      reserves: calm.reserves, convergence: convergence(main))
  }

  private func years(_ tally: Tally, _ calm: FutureRecord) -> [Forecast.Year] {
    let horizon = ground.scenario.horizon
    return horizon.filter { $0.number == 4 || $0 == horizon.last }.map { quarter in
      let number = horizon.offset(of: quarter)
      return Forecast.Year(
        quarter: quarter,
        planned: ComplianceRate(
          numerator: calm.compliant[number], denominator: calm.inService[number],
          base: "in service \(quarter)"),
        compliant: Forecast.Spread(tally.compliant[number]),
        inService: Forecast.Spread(tally.inService[number]),
        rate: Forecast.Spread(tally.rates[number], places: 6),
        everybody: Forecast.Chance(tally.everybody[number], of: tally.rates[number].count))
    }
  }

  private func targets(_ tally: Tally, _ calm: FutureRecord) -> [Forecast.TargetOutlook] {
    ground.scenario.targets.enumerated().map { place, target in
      let shortfall = tally.shortfalls[place]
      return Forecast.TargetOutlook(
        target: target.id, due: target.due, plannedMet: calm.shortfalls[place] == 0,
        chance: Forecast.Chance(shortfall.counts[0] ?? 0, of: shortfall.count),
        shortfall: Forecast.Spread(shortfall))
    }
  }

  private func funds(_ tally: Tally, _ calm: FutureRecord) -> [Forecast.FundOutlook] {
    ground.scenario.fundYears.enumerated().map { place, year in
      Forecast.FundOutlook(
        fund: year.fund, year: year.year,
        budget: ground.scenario.budget(of: year.fund, in: year.year),
        planned: calm.costs[year] ?? .zero, cost: Forecast.Spread(tally.costs[place]),
        exceeded: Forecast.Chance(tally.exceeded[place], of: tally.costs[place].count))
    }
  }

  private func effort(_ tally: Tally, _ calm: FutureRecord) -> Forecast.Effort {
    Forecast.Effort(
      sessions: Forecast.Spread(tally[.sessions]), emptySeats: Forecast.Spread(tally[.emptySeats]),
      unfinished: Forecast.Spread(tally[.unfinished]),
      delay: Forecast.Spread(
        tally[.openRequirements], minus: calm.openRequirements,
        dividedBy: max(1, calm.sessions)),
      leavers: Forecast.Spread(tally[.leavers]), newcomers: Forecast.Spread(tally[.newcomers]))
  }

  private func policies(
    _ sums: SimulationTallies, _ calm: FutureRecord
  ) -> [Forecast.PolicyOutlook] {
    zip(sums.policies, sums.tallies).map { policy, tally in
      Forecast.PolicyOutlook(
        policy: policy, rate: Forecast.Spread(tally.rates.last ?? Sample(), places: 6),
        shortfall: Forecast.Spread(tally[.shortfall]), cost: Forecast.Spread(tally[.cost]),
        effort: effort(tally, calm),
        difference: Forecast.Estimate(tally.difference, places: 6))
    }
  }

  private func officers(_ tally: Tally, _ calm: FutureRecord) -> [Forecast.OfficerRisk] {
    let planned = Set(calm.people.filter(\.isCompliant).map(\.officer))
    let risks = ground.scenario.officers.compactMap { officer -> Forecast.OfficerRisk? in
      guard let misses = tally.officers[officer.id] else { return nil }
      let missed = misses.missed.values.reduce(0, +)
      guard missed > 0 else { return nil }
      return Forecast.OfficerRisk(
        officer: officer.id, unit: officer.unit, plannedCompliant: planned.contains(officer.id),
        missed: Forecast.Chance(missed, of: misses.inService), cause: misses.missed.mostFrequent)
    }
    return risks.sorted {
      ($1.missed.count * $0.missed.of, $0.officer) < ($0.missed.count * $1.missed.of, $1.officer)
    }
  }

  private func units(_ tally: Tally, _ calm: FutureRecord) -> [Forecast.UnitRisk] {
    let risks = ground.scenario.units.compactMap { unit -> Forecast.UnitRisk? in
      guard let misses = tally.units[unit.id], misses.missed.sum > 0 else { return nil }
      return Forecast.UnitRisk(
        unit: unit.id, planned: calm.people.count { $0.unit == unit.id && !$0.isCompliant },
        missed: Forecast.Spread(misses.missed), cause: misses.causes.mostFrequent)
    }
    return risks.sorted {
      ($1.missed.estimate.mean, $0.unit) < ($0.missed.estimate.mean, $1.unit)
    }
  }

  private func programmes(_ tally: Tally) -> [Forecast.ProgrammeOutlook] {
    let risks = ground.scenario.programmes.compactMap { programme -> Forecast.ProgrammeOutlook? in
      guard let starts = tally.programmes[programme.id], starts.lost.sum > 0 else { return nil }
      return Forecast.ProgrammeOutlook(
        programme: programme.id, meant: Forecast.Estimate(starts.meant, places: 3),
        lost: Forecast.Estimate(starts.lost, places: 3), cause: starts.causes.mostFrequent)
    }
    return risks.sorted { ($1.lost.mean, $0.programme) < ($0.lost.mean, $1.programme) }
  }

  private func convergence(_ tally: Tally) -> [Forecast.Convergence] {
    var sum = Sample(grain: 1000)
    return tally.blocks.map { block in
      sum.add(block)
      return Forecast.Convergence(
        replications: sum.count, rate: Forecast.Estimate(sum, places: 6))
    }
  }
}

extension [Forecast.Setback: Int] {
  /// The most frequent cause; of equally frequent ones the first by name.
  fileprivate var mostFrequent: Forecast.Setback? {
    self.max { left, right in
      (left.value, right.key.name) < (right.value, left.key.name)
    }?.key
  }
}
