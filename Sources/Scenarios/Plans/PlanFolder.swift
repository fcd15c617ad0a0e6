// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// A plan on the disk: plan.json, the three tables that show it, and the record of the run.
public enum PlanFolder {
  /// Where a plan is to be written.
  package enum Place: Hashable, Sendable {
    /// The path that the user chose; something there already is an error.
    case chosen(String)

    /// A path that gets `-2`, `-3` … when there is something already.
    case suggested(String)
  }

  static let runFile = "run.json"

  /// Reads what `stability` needs of a plan.json: whom it knew and what it started.
  ///
  /// The plan may belong to another scenario.
  package static func previousPlan(
    _ bytes: [UInt8], file: String
  ) -> (plan: PreviousPlan?, diagnostics: [Diagnostic]) {
    let findings = Findings()
    let plan = PreviousPlanReader.read(bytes, file: file, into: findings)
    return (findings.containsErrors ? nil : plan, findings.diagnostics)
  }

  /// Writes a plan into a new folder.
  ///
  /// - Returns: the path of the folder.
  /// - Throws: what the disk refused; `alreadyExists` where a chosen path is taken.
  package static func write(
    _ plan: TrainingPlan, of scenario: Scenario, run: JSONValue, to place: Place
  ) throws(FileFailure) -> String {
    try write(files(plan, of: scenario, run: run), to: place)
  }

  /// A file to be written, made when its turn comes: of a nation, all files are not to be held at once.
  package struct File {
    package let name: String
    private let make: () -> [[UInt8]]

    init(_ name: String, pieces: @autoclosure @escaping () -> [[UInt8]]) {
      self.name = name
      make = pieces
    }

    init(_ name: String, _ bytes: @autoclosure @escaping () -> [UInt8]) {
      self.name = name
      make = { [bytes()] }
    }

    /// What is in it, piece after piece.
    package var pieces: [[UInt8]] { make() }
  }

  /// Writes files into a new folder; returns its path.
  static func write(
    _ files: [File], to place: Place
  ) throws(FileFailure) -> String {
    switch place {
    case .chosen(let path):
      try write(files, to: path)
      return path
    case .suggested(let path):
      var number = 1
      while true {
        let candidate = number == 1 ? path : "\(path)-\(number)"
        do {
          try write(files, to: candidate)
          return candidate
        } catch {
          if error.reason != .alreadyExists || number >= 10_000 { throw error }
          number += 1
        }
      }
    }
  }

  /// The files of a plan's folder by name.
  package static func files(
    _ plan: TrainingPlan, of scenario: Scenario, run: JSONValue
  ) -> [File] {
    [
      File(PlanDocument.file, pieces: PlanDocument.pieces(plan)),
      File(
        PlanTable.enrolmentsFile, PlanTable.enrolments(plan.enrolments, in: scenario).bytes),
      File(PlanTable.classesFile, PlanTable.classes(plan.classes, in: scenario).bytes),
      File(PlanTable.unmetFile, PlanTable.unmet(plan.unmet, in: scenario).bytes),
      File(runFile, Array(run.text().utf8)),
    ]
  }

  private static func write(
    _ files: [File], to path: String
  ) throws(FileFailure) {
    var folder = try StagedFolder(path)
    for file in files { try folder.write(file.pieces, named: file.name) }
    try folder.commit()
  }
}
