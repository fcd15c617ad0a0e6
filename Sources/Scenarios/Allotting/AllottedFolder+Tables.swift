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

  private func all(_ schema: TableSchema) -> [Cells] { source.all(schema) }

  private func narrowed(_ schema: TableSchema, _ column: String) -> [Cells] {
    all(schema).map { cells in
      var cells = cells
      cells[column] = narrowing.narrowed(cells[column])
      return cells
    }
  }

  private func personal(_ schema: TableSchema) -> [Cells] {
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

  // MARK: - Decisions

  /// The unit's own, about the programme under the name by which it is offered there; and the starts
  /// that keep shared classes large enough.
  private var decisions: [Cells] {
    let forbid = Decision.Kind.forbid.rawValue
    let starts = Dictionary(grouping: allotment.slices[place].planned, by: \.officer)
    var rows = personal(DecisionsTable.schema).flatMap { cells -> [Cells] in
      let id = Programme.ID(cells["programme"])
      guard seats.bought.contains(id), let name = allotment.boughtNames[id] else { return [cells] }
      var bought = cells
      bought["programme"] = name.text
      if cells["decision"] == forbid { return [cells, bought] }
      let quarter = Quarter(text: cells["quarter"])
      let kept = starts[Officer.ID(cells["officer"])]?.first { start in
        start.programme == id && (quarter.map { $0 == start.start } ?? true)
      }
      let isBought = kept.flatMap { seats.row(for: $0.intakeRow)?.isBought } ?? false
      return [isBought ? bought : cells]
    }
    var known = Set(rows.map { [$0["officer"], $0["programme"], $0["quarter"]] })
    for start in boundStarts {
      let key = [start.officer.text, start.programme.text, start.start.description]
      guard known.insert(key).inserted else { continue }
      let texts = key + [Decision.Kind.require.rawValue, Self.boundReason]
      rows.append(Cells(texts, of: DecisionsTable.schema))
    }
    return rows
  }

  static let boundReason = "Lớp chung với đơn vị khác, cần đủ số người tối thiểu"

  // MARK: - Seats and money

  private var intakes: [Cells] {
    let texts = Dictionary(
      all(IntakesTable.schema).map { (Intake.ID($0), $0) }
    ) { first, _ in first }
    return seats.rows.compactMap { row -> Cells? in
      let sources = row.sources.compactMap { texts[$0.intake.id] }
      guard var cells = sources.first else { return nil }
      if row.original != nil { return cells }
      cells["programme"] = row.programme.text
      cells["unit"] = row.unit?.text ?? ""
      cells["seats"] = String(row.seats)
      cells["classes"] = ""
      cells["group"] = ""
      // Of seats put together the least certain ones speak for all.
      if row.sources.contains(where: { !$0.intake.confirmed }) { cells["confirmed"] = "no" }
      let chance = row.sources.compactMap(\.intake.chance).min()
      cells["chance"] = chance?.description ?? ""
      return cells
    }
  }

  private var budgets: [Cells] {
    let money = allotment.money[place]
    let kept = all(BudgetsTable.schema).filter {
      money.exclusive.contains(Fund.ID($0["fund"]))
    }
    let classes = money.shared.filter { $0.classes > .zero }
    func cells(_ fund: String, _ year: Int, _ amount: Money) -> Cells {
      Cells([fund, String(year), amount.description], of: BudgetsTable.schema)
    }
    return kept + money.shared.map { cells($0.fund.text, $0.year, $0.amount) }
      + classes.map { cells(classFund(of: $0.fund), $0.year, $0.classes) }
  }

  /// The fund beside another one that shows the unit's part of shared classes.
  func classFund(of fund: Fund.ID) -> String {
    var name = fund.text + "-classes"
    while scenario.funds.contains(Fund.ID(name)) { name += "-x" }
    return name
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

extension Intake.ID {
  /// The key of a row; its cells were read before without a mistake.
  fileprivate init(_ cells: Cells) {
    let unit = cells["unit"]
    self.init(
      programme: Programme.ID(cells["programme"]),
      quarter: Quarter(text: cells["quarter"]) ?? Quarter(usableYears.lowerBound, 1),
      unit: unit.isEmpty ? nil : Unit.ID(unit))
  }
}
