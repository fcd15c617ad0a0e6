// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// A forecast on the disk: forecast.json and the tables that show it.
package enum ForecastFolder {
  /// Writes a forecast into a new folder.
  ///
  /// - Returns: the path of the folder.
  /// - Throws: what the disk refused; `alreadyExists` where a chosen path is taken.
  package static func write(
    _ forecast: Forecast, of scenario: Scenario, to place: PlanFolder.Place
  ) throws(FileFailure) -> String {
    try PlanFolder.write(files(forecast, of: scenario), to: place)
  }

  package static func files(
    _ forecast: Forecast, of scenario: Scenario
  ) -> [PlanFolder.File] {
    [PlanFolder.File(ForecastDocument.file, Array(ForecastDocument.json(forecast).text().utf8))]
      + ForecastTable.all(of: forecast, in: scenario).map { PlanFolder.File($0.name, $0.bytes) }
  }
}
