// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Planning
import Tables
import Workforce

/// The verb `export SCENARIO --mps FILE`.
struct ExportCommand: Command {
  static let name = "export"
  static let abstract = Wording.exportAbstract

  @Positional(.scenarioPlaceholder, .scenarioHelp) var scenario: String
  @Option("mps", .filePlaceholder, .mpsHelp) var file: String? = nil
  @Option("goal", .goalPlaceholder, .exportGoalHelp) var goal: Goal? = nil
  @Option("form", .formPlaceholder, .formHelp) var form = ProgramForm.flow
  @Option("plan", .planPlaceholder, .exportPlanHelp) var plan: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let file else { throw .usage(.missing(.option("mps", value: .filePlaceholder))) }
    let pipeline = Pipeline(console: console)
    let scenario = try pipeline.read(scenario).scenario
    if let goal, !scenario.goals.contains(where: { $0.goal == goal }) {
      let label = ArgumentLabel.option("goal", value: .goalPlaceholder)
      throw .usage(.unknownName(label, found: goal.rawValue, closest: nil))
    }
    try pipeline.export(scenario, goal: goal, holding: plan, as: form, to: file)
    return .done
  }
}
