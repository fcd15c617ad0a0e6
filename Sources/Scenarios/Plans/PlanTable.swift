// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// One of the tables of a plan folder: its columns, and the rows a plan gives.
struct PlanTable {
  /// A column and what it is for when the table is read again.
  struct Column {
    enum Role { case key, core, derived }

    let name: String
    let role: Role
  }

  let file: String
  let columns: [Column]

  /// The texts of the rows, in the order of the file; nothing in a cell that can't be known.
  let rows: [[String?]]

  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// The file: a table with a byte-order mark.
  var bytes: [UInt8] {
    var writer = TableWriter(columns: columns.map(\.name))
    for row in rows { writer.append(row.map { $0 ?? "" }) }
    return writer.bytes
  }

  private static func columns(
    _ key: [String], core: [String], order: [String]
  ) -> [Column] {
    order.map { name in
      Column(
        name: name,
        role: key.contains(name) ? .key : core.contains(name) ? .core : .derived)
    }
  }
}

extension PlanTable {
  static let enrolmentsFile = "enrolments.csv"
  static let classesFile = "classes.csv"
  static let unmetFile = "unmet.csv"

  /// Who goes where and when.
  static func enrolments(_ enrolments: [Enrolment], in scenario: Scenario) -> PlanTable {
    PlanTable(
      file: enrolmentsFile,
      columns: columns(
        ["officer", "programme", "start", "intake"], core: ["class", "committed"],
        order: [
          "officer", "name", "unit", "programme", "title", "start", "end", "intake", "class",
          "committed", "cost", "closes",
        ]),
      rows: enrolments.inFileOrder.map { enrolment in
        let officer = scenario.known(enrolment.officer)
        let programme = scenario.known(enrolment.programme)
        return [
          enrolment.officer.text, officer?.name, officer?.unit.text, enrolment.programme.text,
          programme?.title, enrolment.start.description, enrolment.end.description,
          enrolment.intake?.text ?? "", enrolment.classNumber.map(String.init) ?? "",
          enrolment.committed ? "yes" : "no", programme?.seatCost.description,
          enrolment.closes.sorted().map(\.text).joined(separator: ";"),
        ]
      })
  }

  /// Which classes open.
  static func classes(_ classes: [TrainingPlan.ClassCount], in scenario: Scenario) -> PlanTable {
    PlanTable(
      file: classesFile,
      columns: columns(
        ["programme", "quarter", "intake"], core: ["classes", "learners"],
        order: [
          "programme", "title", "quarter", "intake", "classes", "learners", "seats", "confirmed",
        ]),
      rows: classes.inFileOrder.map { count in
        let intakes = scenario.intakesSharing(classesOf: count)
        let isConfirmed = intakes.allSatisfy(\.confirmed)
        return [
          count.programme.text, scenario.known(count.programme)?.title, count.quarter.description,
          count.intake?.text ?? "", String(count.classes), String(count.learners),
          intakes.isEmpty ? nil : String(intakes.reduce(0) { $0 + $1.seats }),
          intakes.isEmpty ? nil : isConfirmed ? "yes" : "no",
        ]
      })
  }

  /// Who stays short of what, and why.
  static func unmet(_ gaps: [OpenGap], in scenario: Scenario) -> PlanTable {
    PlanTable(
      file: unmetFile,
      columns: columns(
        ["officer", "requirement"], core: ["reason"],
        order: ["officer", "name", "unit", "requirement", "reason", "detail"]),
      rows: gaps.inFileOrder.map { gap in
        let officer = scenario.known(gap.officer)
        return [
          gap.officer.text, officer?.name, officer?.unit.text, gap.requirement.text,
          gap.reason.rawValue, gap.detail.vietnamese,
        ]
      })
  }

  static func all(of plan: TrainingPlan, in scenario: Scenario) -> [PlanTable] {
    [
      enrolments(plan.enrolments, in: scenario), classes(plan.classes, in: scenario),
      unmet(plan.unmet, in: scenario),
    ]
  }
}

extension Scenario {
  /// The officer with a name, when there is one: plans come from files.
  func known(_ id: Officer.ID) -> Officer? { knows(officer: id) ? officer(id) : nil }

  func known(_ id: Programme.ID) -> Programme? { knows(programme: id) ? programme(id) : nil }

  /// The intake row of a count of classes, and all that fill the same classes.
  fileprivate func intakesSharing(classesOf count: TrainingPlan.ClassCount) -> [Intake] {
    let key = Intake.ID(programme: count.programme, quarter: count.quarter, unit: count.intake)
    guard let intake = intake(key) else { return [] }
    guard let group = intake.group else { return [intake] }
    return intakes.filter {
      $0.programme == count.programme && $0.quarter == count.quarter && $0.group == group
    }
  }
}
