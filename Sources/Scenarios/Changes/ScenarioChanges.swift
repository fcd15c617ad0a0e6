// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Applies the what-if edits of one folder, in order, to the tables as loaded.
struct ScenarioChanges {
  let findings: Findings

  /// Applies all edits; those that can't be understood are reported and left out.
  func apply(_ list: JSONNode, to tables: inout [String: SourceTable]) {
    guard let elements = list.array else {
      findings.report(.wrongKind(of: list, expected: [.array]))
      return
    }
    for element in elements { apply(change: element, to: &tables) }
    settle(&tables)
  }

  /// Applies what is asked for besides the folder: edits in order, then decisions.
  ///
  /// A decision takes the place of the row that says the same of the officer, programme and quarter; one
  /// that says the contrary stands against it, and is told.
  func apply(_ asked: AskedChanges, to tables: inout [String: SourceTable]) {
    for (place, text) in asked.edits.enumerated() {
      let file = AskedChanges.editOption + (asked.edits.count > 1 ? " \(place + 1)" : "")
      let (root, problems) = JSONDocument.read(Array(text.utf8), file: file)
      findings.report(problems)
      if let root { apply(change: root, to: &tables) }
    }
    let schema = DecisionsTable.schema
    for decision in asked.decisions {
      let row = decision.row(in: schema)
      let key = row.key(in: schema)
      var table = tables[schema.name] ?? SourceTable(schema: schema)
      tables[schema.name] = nil
      let same = table.rows.indices.filter { table.rows[$0].key(in: schema) == key }
      if let contrary = same.map({ table.rows[$0] }).first(where: { decision.isContrary(to: $0) }) {
        findings.report(.askedAgainstDecision(decision, first: contrary.span))
      }
      table.remove(Set(same))
      table.insert(row)
      tables[schema.name] = table
    }
    settle(&tables)
  }

  private func settle(_ tables: inout [String: SourceTable]) {
    for schema in TableSchema.all where tables[schema.name] != nil {
      tables[schema.name]?.settle(afterChangesInto: findings)
    }
  }

  private static let actions = ["set", "add", "multiply", "insert", "delete"]

  private func apply(change: JSONNode, to tables: inout [String: SourceTable]) {
    guard let members = change.members(of: ["table", "where"] + Self.actions, into: findings)
    else { return }
    guard let nameNode = members["table"] else {
      findings.report(.missingKey("table", at: change.spot))
      return
    }
    guard let name = nameNode.text(into: findings) else { return }
    let known = TableSchema.all.map(\.name)
    guard let schema = TableSchema.all.first(where: { $0.name == name }) else {
      findings.report(.unknownWord(name, known: known, at: nameNode.spot))
      return
    }
    let actions = Self.actions.filter { members[$0] != nil }
    let areEdits = actions.allSatisfy { $0 != "insert" && $0 != "delete" }
    guard let action = actions.first, areEdits || actions.count == 1 else {
      findings.report(.oneActionPerChange(known: Self.actions, at: change.spot))
      return
    }
    var table = tables[name] ?? SourceTable(schema: schema)
    // The table is changed in place: another reference to its rows would copy them all.
    tables[name] = nil
    if action == "insert" {
      if let unused = members["where"] { findings.report(.insertWithWhere(at: unused.spot)) }
      members["insert"].map { insert($0, into: &table) }
    } else if let rows = rows(members["where"], of: table, change: change) {
      if action == "delete" {
        delete(rows, members["delete"], from: &table)
      } else {
        edit(rows, members, in: &table)
      }
    }
    tables[name] = table
  }

  // MARK: - Which rows

  private func rows(
    _ condition: JSONNode?, of table: SourceTable, change: JSONNode
  ) -> [Int]? {
    guard let condition else {
      if table.rows.isEmpty, !table.isIncomplete {
        findings.report(.noMatch(table.schema.name, at: change.spot))
      }
      return Array(table.rows.indices)
    }
    guard let tests = columns(of: condition, in: table.schema) else { return nil }
    let comparisons = tests.map { test in
      (
        column: test.column,
        values: (test.node.array ?? [test.node]).map {
          Comparison($0, for: table.schema.columns[test.column], into: findings)
        }
      )
    }
    guard comparisons.allSatisfy({ !$0.values.contains { $0 == nil } }) else { return nil }
    let rows = table.rows.indices.filter { place in
      comparisons.allSatisfy { comparison in
        let field = table.rows[place].field(comparison.column)
        return comparison.values.contains { $0?.matches(field) ?? false }
      }
    }
    if rows.isEmpty, !table.isIncomplete {
      findings.report(.noMatch(table.schema.name, at: condition.spot))
    }
    return rows
  }

