// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The folder of one unit: a scenario that it can plan with on its own.
struct AllottedFolder {
  let allotment: Allotment

  /// The place of the unit among the allotment's.
  let place: Int

  let source: AllottedRows
  let narrowing: ConditionNarrowing

  var scenario: Scenario { allotment.scenario }
  var unit: AllottedUnit { allotment.units[place] }
  var seats: SeatAllotment { allotment.seats[place] }

  init(_ allotment: Allotment, at place: Int, from source: AllottedRows) {
    self.allotment = allotment
    self.place = place
    self.source = source
    narrowing = ConditionNarrowing(to: [allotment.units[place]], in: allotment.scenario)
  }

  /// The files of the scenario by name; the same allotment gives the same bytes.
  func files() -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = [
      (ScenarioFolder.settingsFile, settings), ("README.md", Array(readme.utf8)),
    ]
    for schema in TableSchema.all where source.has(schema) || isAdded(schema) {
      var writer = TableWriter(schema)
      for cells in rows(of: schema) { writer.append(cells.texts) }
      files.append((schema.file, writer.bytes))
    }
    if let previous = scenario.previousPlan {
      files.append((Self.previousFile, Array(json(previous).text().utf8)))
    }
    return files
  }

  static let previousFile = "previous-plan.json"

  /// Whether there is something to say that the whole says nowhere.
  private func isAdded(_ schema: TableSchema) -> Bool {
    schema.name == DecisionsTable.schema.name && !boundStarts.isEmpty
  }

  /// The starts without which shared classes might be too small, as the unit knows them.
  var boundStarts: [Commitment] {
    allotment.shared.flatMap { $0.bound(of: place) }.compactMap { enrolment in
      seats.row(for: enrolment.intakeRow).map {
        Commitment(officer: enrolment.officer, programme: $0.programme, start: $0.quarter)
      }
    }.sorted()
  }

  // MARK: - Settings

  private var settings: [UInt8] {
    var members = AllottedSettings(source.settings, narrowing: narrowing).members
    members["name"] = .string(title)
    if scenario.previousPlan != nil { members["previousPlan"] = .string(Self.previousFile) }
    return Array(JSONValue.object(members).text().utf8)
  }

  var title: String { "\(unit.unit.title) – phần được giao của «\(scenario.name)»" }

  private func json(_ previous: PreviousPlan) -> JSONValue {
    let officers = unit.officers.map(\.id).filter(previous.officers.contains)
    let known = Set(unit.officers.map(\.id))
    let starts = previous.starts.filter { known.contains($0.officer) }
    return [
      "format": 1, "officers": .array(officers.map { .string($0.text) }),
      "enrolments": .array(
        starts.map { start in
          [
            "officer": .string(start.officer.text), "programme": .string(name(of: start).text),
            "start": .string(start.start.description),
          ]
        }),
    ]
  }

  /// The programme of a start as the unit knows it: bought where it has no other seats of it then.
  func name(of start: Commitment) -> Programme.ID {
    let rows = seats.rows.filter {
      $0.quarter == start.start && $0.sources.first?.intake.programme == start.programme
    }
    let row = rows.first { !$0.isBought } ?? rows.first
    return row?.programme ?? start.programme
  }
}

/// The settings of a scenario for some of its officers.
struct AllottedSettings {
  let members: [String: JSONValue]

  init(_ settings: JSONValue, narrowing: ConditionNarrowing) {
    guard case .object(var members) = settings else {
      self.members = [:]
      return
    }
    members["format"] = 1
    members["previousPlan"] = nil
    members.changeConditions(narrowing.narrowed)
    self.members = members
  }
}
