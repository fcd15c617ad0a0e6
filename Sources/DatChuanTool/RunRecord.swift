// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// How a plan came about: `run.json`, the only file of a plan that is not the same each time.
struct RunRecord {
  let reading: ScenarioReading
  let options: PlanningOptions
  let timeLimit: Duration

  /// The plan that the search began with.
  let incumbent: TrainingPlan?
  let result: PlanningResult
  let phases: [(phase: Phase, duration: Duration)]

  /// How a plan that holds better was looked for, where it was.
  var robust: RobustPlan?

  var json: JSONValue {
    guard let robust, case .object(var members) = search else { return search }
    members["robust"] = robust.json
    return .object(members)
  }

  private var search: JSONValue {
    [
      "inputs": .array(
        reading.inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "digest": .string(reading.inputsDigest), "settings": reading.settings,
      "effectiveChanges": reading.effectiveChanges, "options": optionValues, "seed": nil,
      "begunWith": .optional(incumbent?.inputs), "stoppedEarly": .bool(result.isStoppedEarly),
      "versions": versions,
      "phases": .array(
        phases.map { ["phase": .string($0.phase.rawValue), "seconds": .decimal($0.duration.text)] }),
      "warnings": .array(warnings),
    ]
  }

  private var optionValues: JSONValue {
    [
      "effort": .integer(Int64(options.effort)), "gap": .decimal("\(options.gap)"),
      "threads": .integer(Int64(options.threads)),
      "master": .string(options.master.rawValue),
      "maxChanges": .optional(options.maxChanges),
      "confirmedOnly": .bool(options.confirmedOnly), "timeLimit": .decimal(timeLimit.text),
    ]
  }

  private var versions: JSONValue {
    [
      "tool": .string(CommandLineTool.version), "solver": .string(options.solver.version),
      "swift": .string(CommandLineTool.swiftVersion),
    ]
  }

  private var warnings: [JSONValue] {
    reading.diagnostics.sorted().map { $0.json(in: .vietnamese) }
      + result.warnings.map { ["message": .string($0.vietnamese), "english": .string($0.english)] }
  }
}

extension Duration {
  /// The seconds with three places.
  fileprivate var text: String {
    let (seconds, attoseconds) = components
    let thousandths = String(attoseconds / 1_000_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }
}
