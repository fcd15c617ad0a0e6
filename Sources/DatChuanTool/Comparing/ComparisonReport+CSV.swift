// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

extension ComparisonReport {
  /// The comparison as one long table: a row for each thing, what the base says and what another says.
  func csv() -> [UInt8] {
    var table = TableWriter(columns: [
      "scenario", "section", "key", "item", "base", "value", "difference", "note",
    ])
    for scenario in scenarios {
      if let failure = scenario.failure {
        table.append([
          scenario.label, "status", scenario.argument.scenario, "exit", "",
          "\(failure.status.rawValue)", "", "",
        ])
      }
    }
    for pair in pairs {
      for row in pair.inputRows + pair.figureRows + pair.placeRows {
        table.append([pair.other.label] + row)
      }
    }
    return table.bytes
  }
}

extension ComparedPair {
  fileprivate var inputRows: [[String]] {
    inputs.flatMap { difference -> [[String]] in
      switch difference {
      case .setting(let key, let from, let to):
        return [row("scenario", key, "", text(from), text(to))]
      case .newTable(let table, let rows): return [row(table, "", "rows", "0", "\(rows)")]
      case .row(let table, let key, let change):
        let name = key.map(\.text).joined(separator: ";")
        switch change {
        case .inserted(let cells): return cells.map { row(table, name, $0.column, "", $0.text) }
        case .deleted(let cells): return cells.map { row(table, name, $0.column, $0.text, "") }
        case .edited(let edits): return edits.map { row(table, name, $0.column, $0.from, $0.to) }
        }
      }
    }
  }

  private func text(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    return value.text(indented: false)
  }

  private func row(
    _ table: String, _ key: String, _ column: String, _ from: String, _ to: String
  ) -> [String] {
    ["inputs/" + table, key, column, from, to, "", ""]
  }
}

extension ComparedPair {
  fileprivate var figureRows: [[String]] {
    var rows = goals.map { row in
      figure("goal", row.key.rawValue, "value", row.before?.value, row.after?.value)
    }
    for row in years {
      let key = "\(row.key)"
      rows += [
        figure("progress", key, "inService", row.before?.inService, row.after?.inService),
        figure("progress", key, "compliant", row.before?.compliant, row.after?.compliant),
        figure("progress", key, "met", row.before?.met, row.after?.met),
      ]
    }
    for row in targets {
      rows += [
        figure("target", row.key.text, "population", row.before?.population, row.after?.population),
        figure("target", row.key.text, "needed", row.before?.needed, row.after?.needed),
        figure("target", row.key.text, "value", row.before?.value, row.after?.value),
      ]
    }
    rows += spending.map { row in
      figure(
        "spending", "\(row.key.fund);\(row.key.year)", "planned", row.before?.planned.dong,
        row.after?.planned.dong)
    }
    for row in courses {
      let key = "\(row.key.programme);\(row.key.quarter);\(row.key.unit?.text ?? "")"
      rows += [
        figure("course", key, "classes", row.before?.classes, row.after?.classes),
        figure("course", key, "learners", row.before?.learners, row.after?.learners),
      ]
    }
    return rows
  }

  private func figure(
    _ section: String, _ key: String, _ item: String, _ before: Int?, _ after: Int?
  ) -> [String] {
    figure(section, key, item, before.map { ExactDecimal($0) }, after.map { ExactDecimal($0) })
  }

  private func figure(
    _ section: String, _ key: String, _ item: String, _ before: ExactDecimal?,
    _ after: ExactDecimal?
  ) -> [String] {
    let difference = before.flatMap { before in after.map { $0 - before } }
    return [
      section, key, item, before?.description ?? "", after?.description ?? "",
      difference?.description ?? "", "",
    ]
  }

  fileprivate var placeRows: [[String]] {
    let changes =
      people.kept.map { place in
        place.after.map { row("kept", $0, from: $0.start, to: $0.start, note: "") }
      }
      + people.moved.map { place in
        place.after.map { row("moved", $0, from: place.before?.start, to: $0.start, note: "") }
      }
      + people.gained.map { change in
        row(
          "gained", change.enrolment, from: nil, to: change.enrolment.start, note: change.cause.note
        )
      }
      + people.lost.map { change in
        row(
          "lost", change.enrolment, from: change.enrolment.start, to: nil, note: change.cause.note)
      }
    return changes.compactMap(\.self)
      + people.newlyCompliant.map { ["compliant", $0.text, "", "no", "yes", "", ""] }
      + people.noLongerCompliant.map { ["compliant", $0.text, "", "yes", "no", "", ""] }
  }

  private func row(
    _ section: String, _ enrolment: Enrolment, from: Quarter?, to: Quarter?, note: String
  ) -> [String] {
    [
      section, enrolment.officer.text, enrolment.programme.text, from?.description ?? "",
      to?.description ?? "", "", note,
    ]
  }
}

extension PlanDifference.Cause {
  /// The cause in words of programs: `open-elsewhere political-theory no-seat`.
  fileprivate var note: String {
    switch self {
    case .openElsewhere(let requirement, let gap):
      "\(name) \(requirement)" + (gap.map { " " + $0.reason.rawValue } ?? "")
    case .insteadOf(let place): "\(name) \(place.programme) \(place.start)"
    case .unknownElsewhere, .leaves, .unneeded: name
    }
  }
}
