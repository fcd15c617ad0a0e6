// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables

/// The verb `version`.
struct VersionCommand: Command {
  static let name = "version"
  static let abstract = Wording.versionAbstract

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let versions = Wording.version(CommandLineTool.version, solver: Planner.solverVersion)
    try console.write(console.text(versions) + "\n")
    return .done
  }
}
