// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Puts the plans that units send back together: a plan of the whole.
package enum ScenarioGatherer {
  /// What was put together.
  package struct Summary: Hashable, Sendable {
    /// The units that sent a plan, and those that keep the part handed out.
    package let returned: Int
    package let kept: Int

    /// How many starts the whole plan adds.
    package let starts: Int
  }

  /// Writes the enrolments of the whole, once every unit's plan keeps the rules where it was made and
  /// all together keep those of the whole.
  ///
  /// - Parameters:
  ///   - scenario: the folder of the scenario whose plan was handed out.
  ///   - plan: that plan.
  ///   - level: the unit below which it was handed out.
  ///   - folder: holds for each unit that sends a plan its folder, or a file with its name that ends
  ///     in .json or .csv.
  ///   - path: the table of enrolments to be written.
  /// - Returns: what was put together.
  /// - Throws: why nothing was written.
  package static func gather(
    _ scenario: String, plan: String, level: String, from folder: String, to path: String
  ) throws(ScenarioAllotter.Failure) -> Summary {
    let (allotment, source) = try ScenarioAllotter.read(scenario, plan: plan, level: level)
    let files = try returned(in: folder, to: allotment.units.map(\.id.text))
    var plans: [Unit.ID: [Enrolment]] = [:]
    var violations: [BilingualText] = []
    var findings: [Diagnostic] = []
    for place in allotment.units.indices {
      let part = AllottedFolder(allotment, at: place, from: source)
      let name = part.unit.id.text
      guard let file = files[name] else { continue }
      let scenario = try part.read(part.files())
      let reading = PlanFolder.read(file, for: scenario)
      findings += reading.diagnostics.filter { $0.severity == .error }
      guard let enrolments = reading.enrolments else { continue }
      violations += PlanAudit.violations(of: enrolments, in: scenario)
        .map { $0.wording.behind("\(name): ", "\(name): ") }
      plans[part.unit.id] = enrolments
    }
    guard findings.isEmpty else { throw .input(findings) }
    guard violations.isEmpty else { throw .returnedViolations(violations) }
    let whole = allotment.together(plans)
    let broken = PlanAudit.violations(of: whole, in: allotment.scenario).map(\.wording)
    guard broken.isEmpty else { throw .returnedViolations(broken) }
    do {
      try AtomicFile.write(PlanTable.enrolments(whole, in: allotment.scenario).bytes, to: path)
    } catch {
      throw .file(error)
    }
    return Summary(
      returned: plans.count, kept: allotment.units.count - plans.count,
      starts: whole.count { !$0.committed })
  }

  /// The plans in a folder by unit; a name that is no unit's is an error.
  private static func returned(
    in folder: String, to units: [String]
  ) throws(ScenarioAllotter.Failure) -> [String: String] {
    let names: [String]
    do {
      names = try FileAccess.disk.names(folder).sorted()
    } catch {
      throw .input([.unreadableFolder(error, named: folder, at: nil)])
    }
    var files: [String: String] = [:]
    var findings: [Diagnostic] = []
    for name in names where !name.hasPrefix(".") {
      let unit =
        [".json", ".csv"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
        ?? name
      if !units.contains(unit) {
        let closest = KnownNames.closest(to: unit, in: units)
        findings.append(.returnedByNobody(RelativePath.join(folder, name), closest: closest))
      } else if let other = files[unit] {
        findings.append(.returnedTwice(RelativePath.join(folder, name), other: other))
      } else {
        files[unit] = RelativePath.below(folder, name)
      }
    }
    guard findings.isEmpty else { throw .input(findings) }
    return files
  }
}
