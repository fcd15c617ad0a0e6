// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads a table of enrolments alone: the columns that say who goes where and when.
///
/// The others are worked out again; where they no longer agree a note says so. Who adds a row by hand
/// may leave them empty.
struct PlanEnrolments {
  let scenario: Scenario
  let findings: Findings

  func read(_ bytes: [UInt8], file: String) -> [Enrolment]? {
    let (table, problems) = CSVReader.read(bytes, file: file, separator: .detect)
    findings.report(problems)
    let columns = PlanTable.enrolments([], in: scenario).columns
    guard let table, PlanColumns(columns).check(table, into: findings) else { return nil }
    return table.rows.compactMap { row in
      guard let enrolment = enrolment(row) else { return nil }
      compare(row, with: enrolment)
      return enrolment
    }
  }

  private func enrolment(_ row: Table.Row) -> Enrolment? {
    func cell(_ name: String) -> Cell? {
      guard let cell = row[name], !cell.isEmpty else { return nil }
      return cell
    }
    func needed(_ name: String) -> Cell? {
      if let cell = cell(name) { return cell }
      findings.report(.emptyCell(name, at: .span(row[name]?.span ?? row.span)))
      return nil
    }
    let officer = needed("officer")
    let programme = needed("programme")
    let start = needed("start").flatMap(quarter)
    let classNumber = cell("class").flatMap(count)
    let committed = needed("committed").flatMap(flag)
    guard let officer, let programme, let start, let committed else { return nil }
    let id = Programme.ID(programme.text)
    return Enrolment(
      officer: Officer.ID(officer.text), programme: id, start: start,
      end: scenario.known(id)?.end(startingIn: start) ?? start,
      intake: cell("intake").map { Unit.ID($0.text) }, classNumber: classNumber,
      committed: committed)
  }

  private func compare(_ row: Table.Row, with enrolment: Enrolment) {
    let expected = PlanTable.enrolments([enrolment], in: scenario)
    guard let texts = expected.rows.first else { return }
    // What an enrolment closes depends on all the others; the audit knows.
    for (column, text) in zip(expected.columns, texts)
    where column.role == .derived && column.name != "closes" {
      guard let cell = row[column.name], !cell.isEmpty, let text, cell.text != text.trimmed else {
        continue
      }
      findings.report(.staleCell(column.name, cell, expected: text))
    }
  }

  private func quarter(_ cell: Cell) -> Quarter? {
    if let quarter = Quarter(text: cell.text), quarter.isUsable { return quarter }
    findings.report(.badQuarter(cell.text, at: .span(cell.span)))
    return nil
  }

  private func count(_ cell: Cell) -> Int? {
    let range = 1...1_000_000
    if let count = cell.text.wholeNumber, range.contains(count) { return count }
    findings.report(.badCount(cell.text, range: range, at: .span(cell.span)))
    return nil
  }

  private func flag(_ cell: Cell) -> Bool? {
    if cell.text == "yes" || cell.text == "no" { return cell.text == "yes" }
    findings.report(.badFlag(cell.text, at: .span(cell.span)))
    return nil
  }
}
