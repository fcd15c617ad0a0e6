// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

/// The commands that make plans anew as an explanation made them.
struct AnewCommand {
  let scenario: Scenario

  /// The paths of the scenario and the plan as they were given.
  let paths: (scenario: String, plan: String)
  let options: ReplanOptions
}

extension AnewCommand {
  /// A plan made anew with a change, with decisions that the officer goes or without.
  func command(for remedy: Remedy, isRequired: Bool) -> ShellCommand {
    let edits = remedy.concessions.flatMap { $0.changes(in: scenario) }
    return command(
      edits.flatMap { [AskedChanges.editOption, $0.text(indented: false)] },
      requiring: isRequired
        ? remedy.starts.map { "\($0.officer):\($0.programme):\($0.start)" } : [])
  }

  /// A plan made anew in which an officer goes through a door, nothing else changed.
  func command(requiring door: Door, of officer: Officer.ID) -> ShellCommand {
    command([], requiring: ["\(officer):\(door.programme):\(door.quarter)"])
  }

  private func command(_ edits: [String], requiring pins: [String]) -> ShellCommand {
    let way =
      options.settlesAfter == nil
      ? ["--effort", "\(options.effort)"] + (options.refines ? ["--refine"] : []) : ["--settle"]
    return ShellCommand(
      ["datchuan", "plan", paths.scenario, "--from", paths.plan] + way + edits
        + pins.flatMap { ["--require", $0] })
  }
}
