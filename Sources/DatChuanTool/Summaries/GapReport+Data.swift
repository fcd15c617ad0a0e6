// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension GapReport {
  /// The report for other programs: counts by the grouping, then every officer with gaps.
  func json(by grouping: GapGrouping) -> JSONValue {
    [
      "scenario": .string(scenario.name), "quarter": .string(table.quarter.description),
      "compliance": table.compliance.json, "by": .string(grouping.rawValue),
      "groups": .array(groups(by: grouping).map(\.json)),
      "gaps": .array(entries.map(\.json)),
    ]
  }

  /// The report as a table: one row for each group, or for each gap when officers are wanted.
  func csv(by grouping: GapGrouping) -> [UInt8] {
    grouping == .officer ? gapRows() : countRows(by: grouping)
  }

  private func countRows(by grouping: GapGrouping) -> [UInt8] {
    var table = TableWriter(columns: [
      grouping.rawValue, "title", "base", "denominator", "numerator", "percent", "gaps",
      "too_late", "no_class", "begin_by", "forbidden",
    ])
    for group in groups(by: grouping) {
      table.append([
        group.key, group.title, group.rate.base, "\(group.rate.denominator)",
        "\(group.rate.numerator)", group.rate.percent?.description ?? "", "\(group.entries.count)",
        "\(group.tooLate)", "\(group.noClass)", group.earliest?.description ?? "",
        "\(group.forbidden)",
      ])
    }
    return table.bytes
  }

  private func gapRows() -> [UInt8] {
    var table = TableWriter(columns: [
      "officer", "name", "unit", "position", "requirement", "cause", "since", "outlook",
      "begin_by",
    ])
    for entry in entries {
      table.append([
        entry.row.officer.text, scenario.officer(entry.row.officer).name, entry.row.unit.text,
        entry.row.position.text, entry.gap.requirement.id.text, entry.gap.cause.name,
        entry.gap.since?.description ?? "", entry.deadline.name,
        entry.deadline.quarter?.description ?? "",
      ])
    }
    return table.bytes
  }
}

extension ComplianceRate {
  /// The rate with what it is a share of.
  var json: JSONValue {
    [
      "numerator": .integer(Int64(numerator)), "denominator": .integer(Int64(denominator)),
      "base": .string(base), "percent": percent.map { .decimal($0.description) } ?? .null,
    ]
  }
}

extension GapReport.Group {
  fileprivate var json: JSONValue {
    [
      "key": .string(key), "title": .string(title), "compliance": rate.json,
      "gaps": .integer(Int64(entries.count)), "tooLate": .integer(Int64(tooLate)),
      "noClass": .integer(Int64(noClass)), "forbidden": .integer(Int64(forbidden)),
      "beginBy": .optional(earliest?.description),
    ]
  }
}

extension GapReport.Entry {
  fileprivate var json: JSONValue {
    [
      "officer": .string(row.officer.text), "unit": .string(row.unit.text),
      "position": .string(row.position.text), "requirement": .string(gap.requirement.id.text),
      "cause": .string(gap.cause.name), "since": .optional(gap.since?.description),
      "outlook": .string(deadline.name), "beginBy": .optional(deadline.quarter?.description),
    ]
  }
}

extension GapReport.Deadline {
  fileprivate var name: String {
    switch self {
    case .begin: "begin"
    case .tooLate: "too-late"
    case .forbidden: "forbidden"
    case .noClass: "no-class"
    case .closesItself: "closes-itself"
    case .leaves: "leaves"
    }
  }

  fileprivate var quarter: Quarter? {
    if case .begin(let quarter) = self { quarter } else { nil }
  }
}

extension Gap.Cause {
  fileprivate var name: String {
    switch self {
    case .neverHeld: "never-held"
    case .lapsed: "lapsed"
    case .undated: "undated"
    }
  }
}
