// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Workforce

/// What the user asked `simulate` for, beside the scenario and the plan.
struct SimulationRequest {
  var seed: Int?
  var replications: Int?
  var policy: SimulationPolicy?

  /// Whether all policies are compared on the same futures.
  var comparesPolicies = false

  /// Whether each hazard is switched off in turn.
  var ranksHazards = false
  var halfWidth: Double?
  var shard: ShardChoice?
  var effort = 1
  var threads = 1
  var resumes = false
  var folder: String?

  /// The order for a scenario, whose settings stand where nothing else is asked for.
  func order(for scenario: Scenario) -> Simulator.Order {
    var settings = scenario.simulation
    if let seed { settings.seed = seed }
    if let replications { settings.replications = replications }
    if let policy { settings.policy = policy }
    var order = Simulator.Order(settings)
    if comparesPolicies {
      order.policies += SimulationPolicy.allCases.filter { $0 != settings.policy }
    }
    if ranksHazards { order.hazards = settings.activeHazards }
    if let shard { order.shard = (shard.number - 1, shard.count) }
    order.halfWidth = halfWidth
    order.threads = threads
    return order
  }
}
