// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of programmes.csv.
struct ProgrammesTable: TableRow {
  static let schema = TableSchema(
    "programmes",
    [
      .key("programme"), .needed("title"), .needed("provider"), .needed("mode"),
      .needed("quarters", .whole), .needed("load", .decimal), .needed("grants", .list),
      .optional("eligible"), .optional("service_after", .whole), .optional("class_min", .whole),
      .optional("class_max", .whole), .optional("class_cost", .whole), .needed("seat_cost", .whole),
      .needed("paid"), .needed("funding", .list), .optional("dropout", .decimal),
      .optional("basis"),
    ])

  let row: SourceRow
  let programme: Programme

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.identifier("programme")
    let title = reader.text("title")
    let provider = reader.text("provider")
    let mode = reader.choice("mode", of: Programme.Mode.self)
    let quarters = reader.count("quarters", in: 1...40)
    let load = reader.decimal("load", in: .zero ... .one)
    let grants = reader.grants("grants")
    let eligible = reader.condition("eligible")
    let serviceAfter = reader.optionalCount("service_after", in: 0...1200)
    let classTerms = reader.classTerms()
    let seatCost = reader.money("seat_cost")
    let payment = reader.choice("paid", of: Programme.PaymentTerm.self)
    let funding = reader.funding("funding")
    let dropout = reader.optionalDecimal("dropout", in: .zero ... .one)
    let basis = reader.optionalReference("basis", to: .basis)
    guard let id, let title, let provider, let mode, let quarters, let load, let grants,
      let eligible, let seatCost, let payment, let funding
    else { return nil }
    programme = Programme(
      id: Programme.ID(id), title: title, provider: provider, mode: mode, quarters: quarters,
      load: load, grants: grants, eligible: eligible, serviceAfter: serviceAfter ?? 0,
      classTerms: classTerms, seatCost: seatCost, payment: payment, funding: funding,
      dropout: dropout, basis: basis.map(LegalBasis.ID.init(_:)))
  }
}

extension RowReader {
  /// Reads the three cells about classes, which are given together or not at all.
  fileprivate func classTerms() -> Programme.ClassTerms? {
    let columns = ["class_min", "class_max", "class_cost"]
    let empty = columns.filter { field($0).isEmpty }
    if empty.count == columns.count { return nil }
    for column in empty {
      let given = columns.first { !field($0).isEmpty } ?? ""
      findings.report(.classTermMissing(column, given: given, at: field(column).spot))
    }
    let minimum = optionalCount("class_min", in: 1...100_000)
    let maximum = optionalCount("class_max", in: 1...100_000)
    let cost = optionalMoney("class_cost")
    guard let minimum, let maximum, let cost else { return nil }
    guard minimum <= maximum else {
      findings.report(
        .minimumAboveMaximum(minimum, maximum, at: field("class_max").spot))
      return nil
    }
    return Programme.ClassTerms(minimum: minimum, maximum: maximum, cost: cost)
  }
}
