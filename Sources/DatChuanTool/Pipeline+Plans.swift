// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Scenarios
import Tables
import Workforce

extension Pipeline {
  /// Judges a plan that somebody made.
  func verify(
    _ path: String, in scenario: Scenario, inputs: String
  ) throws(CommandFailure) -> Verdict {
    let reading = PlanFolder.read(path, for: scenario)
    guard reading.diagnostics.containsErrors else {
      return Verdict(reading, notes: reading.diagnostics, in: scenario, inputs: inputs)
    }
    // A folder whose tables and plan.json disagree can be read: that is for the judge to say.
    let notes = reading.diagnostics
    guard notes.allSatisfy(\.isAboutDisagreement) else { throw .input(notes) }
    let document = try readPlan(path + "/plan.json", in: scenario)
    return Verdict(document, notes: notes, in: scenario, inputs: inputs)
  }

  /// Writes the linear program of a goal.
  ///
  /// The solver writes to a folder of its own, because it removes what stands at its path; only a
  /// whole file then takes its place.
  func export(
    _ scenario: Scenario, goal: Goal?, holding plan: String?, as form: ProgramForm,
    to path: String
  ) throws(CommandFailure) {
    let held = try plan.map { (path) throws(CommandFailure) in
      try readWholePlan(path, in: scenario, as: .option("plan", value: .planPlaceholder))
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("datchuan-\(UUID().uuidString)")
    // What the system's own temporary folder refuses is found out when the program is written.
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(path.hasSuffix(".gz") ? "program.gz" : "program").path
    do {
      try Planner.exportProgram(scenario, goal: goal, holding: held, as: form, to: file)
    } catch {
      throw .planning(error, scenario)
    }
    do {
      try AtomicFile.write(try AtomicFile.read(file), to: path)
    } catch {
      throw .file(error)
    }
  }

  private func readPlan(
    _ path: String, in scenario: Scenario
  ) throws(CommandFailure) -> PlanReading {
    let reading = PlanFolder.read(path, for: scenario)
    if reading.diagnostics.containsErrors { throw .input(reading.diagnostics) }
    return reading
  }
}

extension Diagnostic {
  /// Whether it tells of two files of a plan that say different things.
  fileprivate var isAboutDisagreement: Bool {
    severity != .error
      || ["row-not-in-plan", "row-only-in-plan", "cell-not-as-planned"].contains(identifier)
  }
}
