// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// A row of targets.csv.
struct TargetsTable: TableRow {
  static let schema = TableSchema(
    "targets",
    [
      .key("target"), .needed("title"), .needed("population"), .needed("measure"),
      .needed("due", .quarter), .needed("goal"), .optional("strict", .flag),
      .optional("weight", .decimal), .optional("basis"),
    ])

  let row: SourceRow
  let target: Target

  init?(_ reader: RowReader) {
    row = reader.row
    let id = reader.identifier("target")
    let title = reader.text("title")
    let population = reader.neededCondition("population")
    let measure = reader.measure("measure")
    let due = reader.quarter("due")
    let goal = reader.goal("goal")
    let strict = reader.optionalFlag("strict")
    let weight = reader.optionalDecimal("weight", in: Thousandths(1) ... .largestFactor)
    let basis = reader.optionalReference("basis", to: .basis)
    if let due, let horizon = reader.context.settings.horizon, !horizon.contains(due) {
      reader.findings.report(.dueOutsideHorizon(due, horizon, at: reader.field("due").spot))
    }
    guard let id, let title, let population, let measure, let due, let goal else { return nil }
    target = Target(
      id: Target.ID(id), title: title, population: population, measure: measure, due: due,
      goal: goal, strict: strict ?? false, weight: weight ?? .one,
      basis: basis.map(LegalBasis.ID.init(_:)))
  }
}

extension RowReader {
  /// Reads `compliant`, `meets REQUIREMENT` or a condition.
  fileprivate func measure(_ column: String) -> Target.Measure? {
    guard let field = neededField(column) else { return nil }
    if field.text == "compliant" { return .compliant }
    let words = field.text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "meets", String(words[1]).isIdentifier else {
      return context.condition(field).map(Target.Measure.condition)
    }
    let name = String(words[1])
    if context.names.knows(.requirement, name) { return .meets(Requirement.ID(name)) }
    findings.report(
      .unknownName(
        .requirement, name, closest: context.names.closest(.requirement, to: name),
        at: field.spot(field.text.count - name.count, name.count)))
    return nil
  }

  /// Reads a share such as `0.9`, or a count such as `3 officers`.
  fileprivate func goal(_ column: String) -> Target.Goal? {
    guard let field = neededField(column) else { return nil }
    if let share = Thousandths(text: field.text), (.zero ... .one).contains(share) {
      return .share(share)
    }
    let words = field.text.split(whereSeparator: \.isWhitespace)
    if words.count == 2, words[1] == "officers" || words[1] == "officer",
      let count = String(words[0]).wholeNumber, count <= 10_000_000
    {
      return .officers(count)
    }
    findings.report(.badGoal(field.text, at: field.spot))
    return nil
  }
}
