// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension ScenarioWarnings {
  /// Rows that rest on a text in quarters on whose last day it is not in force.
  func reportBasesOutOfValidity() {
    let bases = Dictionary(scenario.legalBases.map { ($0.id, $0) }) { first, _ in first }
    func report(_ id: LegalBasis.ID?, in quarters: [Quarter], _ spot: @autoclosure () -> Spot) {
      guard let basis = id.flatMap({ bases[$0] }) else { return }
      guard let quarter = quarters.sorted().first(where: { !basis.isInForce(on: $0.lastDay) })
      else { return }
      findings.report(.basisNotInForce(basis, quarter, at: spot()))
    }
    for row in tables.standards where standardsInUse.contains(row.standard) {
      report(
        row.requirement.basis, in: scenario.horizon.filter(row.requirement.isInForce),
        row.row.spot("basis", of: StandardsTable.schema))
    }
    let starts = Dictionary(grouping: scenario.intakes, by: \.programme)
    for row in tables.programmes {
      let quarters = (starts[row.programme.id] ?? []).map(\.quarter)
      report(
        row.programme.basis, in: quarters.filter(scenario.horizon.contains),
        row.row.spot("basis", of: ProgrammesTable.schema))
    }
    for row in tables.targets {
      report(
        row.target.basis, in: [row.target.due], row.row.spot("basis", of: TargetsTable.schema))
    }
  }
}

extension LegalBasis {
  fileprivate func isInForce(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
