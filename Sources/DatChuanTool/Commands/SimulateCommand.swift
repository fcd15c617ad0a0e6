// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// The verb `simulate SCENARIO PLAN`.
struct SimulateCommand: Command {
  static let name = "simulate"
  static let abstract = Wording.simulateAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Positional(.planPlaceholder, .verifiedPlanHelp) var plan: String
  @Option("out", .folderPlaceholder, .simulatedOutHelp) var folder: String? = nil
  @Option("replications", .numberPlaceholder, .replicationsHelp) var replications: Count? = nil
  @Option("seed", .numberPlaceholder, .simulationSeedHelp) var seed: Count? = nil
  @Option("policy", .policyPlaceholder, .policyHelp) var policy: SimulationPolicy? = nil
  @Flag("compare", .compareHelp) var comparesPolicies
  @Flag("tornado", .tornadoHelp) var ranksHazards
  @Option("until-half-width", .sharePlaceholder, .halfWidthHelp) var halfWidth: Ratio? = nil
  @Option("shard", .shardPlaceholder, .shardHelp) var shard: ShardChoice? = nil
  @Flag("resume", .resumeHelp) var resumes
  @Option("effort", .numberPlaceholder, .replanEffortHelp) var effort = Count(number: 5)
  @Option("threads", .numberPlaceholder, .threadsHelp) var threads: Count? = nil
  @Flag("json", .jsonHelp) var asJSON
  @Flag("json-progress", .jsonProgressHelp) var tellsJSON
  @Flag("quiet", .quietHelp) var isQuiet

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if halfWidth != nil, shard != nil { throw .usage(.exclusive("until-half-width", "shard")) }
    let display: ProgressDisplay =
      tellsJSON ? .jsonLines : console.isWatched && !isQuiet ? .line : .none
    var request = SimulationRequest()
    request.seed = seed?.number
    request.replications = replications?.number
    request.policy = policy
    request.comparesPolicies = comparesPolicies
    request.ranksHazards = ranksHazards
    request.halfWidth = halfWidth?.number
    request.shard = shard
    request.effort = effort.number
    request.threads = threads?.number ?? console.cores
    request.resumes = resumes
    request.folder = folder
    let run = try Pipeline(console: console, display: display)
      .simulate(scenario, plan: plan, request)
    if asJSON {
      try console.write(ForecastDocument.json(run.forecast).text())
    } else if !isQuiet {
      let summary = ForecastSummary(run: run, isPart: shard != nil)
      try console.write(summary.text(in: console.language, width: console.width))
    }
    return run.unfinished == nil ? .done : .stoppedEarly
  }
}
