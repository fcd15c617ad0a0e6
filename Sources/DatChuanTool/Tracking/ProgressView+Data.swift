// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

extension ProgressView {
  /// The report for other programs; every rate with what it is a share of.
  var json: JSONValue {
    [
      "scenario": .string(scenario.name), "day": .string(report.day.description),
      "knownOn": .optional(report.state.knownOn?.description),
      "quarter": .string(report.quarter.description),
      "base": .string(baseName.en), "present": .string(presentName.en),
      "targets": .array(report.targets.map(json)),
      "standings": .array(
        report.points.map { point in
          [
            "quarter": .string(point.quarter.description), "planned": json(point.planned),
            "actual": point.actual.map(json) ?? .null,
          ]
        }),
      "all": json(report.all),
      "units": json(lines(of: .unit)), "groups": json(lines(of: .group)),
      "requirements": json(lines(of: .requirement)),
      "training": json(report.training),
      "programmes": .array(
        report.programmes.map { programme, count in
          [
            "programme": .string(programme.text),
            "title": .string(scenario.title(of: programme)), "training": json(count),
          ]
        }),
      "missedStarts": .array(report.outlook.missed.map(json)),
      "impossibleStarts": .array(report.outlook.impossible.map(json)),
    ]
  }

  private func json(_ target: TargetProgress) -> JSONValue {
    [
      "target": .string(target.target.id.text), "title": .string(target.target.title),
      "due": .string(target.target.due.description), "status": .string(target.status.rawValue),
      "final": .bool(target.isFinal), "actual": json(target.actual, base: "on \(report.day)"),
      "plannedByNow": json(target.plannedByNow, base: "planned by \(report.lastOver)"),
      "behind": .integer(Int64(target.gap)),
      "planned": json(target.planned, base: "planned at \(target.target.due)"),
      "promised": json(target.promised, base: "promised at \(target.target.due)"),
      "needed": .integer(Int64(target.needed)), "forecast": .integer(Int64(target.forecast)),
      "withoutTraining": .integer(Int64(target.withoutTraining)),
      "ceiling": .optional(target.ceiling),
      "points": .array(
        target.points.map { point in
          [
            "quarter": .string(point.quarter.description),
            "planned": json(point.planned, base: "population \(point.quarter)"),
            "actual": point.actual.map { json($0, base: "population \(point.quarter)") } ?? .null,
            "promised": point.promised.map { json($0, base: "population \(point.quarter)") }
              ?? .null,
          ]
        }),
    ]
  }

  private func json(_ count: TargetCount, base: String) -> JSONValue {
    json(ComplianceRate(numerator: count.value, denominator: count.population, base: base))
  }

  private func json(_ rate: ComplianceRate) -> JSONValue {
    [
      "numerator": .integer(Int64(rate.numerator)),
      "denominator": .integer(Int64(rate.denominator)), "base": .string(rate.base),
      "percent": rate.percent(places: places, cutting).map { .decimal($0.description) } ?? .null,
    ]
  }

  private func json(_ count: StandingCount) -> JSONValue {
    [
      "compliant": json(
        ComplianceRate(
          numerator: count.compliant, denominator: count.inService, base: "in service")),
      "met": json(
        ComplianceRate(
          numerator: count.met, denominator: count.asked, base: "requirements asked")),
    ]
  }

  private func json(_ progress: GroupProgress) -> JSONValue {
    [
      "actual": json(progress.actual), "plannedByNow": json(progress.plannedByNow),
      "planned": json(progress.planned), "promised": json(progress.promised),
    ]
  }

  private func json(_ lines: [Line]) -> JSONValue {
    .array(
      lines.map { line in
        [
          "key": .string(line.key), "title": .string(line.title),
          "progress": json(line.progress),
        ]
      })
  }

  private func json(_ count: TrainingCount) -> JSONValue {
    .object(
      count.parts.reduce(into: ["kept": json(count.kept)]) { members, part in
        members[part.name] = [
          "sessions": .integer(Int64(part.attendance.sessions)),
          "persons": .integer(Int64(part.attendance.persons)),
        ]
      })
  }

