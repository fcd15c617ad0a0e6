// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// A scenario that differs from another in a few rows, with the enrolments of a plan that is possible there.
package enum VariantFolder {
  /// Where the enrolments stand in it.
  package static let planFile = "plan/" + PlanTable.enrolmentsFile

  /// Writes a new folder, whole or not at all.
  ///
  /// - Parameters:
  ///   - settings: the lines of its scenario.json.
  ///   - enrolments: the plan's, those committed among them.
  ///   - scenario: where names and titles come from.
  ///   - path: the folder, which must be new.
  /// - Throws: what keeps a file from being written.
  package static func write(
    _ settings: [String], _ enrolments: [Enrolment], in scenario: Scenario, to path: String
  ) throws(FileFailure) {
    var folder = try StagedFolder(path)
    try folder.write(
      Array((settings.joined(separator: "\n") + "\n").utf8), named: "scenario.json")
    try folder.write(PlanTable.enrolments(enrolments, in: scenario).bytes, named: planFile)
    try folder.commit()
  }
}
