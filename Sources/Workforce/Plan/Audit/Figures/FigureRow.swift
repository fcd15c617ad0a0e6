// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of figures in a plan file: a key that names it, and the figures that hang on it.
protocol FigureRow {
  static var part: FigureMismatch.Part { get }

  /// What names the row, in both languages' reading.
  var key: BilingualText { get }

  /// The figures by name, in the order of the file.
  var figures: [(name: BilingualText, figure: String)] { get }
}

extension PlanAudit {
  /// The rows that are missing, too many, different, or in another order.
  static func comparison<Row: FigureRow>(
    of said: [Row], with found: [Row]
  ) -> [FigureMismatch] {
    var mismatches: [FigureMismatch] = []
    let rightRows = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    var seen: Set<BilingualText> = []
    for row in said {
      let key = row.key
      guard let right = rightRows[key] else {
        mismatches.append(row.mismatch("không có thật", "should not be there"))
        continue
      }
      guard seen.insert(key).inserted else {
        mismatches.append(row.mismatch("ghi hai lần", "stands twice"))
        continue
      }
      for (own, other) in zip(row.figures, right.figures) where own.figure != other.figure {
        mismatches.append(
          row.mismatch(
            "\(own.name.vietnamese): ghi \(own.figure), đúng ra là \(other.figure)",
            "\(own.name.english): the plan says \(own.figure), it is \(other.figure)"))
      }
    }
    for row in found where !seen.contains(row.key) {
      mismatches.append(row.mismatch("bị thiếu", "is missing"))
    }
    if mismatches.isEmpty, said.map(\.key) != found.map(\.key) {
      mismatches.append(
        FigureMismatch(
          Row.part, "\(Row.part.vietnamese): các dòng sai thứ tự",
          "\(Row.part.rawValue): the rows are out of order"))
    }
    return mismatches
  }
}

extension FigureRow {
  fileprivate func mismatch(_ vietnamese: String, _ english: String) -> FigureMismatch {
    FigureMismatch(
      Self.part, "\(Self.part.vietnamese), \(key.vietnamese): \(vietnamese)",
      "\(Self.part.rawValue), \(key.english): \(english)")
  }
}

private func name(
  _ vietnamese: String, _ english: String, _ figure: some CustomStringConvertible
) -> (name: BilingualText, figure: String) {
  (BilingualText(vietnamese, english), figure.description)
}

extension Identifier: FigureRow where Subject == Officer {
  static var part: FigureMismatch.Part { .officers }
  var key: BilingualText { BilingualText(text, text) }
  var figures: [(name: BilingualText, figure: String)] { [] }
}

extension Enrolment: FigureRow {
  static var part: FigureMismatch.Part { .enrolments }

  var key: BilingualText {
    let row = intake.map { " (\($0))" } ?? ""
    let agreed = committed ? BilingualText(", đã cử", ", committed") : BilingualText("", "")
    return BilingualText(
      "\(officer), \(programme) từ \(start.vietnamese)\(row)\(agreed.vietnamese)",
      "\(officer), \(programme) from \(start)\(row)\(agreed.english)")
  }

  var figures: [(name: BilingualText, figure: String)] {
    [
      name("kết thúc", "end", end),
      name("đáp ứng", "closes", "[" + closes.map(\.text).joined(separator: ", ") + "]"),
    ]
  }
}

extension TrainingPlan.ClassCount: FigureRow {
  static var part: FigureMismatch.Part { .classes }

  var key: BilingualText {
    let row = intake.map { " (\($0))" } ?? ""
    return BilingualText(
      "\(programme) \(quarter.vietnamese)\(row)", "\(programme) \(quarter)\(row)")
  }

  var figures: [(name: BilingualText, figure: String)] {
    [name("số lớp", "classes", classes), name("số học viên", "learners", learners)]
  }
}

extension TrainingPlan.Progress: FigureRow {
  static var part: FigureMismatch.Part { .progress }
  var key: BilingualText { BilingualText(quarter.vietnamese, quarter.description) }

  var figures: [(name: BilingualText, figure: String)] {
    [
      name("đang công tác", "inService", inService), name("đạt chuẩn", "compliant", compliant),
      name("yêu cầu", "requirements", requirements), name("đã đáp ứng", "met", met),
    ]
  }
}

extension TrainingPlan.Spending: FigureRow {
  static var part: FigureMismatch.Part { .spending }
  var key: BilingualText { BilingualText("nguồn \(fund) năm \(year)", "\(fund) \(year)") }

  var figures: [(name: BilingualText, figure: String)] {
    [
      name("dự toán", "budget", budget), name("đã cam kết", "committed", committed),
      name("kế hoạch", "planned", planned),
    ]
  }
}

extension TrainingPlan.TargetResult: FigureRow {
  static var part: FigureMismatch.Part { .targets }
  var key: BilingualText { BilingualText(target.text, target.text) }

  var figures: [(name: BilingualText, figure: String)] {
    [
      name("hạn", "due", due), name("số người", "population", population),
      name("cần", "needed", needed), name("đạt", "value", value),
      name("hoàn thành", "met", met),
    ]
  }
}

extension PlanFigures.UnmetRequirement: FigureRow {
  static var part: FigureMismatch.Part { .unmet }
  var key: BilingualText {
    BilingualText("\(officer), \(requirement)", "\(officer), \(requirement)")
  }
  var figures: [(name: BilingualText, figure: String)] { [] }
}

extension FigureMismatch.Part {
  /// What a part of the plan file is called.
  fileprivate var vietnamese: String {
    switch self {
    case .heading: "phần đầu"
    case .officers: "danh sách cán bộ"
    case .enrolments: "lượt cử đi học"
    case .classes: "lớp"
    case .progress: "tiến độ"
    case .spending: "kinh phí"
    case .targets: "chỉ tiêu"
    case .unmet: "yêu cầu chưa đạt"
    case .goals: "mục tiêu"
    }
  }
}