  /// The columns that an object names, or nothing when any of them does not exist.
  private func columns(
    of object: JSONNode, in schema: TableSchema
  ) -> [(column: Int, node: JSONNode)]? {
    guard let members = object.object else {
      findings.report(.wrongKind(of: object, expected: [.object]))
      return nil
    }
    var columns: [(column: Int, node: JSONNode)] = []
    for member in members {
      guard let column = schema.index(of: member.key) else {
        findings.report(.unknownKey(member, known: schema.columns.map(\.name)))
        continue
      }
      columns.append((column, member.node))
    }
    return columns.count == members.count ? columns : nil
  }

  // MARK: - What happens to them

  private func edit(_ rows: [Int], _ members: [String: JSONNode], in table: inout SourceTable) {
    var edited: [Int: JSONNode] = [:]
    for action in ["set", "add", "multiply"] {
      guard let node = members[action], let columns = columns(of: node, in: table.schema) else {
        continue
      }
      if columns.isEmpty { findings.report(.emptyList(at: node.spot)) }
      for (column, value) in columns {
        if let earlier = edited[column] {
          findings.report(
            .editedTwice(table.schema.columns[column].name, at: value, first: earlier))
        }
        edited[column] = value
        if let arithmetic = Arithmetic(rawValue: action) {
          compute(arithmetic, value, column, rows, in: &table)
        } else if let text = value.cellText(for: table.schema.columns[column], into: findings) {
          for place in rows { table.edit(place, column, Field(text, from: value)) }
        }
      }
    }
  }

  private func compute(
    _ arithmetic: Arithmetic, _ value: JSONNode, _ column: Int, _ rows: [Int],
    in table: inout SourceTable
  ) {
    let name = table.schema.columns[column].name
    let kind = table.schema.columns[column].kind
    guard kind.isNumber else {
      findings.report(.columnWithoutNumbers(name, action: arithmetic.rawValue, at: value.spot))
      return
    }
    guard value.kind == .number else {
      findings.report(.wrongKind(of: value, expected: [.number]))
      return
    }
    guard let operand = value.decimalText?.exactDecimal, Arithmetic.canCompute(with: operand)
    else {
      findings.report(.notANumber(value.span.text, column: name, at: value.spot))
      return
    }
    var empty: SourceRow?
    for place in rows {
      let field = table.rows[place].field(column)
      if field.isEmpty, !table.rows[place].lacks(column) { empty = empty ?? table.rows[place] }
      // A cell that is no number is reported when the row is read.
      guard let old = field.text.exactDecimal, Arithmetic.canCompute(with: old) else { continue }
      let new = arithmetic.apply(operand, to: old, as: kind)
      table.edit(place, column, Field(new.description, from: value))
    }
    if let empty {
      findings.report(
        .computingWithEmpty(name, action: arithmetic.rawValue, row: empty.span, at: value.spot))
    }
  }

  private func delete(_ rows: [Int], _ node: JSONNode?, from table: inout SourceTable) {
    guard node?.bool == true else {
      if let node { findings.report(.deleteIsTrue(at: node.spot)) }
      return
    }
    table.remove(Set(rows))
  }

  private func insert(_ node: JSONNode, into table: inout SourceTable) {
    guard let columns = columns(of: node, in: table.schema) else { return }
    var fields: [Int: Field] = [:]
    for (column, value) in columns {
      guard let text = value.cellText(for: table.schema.columns[column], into: findings) else {
        return
      }
      fields[column] = Field(text, from: value)
    }
    let row = SourceRow(insertedAt: node.span, fields: fields, schema: table.schema)
    // An edit of a key column may have moved a row since.
    table.index()
    if row.hasKey, let first = table.row(row.key(in: table.schema)) {
      findings.report(.insertOfExistingKey(row, first: first, schema: table.schema))
    } else {
      table.insert(row)
    }
  }
}
