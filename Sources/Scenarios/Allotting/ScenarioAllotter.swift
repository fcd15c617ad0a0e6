// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// Hands a plan out to the units below one: a folder for each, and one that puts them together.
package enum ScenarioAllotter {
  /// Why nothing was handed out.
  package enum Failure: Error {
    /// The scenario or the plan has mistakes.
    case input([Diagnostic])

    /// The plan does not keep the scenario's rules.
    case violations([BilingualText])

    /// Plans that came back do not keep the rules where they were made.
    case returnedViolations([BilingualText])
    case unknownUnit(String, closest: String?)

    /// No unit below the one named has officers.
    case nothingBelow(String)

    /// A folder that we made does not hold its part of the plan.
    case fault([BilingualText])
    case file(FileFailure)
  }

  /// What was handed out.
  package struct Summary: Hashable, Sendable {
    /// The units that got a folder, the level itself last where officers belong to it alone.
    package let units: Int
    package let officers: Int

    /// How many officers belong to the level itself.
    package let rest: Int

    /// The seats of shared classes that decisions bind.
    package let bound: Int
  }

  /// Writes the folders of the units directly below a level, all or none.
  ///
  /// Each is read again and holds its part of the plan before anything is written.
  ///
  /// - Parameters:
  ///   - scenario: the folder of the scenario.
  ///   - plan: a plan's folder, a plan.json or an enrolments.csv.
  ///   - level: the unit whose units below get a folder.
  ///   - path: the folder to be made.
  /// - Returns: what was handed out.
  /// - Throws: `Failure`, with the file failure `alreadyExists` when there is something at the path.
  package static func allot(
    _ scenario: String, plan: String, level: String, to path: String
  ) throws(Failure) -> Summary {
    let (allotment, source) = try read(scenario, plan: plan, level: level)
    return try write(allotment, from: source, to: path)
  }

  /// Reads a scenario and a plan that keeps its rules, and shares the plan out below a level.
  static func read(
    _ scenario: String, plan: String, level: String
  ) throws(Failure) -> (Allotment, AllottedRows) {
    let (reading, layers) = ScenarioReader.readLayers(folder: scenario, through: .disk)
    guard let scenario = reading.scenario else { throw .input(reading.diagnostics) }
    guard scenario.units.contains(where: { $0.id.text == level }) else {
      let closest = KnownNames.closest(to: level, in: scenario.units.map(\.id.text))
      throw .unknownUnit(level, closest: closest)
    }
    let planned = PlanFolder.read(plan, for: scenario)
    guard let enrolments = planned.enrolments else { throw .input(planned.diagnostics) }
    let violations = PlanAudit.violations(of: enrolments, in: scenario)
    guard violations.isEmpty else { throw .violations(violations.map(\.wording)) }
    let allotment = Allotment(of: enrolments, below: Unit.ID(level), in: scenario)
    guard !allotment.units.filter({ !$0.isRest }).isEmpty else { throw .nothingBelow(level) }
    return (allotment, AllottedRows(layers))
  }

  private static func write(
    _ allotment: Allotment, from source: AllottedRows, to path: String
  ) throws(Failure) -> Summary {
    let folders = allotment.units.indices.map {
      AllottedFolder(allotment, at: $0, from: source)
    }
    do {
      var staged = try StagedFolder(path)
      for file in AllottedWhole(allotment: allotment, settings: source.settings).files() {
        try staged.write(file.bytes, named: file.name)
      }
      for folder in folders {
        let name = folder.unit.id.text
        let files = folder.files()
        let part = try folder.read(files)
        for file in files + [(name: "plan/enrolments.csv", bytes: folder.sliceTable(in: part))] {
          try staged.write(file.bytes, named: name + "/" + file.name)
        }
      }
      try staged.commit()
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as Failure {
      throw failure
    } catch {
      preconditionFailure("Writing fails with a file failure or with one of ours")
    }
    return Summary(
      units: folders.count, officers: folders.reduce(0) { $0 + $1.unit.officers.count },
      rest: folders.filter(\.unit.isRest).reduce(0) { $0 + $1.unit.officers.count },
      bound: folders.reduce(0) { $0 + $1.boundStarts.count })
  }
}

extension AllottedFolder {
  /// Reads the files as the unit will, and sees whether its part of the plan keeps the rules there.
  func read(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws(ScenarioAllotter.Failure) -> Scenario {
    let access = FileAccess.memory(
      Dictionary(files.map { ("part/" + $0.name, $0.bytes) }) { first, _ in first })
    let reading = ScenarioReader.read(folder: "part", through: access)
    guard let scenario = reading.scenario else {
      throw .fault([reading.messages.behind(unit.id.text + ": ", unit.id.text + ": ")])
    }
    let violations = PlanAudit.violations(of: allotment.slice(of: place), in: scenario)
    guard violations.isEmpty else {
      throw .fault(violations.map { $0.wording.behind("\(unit.id): ", "\(unit.id): ") })
    }
    return scenario
  }

  /// The unit's part of the plan as a table that `verify` reads.
  func sliceTable(in scenario: Scenario) -> [UInt8] {
    PlanTable.enrolments(allotment.slice(of: place), in: scenario).bytes
  }
}