  private func json(_ start: Commitment) -> JSONValue {
    [
      "officer": .string(start.officer.text), "programme": .string(start.programme.text),
      "start": .string(start.start.description),
    ]
  }

  // MARK: - For spreadsheets

  /// One row for each figure: what it is about, which figure it is, and its numerator, denominator
  /// and percentage.
  var csv: [UInt8] {
    var table = TableWriter(columns: [
      "about", "key", "title", "figure", "quarter", "numerator", "denominator", "percent",
      "persons", "needed", "forecast", "status",
    ])
    for target in report.targets {
      let own = ["target", target.target.id.text, target.target.title]
      let end = ["", "\(target.needed)", "\(target.forecast)", target.status.rawValue]
      let figures: [(String, Quarter, TargetCount)] =
        [
          ("actual", report.quarter, target.actual),
          ("planned-by-now", report.lastOver, target.plannedByNow),
          ("planned", target.target.due, target.planned),
          ("promised", target.target.due, target.promised),
        ]
        + target.points.flatMap { point in
          [
            ("planned-at", point.quarter, point.planned),
            point.actual.map { ("actual-at", point.quarter, $0) },
            point.promised.map { ("promised-at", point.quarter, $0) },
          ].compactMap { $0 }
        }
      for (name, quarter, count) in figures {
        table.append(
          own + [name, "\(quarter)"] + cells(count.value, of: count.population) + end)
      }
    }
    let everybody = Line(key: "", title: "", depth: 0, progress: report.all)
    append([everybody], as: "all", to: &table)
    for section in Section.allCases { append(lines(of: section), as: section.rawValue, to: &table) }
    append(report.training, as: ["training", "", ""], to: &table)
    for (programme, count) in report.programmes {
      append(
        count, as: ["programme", programme.text, scenario.title(of: programme)], to: &table)
    }
    return table.bytes
  }

  private func append(_ lines: [Line], as about: String, to table: inout TableWriter) {
    for line in lines {
      let figures: [(String, Quarter, StandingCount)] = [
        ("actual", report.quarter, line.progress.actual),
        ("planned-by-now", report.lastOver, line.progress.plannedByNow),
        ("planned", scenario.horizon.last, line.progress.planned),
        ("promised", scenario.horizon.last, line.progress.promised),
      ]
      for (name, quarter, count) in figures {
        table.append(
          [about, line.key, line.title, name, "\(quarter)"]
            + cells(count.compliant, of: count.inService) + ["", "", "", ""])
        table.append(
          [about, line.key, line.title, name + "-requirements", "\(quarter)"]
            + cells(count.met, of: count.asked) + ["", "", "", ""])
      }
    }
  }

  private func append(_ count: TrainingCount, as own: [String], to table: inout TableWriter) {
    for part in count.parts {
      table.append(
        own + [part.name, "", "\(part.attendance.sessions)", "", "", "\(part.attendance.persons)"]
          + ["", "", ""])
    }
    table.append(
      own + ["kept", ""] + cells(count.kept.numerator, of: count.kept.denominator)
        + ["", "", "", ""])
  }

  private func cells(_ numerator: Int, of denominator: Int) -> [String] {
    let rate = ComplianceRate(numerator: numerator, denominator: denominator, base: "")
    return [
      "\(numerator)", "\(denominator)",
      rate.percent(places: places, cutting)?.fixed(places: places) ?? "",
    ]
  }
}

extension TrainingCount {
  /// The counts with the names that programs know them by.
  var parts: [(name: String, attendance: Attendance)] {
    [
      ("planned-to-start", plannedToStart), ("begun", begun), ("planned-to-end", plannedToEnd),
      ("completed", completed), ("failed", failed), ("withdrew", withdrew),
      ("cancelled", cancelled), ("under-way", underWay), ("result-missing", resultMissing),
    ]
  }

  /// The counts with their titles.
  var rows: [(title: Wording, attendance: Attendance)] {
    let titles: [Wording] = [
      .plannedToStart, .begun, .plannedToEnd, .completedTitle, .failedTitle, .withdrewTitle,
      .cancelledTitle, .underWayTitle, .resultMissingTitle,
    ]
    return zip(titles, parts).map { ($0, $1.attendance) }
  }
}
