// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario that was read, with its settings and tables as they were written.
package struct ScenarioSource {
  package let reading: ScenarioReading
  let layers: ScenarioLayers
}

extension ScenarioSource {
  /// What it says otherwise than another one, after inheritance, parts and changes.
  package func differences(from base: ScenarioSource) -> [InputDifference] {
    layers.differences(from: base.layers)
  }
}
