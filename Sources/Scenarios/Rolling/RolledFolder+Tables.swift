// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The rows of the tables: those of the original as far as they are still so, and what is new.
extension RolledFolder {
  func rows(of schema: TableSchema) -> [Cells] {
    switch schema.name {
    case OfficersTable.schema.name: officers
    case QualificationsTable.schema.name: qualifications
    case UnavailabilityTable.schema.name: unavailability
    case EnrolmentsTable.schema.name: enrolments
    case DecisionsTable.schema.name: decisions
    case IntakesTable.schema.name: intakes
    case BudgetsTable.schema.name: budgets
    case AbsenceTable.schema.name:
      kept(AbsenceTable.schema, "cap", scenario.absenceCaps.map(\.id.text))
    case TargetsTable.schema.name:
      kept(TargetsTable.schema, "target", scenario.targets.map(\.id.text))
    default: source.all(schema)
    }
  }

  private func kept(_ schema: TableSchema, _ key: String, _ names: [String]) -> [Cells] {
    let names = Set(names)
    return source.all(schema).filter { names.contains($0[key]) }
  }

  private func personal(_ schema: TableSchema) -> [Cells] {
    source.rows(of: schema, about: scenario.officers)
  }

  // MARK: - People

  private var officers: [Cells] {
    let schema = OfficersTable.schema
    return scenario.officers.map { officer in
      var cells =
        source.rows(of: schema, about: [officer]).first
        ?? Cells(Array(repeating: "", count: schema.columns.count), of: schema)
      let before = original.known(officer.id)
      if before == nil { cells.state(officer) }
      if before?.unit != officer.unit { cells["unit"] = officer.unit.text }
      if before?.position != officer.position { cells["position"] = officer.position.text }
      if before?.plannedPosition != officer.plannedPosition {
        cells["planned_position"] = officer.plannedPosition?.text ?? ""
      }
      if before?.plannedFrom != officer.plannedFrom {
        cells["planned_from"] = officer.plannedFrom?.description ?? ""
      }
      if before?.exempt != officer.exempt {
        cells["exempt"] = officer.exempt.map(\.text).joined(separator: ";")
      }
      if before?.retires != officer.retires {
        cells["retires"] = officer.retires?.description ?? ""
      }
      if order.isMasked {
        cells["name"] = EventMask.name(of: officer.id)
        cells["birth_date"] = EventMask.birthDate(officer.birthDate).description
      }
      return cells
    }
  }

  private var qualifications: [Cells] {
    scenario.officers.flatMap { officer in
      // Of two awards of the same the later one says more.
      var rows: [HeldRow: Day?] = [:]
      for qualification in officer.holdings.qualifications {
        for field in fields(of: qualification, heldBy: officer) {
          let row = HeldRow(level: qualification.level, field: field)
          let known = rows[row] ?? nil
          rows[row] = known.map { max($0, qualification.awarded ?? $0) } ?? qualification.awarded
        }
      }
      return rows.sorted { $0.key < $1.key }.map { row, awarded in
        Cells(
          [
            officer.id.text, row.level.dimension.text, row.level.name, row.field,
            awarded?.description ?? "",
          ], of: QualificationsTable.schema)
      }
    }
  }

  /// The fields that stand for one: a field that nobody recorded counts as whatever is asked for.
  private func fields(of qualification: Qualification, heldBy officer: Officer) -> [String] {
    switch qualification.field {
    case .named(let name): return [name]
    case .unstated: return [""]
    case .any:
      let positions = [officer.position] + [officer.plannedPosition].compactMap { $0 }
      let asked = positions.flatMap {
        scenario.standard(scenario.position($0).standard).requirements
      }
      .flatMap(\.accepts)
      .filter {
        $0.level.dimension == qualification.level.dimension
          && $0.level.rank <= qualification.level.rank
      }
      .flatMap(\.fields)
      return asked.isEmpty ? [""] : Set(asked).sorted()
    }
  }

  private var unavailability: [Cells] {
    personal(UnavailabilityTable.schema).compactMap { cells in
      guard let last = Quarter(text: cells["to"]), last >= scenario.horizon.first else {
        return nil
      }
      guard order.isMasked else { return cells }
      var cells = cells
      cells["reason"] = ""
      return cells
    }
  }

  private var enrolments: [Cells] {
    scenario.commitments.map {
      Cells(
        [$0.officer.text, $0.programme.text, $0.start.description], of: EnrolmentsTable.schema)
    }
  }

  private var decisions: [Cells] {
    let kept = Set(
      scenario.decisions.map {
        [$0.officer.text, $0.programme.text, $0.quarter?.description ?? ""]
      })
    return personal(DecisionsTable.schema)
      .filter { kept.contains([$0["officer"], $0["programme"], $0["quarter"]]) }
      .map { cells in
        guard order.isMasked else { return cells }
        var cells = cells
        cells["reason"] = ""
        return cells
      }
  }

  // MARK: - Offers

  private var intakes: [Cells] {
    let schema = IntakesTable.schema
    let rows = Dictionary(
      source.all(schema).map { ([$0["programme"], $0["quarter"], $0["unit"]], $0) }
    ) { first, _ in first }
    return scenario.intakes.map { intake in
      let key = [intake.programme.text, intake.quarter.description, intake.unit?.text ?? ""]
      var cells =
        rows[key] ?? Cells(key + Array(repeating: "", count: schema.columns.count - 3), of: schema)
      let before = original.intake(intake.id)
      if before?.seats != intake.seats { cells["seats"] = String(intake.seats) }
      if before?.classes != intake.classes {
        cells["classes"] = intake.classes.map(String.init) ?? ""
      }
      if before?.confirmed != intake.confirmed {
        cells["confirmed"] = intake.confirmed ? "yes" : "no"
      }
      if before?.chance != intake.chance { cells["chance"] = intake.chance?.description ?? "" }
      return cells
    }
  }

  /// A fund that has no more money is still there: programmes name it.
  private var budgets: [Cells] {
    let silent = Set(original.funds).subtracting(scenario.budgets.map(\.fund)).map {
      Budget(fund: $0, year: scenario.horizon.first.year, amount: .zero)
    }
    return (scenario.budgets + silent).sorted { ($0.fund, $0.year) < ($1.fund, $1.year) }.map {
      Cells([$0.fund.text, String($0.year), $0.amount.description], of: BudgetsTable.schema)
    }
  }
}

/// What makes a row of held qualifications unique.
private struct HeldRow: Hashable, Comparable {
  let level: Level
  let field: String

  static func < (left: HeldRow, right: HeldRow) -> Bool {
    (left.level.dimension, left.level.rank, left.field)
      < (right.level.dimension, right.level.rank, right.field)
  }
}

extension Cells {
  /// Writes what never changes of somebody new.
  fileprivate mutating func state(_ officer: Officer) {
    self["officer"] = officer.id.text
    self["name"] = officer.name
    self["birth_date"] = officer.birthDate.description
    self["sex"] = officer.sex.rawValue
    self["party"] = officer.partyMember.map { $0 ? "yes" : "no" } ?? ""
    self["in_service_since"] = officer.inServiceSince?.description ?? ""
    self["ethnicity"] = officer.ethnicity ?? ""
    self["tags"] = officer.tags.joined(separator: ";")
  }
}
