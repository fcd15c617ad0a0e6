// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

extension RobustPlan {
  /// What was found, for `run.json`.
  var json: JSONValue {
    [
      "written": .bool(isWritten), "stoppedEarly": .bool(isStoppedEarly),
      "precautions": .array(precautions.map { .string($0.rawValue) }),
      "replications": .integer(Int64(proof?.replications ?? 0)),
      "ordinary": proof.map { Self.json($0.ordinary) } ?? .null,
      "robust": proof.map { Self.json($0.robust) } ?? .null,
      "control": proof.map { Self.json($0.control) } ?? .null,
      "conduct": .optional(conduct?.rawValue),
      "conductedOrdinary": proof?.conducted.map { Self.json($0.ordinary) } ?? .null,
      "conductedRobust": proof?.conducted.map { Self.json($0.robust) } ?? .null,
    ]
  }

  private static func json(_ outcome: PlanContest.Outcome) -> JSONValue {
    func estimate(_ estimate: Forecast.Estimate) -> JSONValue {
      [
        "mean": .decimal(estimate.mean.description),
        "halfWidth": .decimal(estimate.halfWidth.description),
      ]
    }
    return [
      "rate": estimate(outcome.rate), "difference": estimate(outcome.difference),
      "cost": estimate(outcome.cost),
    ]
  }
}
