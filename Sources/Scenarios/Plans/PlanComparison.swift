// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Compares a table of a plan's folder with what the plan says it should contain.
struct PlanComparison {
  let expected: PlanTable
  let findings: Findings

  func compare(_ bytes: [UInt8]) {
    let (table, problems) = CSVReader.read(bytes, file: expected.file, separator: .detect)
    findings.report(problems)
    guard let table else { return }
    let keys = expected.columns.indices.filter { expected.columns[$0].role == .key }
    guard checkColumns(of: table) else { return }
    var rows: [[String]: [[String?]]] = [:]
    for row in expected.rows { rows[keys.map { row[$0] ?? "" }, default: []].append(row) }
    for row in table.rows {
      let key = keys.map { row[expected.columns[$0].name]?.text ?? "" }
      guard var candidates = rows[key], !candidates.isEmpty else {
        findings.report(.rowNotInPlan(key, at: row.span))
        continue
      }
      compare(row, with: candidates.removeFirst())
      rows[key] = candidates
    }
    for row in expected.rows {
      let key = keys.map { row[$0] ?? "" }
      guard let left = rows[key], !left.isEmpty else { continue }
      rows[key] = Array(left.dropFirst())
      findings.report(.rowOnlyInPlan(key, file: expected.file))
    }
  }

  /// Checks that the columns that count are there and no unknown ones are.
  private func checkColumns(of table: Table) -> Bool {
    PlanColumns(expected.columns).check(table, into: findings)
  }

  private func compare(_ row: Table.Row, with texts: [String?]) {
    for (column, text) in zip(expected.columns, texts) where column.role != .key {
      guard let cell = row[column.name], let text, cell.text != text.trimmed else {
        continue
      }
      findings.report(
        column.role == .core
          ? .cellNotAsPlanned(column.name, cell, expected: text)
          : .staleCell(column.name, cell, expected: text))
    }
  }
}

/// The columns that a table of a plan must and may have.
struct PlanColumns {
  let columns: [PlanTable.Column]

  init(_ columns: [PlanTable.Column]) {
    self.columns = columns
  }

  func check(_ table: Table, into findings: Findings) -> Bool {
    let known = columns.map(\.name)
    for column in table.columns where !column.name.isEmpty && !known.contains(column.name) {
      findings.report(
        .unknownColumn(
          column.name,
          closest: KnownNames.closest(
            to: column.name, in: known.filter { table.column($0) == nil }), known: known,
          at: column.span))
    }
    let missing = columns.filter { $0.role != .derived && table.column($0.name) == nil }
    for column in missing {
      findings.report(.missingColumn(column.name, at: table.headerSpan))
    }
    return missing.isEmpty
  }
}
