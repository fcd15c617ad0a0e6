// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// The text of forecast.json: equal forecasts give equal bytes.
package enum ForecastDocument {
  static let file = "forecast.json"

  package static func json(_ forecast: Forecast) -> JSONValue {
    [
      "format": 1, "scenario": .string(forecast.scenario),
      "horizon": [
        "from": .string(forecast.horizon.first.description),
        "to": .string(forecast.horizon.last.description),
      ],
      "inputs": .string(forecast.inputs), "plan": .string(forecast.plan),
      "seed": .integer(Int64(forecast.seed)),
      "replications": .integer(Int64(forecast.replications)),
      "policy": .string(forecast.policy.rawValue),
      "quantiles": .array(Forecast.Spread.percents.map { .integer(Int64($0)) }),
      "years": .array(forecast.years.map(json)),
      "targets": .array(forecast.targets.map(json)),
      "spending": .array(forecast.funds.map(json)),
      "effort": json(forecast.effort),
      "policies": .array(forecast.policies.map(json)),
      "hazards": .array(
        forecast.hazards.map { ["hazard": .string($0.hazard.rawValue), "gain": json($0.gain)] }),
      "officers": .array(forecast.officers.map(json)),
      "units": .array(forecast.units.map(json)),
      "programmes": .array(forecast.programmes.map(json)),
      "reserves": .array(forecast.reserves.map(json)),
      "convergence": .array(
        forecast.convergence.map {
          ["replications": .integer(Int64($0.replications)), "rate": json($0.rate)]
        }),
    ]
  }

  private static func json(_ estimate: Forecast.Estimate) -> JSONValue {
    [
      "mean": .decimal(estimate.mean.description),
      "halfWidth": .decimal(estimate.halfWidth.description),
    ]
  }

  private static func json(_ spread: Forecast.Spread) -> JSONValue {
    [
      "mean": .decimal(spread.estimate.mean.description),
      "halfWidth": .decimal(spread.estimate.halfWidth.description),
      "quantiles": .array(spread.quantiles.map { .decimal($0.description) }),
    ]
  }

  private static func json(_ chance: Forecast.Chance) -> JSONValue {
    [
      "count": .integer(Int64(chance.count)), "of": .integer(Int64(chance.of)),
      "low": .decimal(chance.low.description), "high": .decimal(chance.high.description),
    ]
  }

  private static func json(_ year: Forecast.Year) -> JSONValue {
    [
      "quarter": .string(year.quarter.description),
      "planned": [
        "compliant": .integer(Int64(year.planned.numerator)),
        "inService": .integer(Int64(year.planned.denominator)),
      ],
      "compliant": json(year.compliant), "inService": json(year.inService),
      "rate": json(year.rate), "everybody": json(year.everybody),
    ]
  }

  private static func json(_ target: Forecast.TargetOutlook) -> JSONValue {
    [
      "target": .string(target.target.text), "due": .string(target.due.description),
      "planned": .bool(target.plannedMet), "met": json(target.chance),
      "shortfall": json(target.shortfall),
    ]
  }

  private static func json(_ fund: Forecast.FundOutlook) -> JSONValue {
    [
      "fund": .string(fund.fund.text), "year": .integer(Int64(fund.year)),
      "budget": .integer(Int64(fund.budget.dong)), "planned": .integer(Int64(fund.planned.dong)),
      "cost": json(fund.cost), "exceeded": json(fund.exceeded),
    ]
  }

  private static func json(_ effort: Forecast.Effort) -> JSONValue {
    [
      "sessions": json(effort.sessions), "emptySeats": json(effort.emptySeats),
      "unfinished": json(effort.unfinished), "delay": json(effort.delay),
      "leavers": json(effort.leavers), "newcomers": json(effort.newcomers),
    ]
  }

  private static func json(_ policy: Forecast.PolicyOutlook) -> JSONValue {
    [
      "policy": .string(policy.policy.rawValue), "rate": json(policy.rate),
      "shortfall": json(policy.shortfall), "cost": json(policy.cost),
      "effort": json(policy.effort), "difference": json(policy.difference),
    ]
  }

  private static func json(_ risk: Forecast.OfficerRisk) -> JSONValue {
    [
      "officer": .string(risk.officer.text), "unit": .string(risk.unit.text),
      "planned": .bool(risk.plannedCompliant), "missed": json(risk.missed),
      "cause": .optional(risk.cause?.name),
    ]
  }

  private static func json(_ risk: Forecast.UnitRisk) -> JSONValue {
    [
      "unit": .string(risk.unit.text), "planned": .integer(Int64(risk.planned)),
      "missed": json(risk.missed), "cause": .optional(risk.cause?.name),
    ]
  }

  private static func json(_ outlook: Forecast.ProgrammeOutlook) -> JSONValue {
    [
      "programme": .string(outlook.programme.text), "meant": json(outlook.meant),
      "lost": json(outlook.lost), "cause": .optional(outlook.cause?.name),
    ]
  }

  private static func json(_ list: Forecast.ReserveList) -> JSONValue {
    [
      "programme": .string(list.row.programme.text),
      "quarter": .string(list.row.quarter.description),
      "intake": .optional(list.row.unit?.text), "learners": .integer(Int64(list.learners)),
      "reserves": .array(list.reserves.map { .string($0.text) }),
    ]
  }
}
