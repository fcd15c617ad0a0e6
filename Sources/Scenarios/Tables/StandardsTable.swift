// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of standards.csv: one requirement of one standard.
struct StandardsTable: TableRow {
  static let schema = TableSchema(
    "standards",
    [
      .key("standard"), .key("requirement"), .needed("accepts", .list),
      .optional("valid_months", .whole), .optional("applies"), .optional("from", .quarter),
      .optional("until", .quarter), .optional("weight", .decimal), .optional("basis"),
    ])

  let row: SourceRow
  let standard: PositionStandard.ID
  let requirement: Requirement

  init?(_ reader: RowReader) {
    row = reader.row
    let standard = reader.identifier("standard")
    let id = reader.identifier("requirement")
    let accepts = reader.qualificationTests("accepts")
    let validMonths = reader.optionalCount("valid_months", in: 1...1200)
    let applies = reader.condition("applies")
    let from = reader.optionalQuarter("from")
    let until = reader.optionalQuarter("until")
    reader.checkOrder(from, until, lastColumn: "until")
    let weight = reader.optionalDecimal("weight", in: Thousandths(1) ... .largestFactor)
    let basis = reader.optionalReference("basis", to: .basis)
    guard let standard, let id, let accepts, let applies else { return nil }
    self.standard = PositionStandard.ID(standard)
    requirement = Requirement(
      id: Requirement.ID(id), accepts: accepts, validMonths: validMonths, applies: applies,
      from: from, until: until, weight: weight ?? .one, basis: basis.map(LegalBasis.ID.init(_:)))
  }
}
