// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
import Workforce

/// Makes up scenarios of any size that are like one there is.
package enum ScenarioGenerator {
  /// Why nothing was made up.
  package enum Failure: Error {
    /// The original has mistakes.
    case original([Diagnostic])

    /// The original has no officers to be drawn.
    case nobody
    case file(FileFailure)
  }

  /// What was made up.
  package struct Summary: Hashable, Sendable {
    package let officers: Int
    package let communes: Int
    package let provinces: Int
  }

  /// Writes a synthetic scenario into a new folder, whole or not at all.
  ///
  /// - Parameters:
  ///   - order: its size and seed; no more communes than officers.
  ///   - original: the folder of the scenario it is to be like.
  ///   - path: the folder to be made.
  /// - Returns: what was made up.
  /// - Throws: `Failure`, with the file failure `alreadyExists` when there is something at the path.
  ///
  /// Complexity: linear in the officers, the communes and the original's rows for each of them.
  package static func generate(
    _ order: SyntheticOrder, like original: String, to path: String
  ) throws(Failure) -> Summary {
    let (reading, layers) = ScenarioReader.readLayers(folder: original, through: .disk)
    guard let scenario = reading.scenario else { throw .original(reading.diagnostics) }
    guard !scenario.officers.isEmpty else { throw .nobody }
    let synthetic = SyntheticScenario(
      order, like: Original(scenario, layers: layers, digest: reading.inputsDigest))
    do {
      var folder = try StagedFolder(path)
      for file in synthetic.files() { try folder.write(file.bytes, named: file.name) }
      try folder.commit()
    } catch {
      throw .file(error)
    }
    return synthetic.summary
  }
}
