// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads a scenario's folder and those it extends, and reports every mistake in one run.
public enum ScenarioReader {
  /// Reads the scenario in a folder.
  ///
  /// - Complexity: linear in the rows, but for sorting them.
  public static func read(folder path: String) -> ScenarioReading {
    read(folder: path, through: .disk)
  }

  package static func read(folder path: String, through access: FileAccess) -> ScenarioReading {
    readLayers(folder: path, through: access).reading
  }

  /// Reads a scenario that is to be otherwise than its folder says, and keeps what was written.
  package static func source(
    folder path: String, changedBy asked: AskedChanges = AskedChanges(),
    through access: FileAccess = .disk
  ) -> ScenarioSource {
    let (reading, layers) = readLayers(folder: path, changedBy: asked, through: access)
    return ScenarioSource(reading: reading, layers: layers)
  }

  /// Reads a scenario and keeps its settings and tables as they were written.
  static func readLayers(
    folder path: String, changedBy asked: AskedChanges = AskedChanges(), through access: FileAccess
  ) -> (reading: ScenarioReading, layers: ScenarioLayers) {
    let findings = Findings()
    let visitor = FileVisitor(access: access, findings: findings)
    let (scenario, layers) = ScenarioLoader(visitor: visitor).load(path, changedBy: asked)
    let reading = ScenarioReading(
      scenario: findings.containsErrors ? nil : scenario, diagnostics: findings.diagnostics,
      inputs: visitor.inputs.sorted { $0.path < $1.path }, settings: layers.settings.json,
      effectiveChanges: layers.effectiveChanges)
    return (reading, layers)
  }
}
