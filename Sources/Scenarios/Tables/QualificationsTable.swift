// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A row of qualifications.csv.
struct QualificationsTable: TableRow {
  static let schema = TableSchema(
    "qualifications",
    [
      .key("officer"), .key("dimension"), .key("level"), .optionalKey("field"),
      .optional("awarded", .day),
    ])

  let officer: Officer.ID
  let qualification: Qualification

  init?(_ reader: RowReader) {
    let officer = reader.reference("officer", to: .officer)
    let level = reader.level(dimension: "dimension", level: "level")
    let field = reader.optionalWord("field")
    let awarded = reader.optionalDay("awarded")
    if let awarded, let asOf = reader.context.settings.asOf, awarded > asOf {
      reader.findings.report(.awardedAfterAsOf(awarded, asOf, at: reader.field("awarded").spot))
    }
    guard let officer, let level else { return nil }
    self.officer = Officer.ID(officer)
    qualification = Qualification(
      level: level, field: field.map(FieldOfStudy.named) ?? .unstated, awarded: awarded)
  }
}

extension RowReader {
  /// Reads a level of the dimension that another cell names.
  fileprivate func level(dimension: String, level: String) -> Level? {
    if context.parser != nil, let scale = optionalText(dimension), let name = optionalText(level),
      let known = context.levels[scale]?[name]
    {
      return known
    }
    let dimensionField = neededField(dimension)
    let levelField = neededField(level)
    guard let dimensionField, let levelField, context.parser != nil else { return nil }
    guard let dimension = context.dimensions[dimensionField.text] else {
      findings.report(
        .unknownDimension(
          dimensionField.text, known: context.dimensions.keys.sorted(), at: dimensionField.spot))
      return nil
    }
    guard let level = dimension.level(levelField.text) else {
      findings.report(
        .unknownLevel(levelField.text, of: dimension, at: levelField.spot))
      return nil
    }
    return level
  }
}

extension Dimension {
  /// The level with a name.
  func level(_ name: String) -> Level? {
    levels.firstIndex(of: name).map { Level(dimension: id, rank: $0, name: name) }
  }
}
