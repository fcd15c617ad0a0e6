// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Workforce

/// The rows that a variant adds, cut from those of the scenario that it extends.
extension ScenarioVariant {
  /// After how many quarters what is offered begins again where a horizon is made longer.
  static let period = 8

  /// The rows of a table, each by the names of its columns.
  static func rows(of name: String, in folder: String) throws -> [[String: String]] {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    guard let table = CSVReader.read(bytes, file: name).table else { return [] }
    return table.rows.map { row in
      Dictionary(table.columns.map { ($0.name, row[$0]?.text ?? "") }) { first, _ in first }
    }
  }

  /// A table of rows that have the same columns; nothing where there is no row.
  static func table(_ rows: [[String: String]]) -> [UInt8] {
    guard let columns = rows.first?.keys.sorted(), !columns.isEmpty else { return [] }
    var writer = TableWriter(columns: columns, byteOrderMark: .omitted)
    for row in rows { writer.append(columns.map { row[$0] ?? "" }) }
    return writer.bytes
  }

  /// Intakes between a horizon's end and a later one: those two years before, again and again.
  static func later(
    _ intakes: [[String: String]], _ horizon: Horizon, _ last: Quarter
  ) -> [[String: String]] {
    guard last > horizon.last else { return [] }
    let byQuarter = Dictionary(grouping: intakes) { $0["quarter"] ?? "" }
    return (horizon.last.advanced(by: 1)...last).flatMap { quarter in
      var model = quarter
      while model > horizon.last { model = model.advanced(by: -period) }
      return (byQuarter["\(model)"] ?? []).map { row in
        row.merging(["quarter": "\(quarter)"]) { _, new in new }
      }
    }
  }

  /// The same of budgets, year by year.
  static func laterYears(
    _ budgets: [[String: String]], _ horizon: Horizon, _ last: Quarter
  ) -> [[String: String]] {
    guard last.year > horizon.last.year else { return [] }
    let byYear = Dictionary(grouping: budgets) { $0["year"] ?? "" }
    return (horizon.last.year + 1...last.year).flatMap { year in
      var model = year
      while model > horizon.last.year { model -= period / 4 }
      return (byYear["\(model)"] ?? []).map { $0.merging(["year": "\(year)"]) { _, new in new } }
    }
  }

  /// The same row for a programme of another name.
  static func renamed(_ row: [String: String]) -> [String: String] {
    row.merging(["programme": (row["programme"] ?? "") + "-again"]) { _, new in new }
  }
}
