// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Puts the tables of parts together, below what the whole says itself.
struct PartTables {
  private let parts: [ScenarioPart]
  private let base: [String: SourceTable]
  private let findings: Findings
  private let names: PartNames
  private let territories: [PartTerritory]

  init(base: [String: SourceTable], parts: [ScenarioPart], findings: Findings) {
    self.parts = parts
    self.base = base
    self.findings = findings
    let names = PartNames(base: base, parts: parts)
    self.names = names
    territories = parts.indices.map { PartTerritory(of: $0, in: parts, names: names) }
  }

  /// The tables of the whole; what can't stand together is reported.
  ///
  /// - Complexity: linear in the rows.
  func together() -> [String: SourceTable] {
    guard names.arePrefixesFree(in: parts, below: base, into: findings) else { return base }
    var tables = base
    for schema in TableSchema.all {
      guard base[schema.name] != nil || parts.contains(where: { $0.tables[schema.name] != nil })
      else { continue }
      var table = base[schema.name] ?? SourceTable(schema: schema)
      for place in parts.indices { add(place, to: &table) }
      table.sort()
      tables[schema.name] = table
    }
    return tables
  }

  /// The starts of the parts' earlier plans and whom these knew; nothing where no part has one.
  func previousPlan() -> PreviousPlan? {
    var officers: Set<Officer.ID> = []
    var starts: [Commitment] = []
    for (place, part) in parts.enumerated() {
      guard let plan = part.scenario.previousPlan else { continue }
      func officer(_ id: Officer.ID) -> Officer.ID {
        Officer.ID(names.name(.officer, id.text, in: place))
      }
      officers.formUnion(plan.officers.map(officer))
      starts += plan.starts.map { start in
        Commitment(
          officer: officer(start.officer),
          programme: Programme.ID(names.name(.programme, start.programme.text, in: place)),
          start: start.start)
      }
    }
    let isAny = parts.contains { $0.scenario.previousPlan != nil }
    return isAny ? PreviousPlan(officers: officers, starts: Array(Set(starts))) : nil
  }

  /// What the names in a setting of the parts are in the whole.
  func settingNames(having key: SettingKey) -> SettingNames {
    SettingNames(names, of: parts, having: key)
  }

  // MARK: - Rows

  private func add(_ place: Int, to table: inout SourceTable) {
    let schema = table.schema
    let columns = schema.nameColumns
    for row in parts[place].rows(of: schema) {
      guard let new = placed(row, of: place, schema, columns) else { continue }
      guard let first = table.row(new.key(in: schema)) else {
        table.insert(new)
        continue
      }
      let isSame =
        schema.describes
        ? new.says(theSameAs: first, schema: schema)
        : new.isInherited(likeThatOf: first, schema: schema)
      if !isSame { findings.report(.partRowsDisagree(row, first: first, schema: schema)) }
    }
  }

  /// A part's row as the whole has it.
  private func placed(
    _ row: SourceRow, of place: Int, _ schema: TableSchema,
    _ columns: [(column: Int, what: NameColumn)]
  ) -> SourceRow? {
    var new = row
    for (column, what) in columns {
      let field = row.field(column)
      let text = parts[place].names.rewritten(field.text, what) { kind, text in
        names.name(kind, text, in: place)
      }
      if text != field.text {
        new.edit(column, Field(text, insteadOf: field), schema: schema)
      }
    }
    guard let column = schema.columnAboutEverybody(in: row),
      let index = schema.index(of: column), !isCommon(row, of: place, schema)
    else { return new }
    let field = row.field(index)
    if schema.name == IntakesTable.schema.name {
      guard let unit = territories[place].unit else {
        findings.report(.openSeatsNeedUnit(territories[place].tops, at: .span(row.span)))
        return nil
      }
      new.edit(index, Field(unit, insteadOf: field), schema: schema)
    } else if let condition = try? parts[place].names.parser.parse(new.field(index).text).condition
    {
      let text = condition.restricted(to: territories[place].condition).description
      new.edit(index, Field(text, insteadOf: field), schema: schema)
    }
    return new
  }

  /// Whether what a row says of everybody is said of everybody in the whole: the extended scenario
  /// or every part, of at least two, has the very same row.
  private func isCommon(_ row: SourceRow, of place: Int, _ schema: TableSchema) -> Bool {
    let mentionsPrefixed = parts[place].names.names(in: row, of: schema).contains {
      names.name($0.kind, $0.text, in: place) != $0.text
    }
    if mentionsPrefixed { return false }
    func isAlike(_ table: SourceTable?) -> Bool {
      table?.row(row.key(in: schema))?.isInherited(likeThatOf: row, schema: schema) ?? false
    }
    return isAlike(base[schema.name])
      || parts.count > 1 && parts.allSatisfy { isAlike($0.tables[schema.name]) }
  }
}

extension TableSchema {
  /// Whether rows that say the same are one row, whoever wrote them.
  fileprivate var describes: Bool {
    NameKind.allCases.contains { $0.onlyDescribes && $0.home.schema.name == name }
  }

  /// The column by which a row speaks of everybody in its part.
  fileprivate func columnAboutEverybody(in row: SourceRow) -> String? {
    switch name {
    case IntakesTable.schema.name: row.text("unit", of: self).isEmpty ? "unit" : nil
    case TargetsTable.schema.name: "population"
    case AbsenceTable.schema.name:
      row.text("cap", of: self).hasPrefix(NameReader.unitCap) ? nil : "who"
    default: nil
    }
  }
}
