// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

/// What sums over futures are of: sums of different things must not be added.
struct SimulationIdentity: Hashable {
  /// SHA-256 of the scenario's inputs and of the plan's enrolments.
  let inputs: String
  let plan: String
  let seed: Int
  let replications: Int
  let policies: [SimulationPolicy]
  let hazards: [Hazard]

  /// How hard the plan is made anew in each December.
  let effort: Int
  let version: String

  init(
    _ order: Simulator.Order, effort: Int, inputs: String, plan: TrainingPlan
  ) {
    self.inputs = inputs
    self.plan = Self.digest(of: plan)
    seed = order.settings.seed
    replications = order.settings.replications
    policies = order.policies
    hazards = order.hazards
    self.effort = effort
    version = CommandLineTool.version
  }

  private static func digest(of plan: TrainingPlan) -> String {
    let lines = plan.enrolments.filter { !$0.committed }.sorted().map {
      "\($0.officer);\($0.programme);\($0.start);\($0.intake?.text ?? "");\($0.classNumber ?? 0)"
    }
    return SHA256.hexDigest(of: Array(lines.joined(separator: "\n").utf8))
  }

  var json: JSONValue {
    [
      "inputs": .string(inputs), "plan": .string(plan), "seed": .integer(Int64(seed)),
      "replications": .integer(Int64(replications)),
      "policies": .array(policies.map { .string($0.rawValue) }),
      "hazards": .array(hazards.map { .string($0.rawValue) }),
      "effort": .integer(Int64(effort)), "version": .string(version),
    ]
  }
}

extension SimulationIdentity {
  /// Reads what a part says it is of.
  init(_ reader: PartReader) throws(PartReader.Mistake) {
    inputs = try reader.text("inputs")
    plan = try reader.text("plan")
    seed = try reader.int("seed")
    replications = try reader.int("replications")
    policies = try reader.words("policies")
    hazards = try reader.words("hazards")
    effort = try reader.int("effort")
    version = try reader.text("version")
  }
}
