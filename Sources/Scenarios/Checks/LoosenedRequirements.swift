// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Inherited requirements that a scenario makes easier: a lower body may be stricter, not looser.
struct LoosenedRequirements {
  let layers: ScenarioLayers
  let context: ReadingContext

  func report() {
    let quiet = context.reporting(to: Findings())
    for layer in layers.standards {
      for row in layer.inherited.rows {
        guard row.hasKey, let own = layer.own.row(row.key(in: layer.own.schema)) else {
          if row.hasKey {
            context.findings.report(.removedRequirement(row, schema: StandardsTable.schema))
          }
          continue
        }
        if own.isSame(as: row) { continue }
        let schema = StandardsTable.schema
        let old = StandardsTable(RowReader(row: row, schema: schema, context: quiet))
        let new = StandardsTable(RowReader(row: own, schema: schema, context: quiet))
        guard let old, let new else { continue }
        for part in new.requirement.parts(looserThan: old.requirement) {
          context.findings.report(
            .loosenedRequirement(part, row: own, inherited: row, schema: schema))
        }
      }
    }
  }
}

/// A column in which a requirement can be looser.
enum LooserPart: String {
  case accepts
  case validMonths = "valid_months"
  case applies, from, until
}

extension Requirement {
  /// The columns in which this asks less than another requirement.
  func parts(looserThan other: Requirement) -> [LooserPart] {
    var parts: [LooserPart] = []
    let isAsStrict = accepts.allSatisfy { test in other.accepts.contains { test.implies($0) } }
    if !isAsStrict { parts.append(.accepts) }
    if let months = other.validMonths, validMonths.map({ $0 > months }) ?? true {
      parts.append(.validMonths)
    }
    // Whether one condition holds for fewer people than another nobody can tell from the texts.
    if applies != other.applies, applies != .all { parts.append(.applies) }
    if let from, other.from.map({ from > $0 }) ?? true { parts.append(.from) }
    if let until, other.until.map({ until < $0 }) ?? true { parts.append(.until) }
    return parts
  }
}

extension QualificationTest {
  /// Whether whatever answers this answers the other too.
  fileprivate func implies(_ other: QualificationTest) -> Bool {
    guard level.dimension == other.level.dimension, level.rank >= other.level.rank else {
      return false
    }
    return other.fields.isEmpty || !fields.isEmpty && Set(fields).isSubset(of: other.fields)
  }
}
