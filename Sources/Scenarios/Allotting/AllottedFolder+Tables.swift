// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The rows of the unit's tables: those of the whole that concern it, as far as they do.
extension AllottedFolder {
  func rows(of schema: TableSchema) -> [Cells] {
    switch schema.name {
    case UnitsTable.schema.name: units
    case StandardsTable.schema.name: narrowed(StandardsTable.schema, "applies")
    case ProgrammesTable.schema.name: programmes
    case OfficersTable.schema.name, QualificationsTable.schema.name,
      UnavailabilityTable.schema.name, EnrolmentsTable.schema.name:
      personal(schema)
    case DecisionsTable.schema.name: decisions
    case IntakesTable.schema.name: intakes
    case BudgetsTable.schema.name: budgets
    case AbsenceTable.schema.name: absences
    case TargetsTable.schema.name: targets
    default: all(schema)
    }
  }

  func all(_ schema: TableSchema) -> [Cells] { source.all(schema) }

  private func narrowed(_ schema: TableSchema, _ column: String) -> [Cells] {
    all(schema).map { cells in
      var cells = cells
      cells[column] = narrowing.narrowed(cells[column])
      return cells
    }
  }

  func personal(_ schema: TableSchema) -> [Cells] {
    source.rows(of: schema, about: unit.officers)
  }

  /// The unit becomes the topmost one; what `own` means there is written beside it.
  private var units: [Cells] {
    let known = Set(unit.units.map(\.text))
    return all(UnitsTable.schema).filter { known.contains($0["unit"]) }.map { cells in
      guard cells["unit"] == unit.id.text else { return cells }
      var cells = cells
      cells["parent"] = ""
      cells["fund"] = scenario.ownFund(of: unit.id)?.text ?? ""
      return cells
    }
  }

  /// All programmes, so that a chain of them leads as far as in the whole, and the bought ones.
  private var programmes: [Cells] {
    narrowed(ProgrammesTable.schema, "eligible").flatMap { cells -> [Cells] in
      let id = Programme.ID(cells["programme"])
      guard seats.bought.contains(id), let name = allotment.boughtNames[id] else { return [cells] }
      var bought = cells
      bought["programme"] = name.text
      bought["title"] = cells["title"] + " (suất ở lớp chung)"
      for column in ["class_min", "class_max", "class_cost"] { bought[column] = "" }
      return [cells, bought]
    }
  }

  // MARK: - Absence and targets

  /// The caps of the unit's own units, those that mean nobody else, and its part of the others.
  private var absences: [Cells] {
    let known = Set(unit.units)
    let owners = scenario.absenceCaps.reduce(into: [AbsenceCap.ID: Bool]()) { owners, cap in
      owners[cap.id] =
        cap.unit.map(known.contains) ?? (cap.owner(among: allotment.units) == place)
    }
    let shared = Dictionary(
      allotment.absences.map { ($0.cap.id.text, $0.stretches[place]) }
    ) { first, _ in first }
    return narrowed(AbsenceTable.schema, "who").flatMap { cells -> [Cells] in
      guard let stretches = shared[cells["cap"]] else {
        return owners[AbsenceCap.ID(cells["cap"])] ?? false ? [cells] : []
      }
      return stretches.map { stretch in
        var row = cells
        row["load"] = stretch.load.description
        if stretches.count > 1 {
          row["cap"] = "\(cells["cap"])-\(stretch.from.description.lowercased())"
          row["from"] = stretch.from.description
          row["to"] = stretch.to.description
        }
        return row
      }
    }
  }

  private var targets: [Cells] {
    let asked = Dictionary(
      allotment.targets.map { ($0.target.id.text, $0.asked[place]) }
    ) { first, _ in first }
    return narrowed(TargetsTable.schema, "population").compactMap { cells -> Cells? in
      guard let count = asked[cells["target"]] ?? nil else { return nil }
      var cells = cells
      cells["measure"] = narrowing.narrowed(cells["measure"])
      cells["goal"] = count == 1 ? "1 officer" : "\(count) officers"
      cells["strict"] = ""
      return cells
    }
  }
}
