// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// Writes the folder of a scenario as it became, from the folder of the scenario it came from.
///
/// The new folder stands alone: what was inherited is written out, changes are applied.
package struct ScenarioRoller {
  /// What the folder is to say.
  package struct Order {
    /// The scenario as it became.
    package let scenario: Scenario

    /// The plan.json of the plan approved last; the scenario's own previous plan where none is given.
    package let approvedPlan: [UInt8]?

    /// What changed, in sentences.
    package let changes: [BilingualText]

    /// Whether names and birth days are put otherwise.
    package let isMasked: Bool

    package init(
      scenario: Scenario, approvedPlan: [UInt8]?, changes: [BilingualText], isMasked: Bool = false
    ) {
      self.scenario = scenario
      self.approvedPlan = approvedPlan
      self.changes = changes
      self.isMasked = isMasked
    }
  }

  package enum Failure: Error {
    /// The scenario that was written could not be read again: a fault of the program.
    case fault([Diagnostic])
    case file(FileFailure)
  }

  package let original: Scenario
  private let source: AllottedRows

  /// Reads the scenario that is to be rolled; the roller is there when nothing is wrong with it.
  package static func read(
    folder path: String
  ) -> (reading: ScenarioReading, roller: ScenarioRoller?) {
    read(folder: path, through: .disk)
  }

  static func read(
    folder path: String, through access: FileAccess
  ) -> (reading: ScenarioReading, roller: ScenarioRoller?) {
    let (reading, layers) = ScenarioReader.readLayers(folder: path, through: access)
    return (
      reading,
      reading.scenario.map { ScenarioRoller(original: $0, source: AllottedRows(layers)) }
    )
  }

  /// Writes a new folder, whole or not at all, once what it says was read again.
  package func write(_ order: Order, to path: String) throws(Failure) {
    let files = files(order)
    let access = FileAccess.memory(
      Dictionary(files.map { ("rolled/" + $0.name, $0.bytes) }) { first, _ in first })
    let reading = ScenarioReader.read(folder: "rolled", through: access)
    guard reading.scenario != nil else {
      throw .fault(reading.diagnostics.filter { $0.severity == .error })
    }
    do {
      var folder = try StagedFolder(path)
      for file in files { try folder.write(file.bytes, named: file.name) }
      try folder.commit()
    } catch {
      throw .file(error)
    }
  }

  /// The files by name; the same scenario and order give the same bytes.
  package func files(_ order: Order) -> [(name: String, bytes: [UInt8])] {
    let rolled = RolledFolder(original: original, source: source, order: order)
    var files: [(name: String, bytes: [UInt8])] = [
      (ScenarioFolder.settingsFile, Array(rolled.settings.text().utf8)),
      ("README.md", Array(rolled.readme.utf8)),
    ]
    for schema in TableSchema.all {
      let rows = rolled.rows(of: schema)
      guard source.has(schema) || !rows.isEmpty else { continue }
      var writer = TableWriter(schema)
      for cells in rows { writer.append(cells.texts) }
      files.append((schema.file, writer.bytes))
    }
    if let plan = rolled.previousPlan { files.append((RolledFolder.previousFile, plan)) }
    return files
  }
}
