// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension ScenarioChecks {
  /// Classes are known where classes open, and somebody pays for them.
  func checkIntakes() {
    for row in tables.intakes {
      guard let programme = programmes[row.intake.programme], programme.classTerms != nil else {
        continue
      }
      if row.intake.classes == nil, row.row.field(of: "classes").isEmpty {
        findings.report(.classesNeeded(programme.id.text, at: row.row.field(of: "classes").spot))
      }
      if row.intake.unit == nil, row.row.field(of: "unit").isEmpty, programme.usesOwnFund {
        findings.report(.ownClassWithoutUnit(programme.id.text, at: .span(row.row.span)))
      }
    }
    checkGroups()
  }

  private struct GroupKey: Hashable {
    let programme: Programme.ID
    let quarter: Quarter
    let group: String
  }

  /// Rows that fill the same classes agree about how many and about who pays.
  private func checkGroups() {
    var first: [GroupKey: IntakesTable] = [:]
    for row in tables.intakes {
      guard let group = row.intake.group else { continue }
      let key = GroupKey(
        programme: row.intake.programme, quarter: row.intake.quarter, group: group)
      guard let leader = first[key] else {
        first[key] = row
        continue
      }
      if leader.intake.classes != row.intake.classes {
        findings.report(
          .groupDisagrees(group, at: row.row.field(of: "classes").spot, first: leader.row.span))
      }
      guard let programme = programmes[row.intake.programme], programme.classTerms != nil,
        programme.usesOwnFund, let unit = row.intake.unit, let other = leader.intake.unit,
        ownFund(of: unit) != ownFund(of: other)
      else { continue }
      findings.report(
        .groupFundsDiffer(group, at: row.row.field(of: "unit").spot, first: leader.row.span))
    }
  }
}

extension Programme {
  /// Whether the learner's unit pays a share.
  var usesOwnFund: Bool { funding.contains { $0.source == .own } }
}

extension SourceRow {
  /// The cell of a column of intakes.csv.
  fileprivate func field(of column: String) -> Field {
    IntakesTable.schema.index(of: column).map(field) ?? Field(absentFrom: span)
  }
}
