// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of figures in a plan file: a key that names it, and the figures that hang on it.
protocol FigureRow {
  associatedtype Key: Hashable
  static var part: FigureMismatch.Part { get }

  /// What tells the row from the others.
  var key: Key { get }

  /// What the row is called.
  func name(in scenario: Scenario) -> BilingualText

  /// The figures by name, in the order of the file.
  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)]
}

extension PlanAudit {
  /// The rows that are missing, too many, different, or in another order.
  static func comparison<Row: FigureRow>(
    of said: [Row], with found: [Row], in scenario: Scenario
  ) -> [FigureMismatch] {
    var mismatches: [FigureMismatch] = []
    let rightRows = Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    var seen: Set<Row.Key> = []
    for row in said {
      guard let right = rightRows[row.key] else {
        mismatches.append(
          row.mismatch(BilingualText("không có thật", "should not be there"), in: scenario))
        continue
      }
      guard seen.insert(row.key).inserted else {
        mismatches.append(row.mismatch(BilingualText("ghi hai lần", "stands twice"), in: scenario))
        continue
      }
      for (own, other) in zip(row.figures(in: scenario), right.figures(in: scenario))
      where own.figure != other.figure {
        mismatches.append(
          row.mismatch(.comparison(own.name, says: own.figure, is: other.figure), in: scenario))
      }
    }
    for row in found where !seen.contains(row.key) {
      mismatches.append(row.mismatch(BilingualText("bị thiếu", "is missing"), in: scenario))
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

extension BilingualText {
  /// Tells a figure's name, what the plan says and what it is.
  static func comparison(
    _ name: BilingualText, says said: BilingualText, is found: BilingualText
  ) -> BilingualText {
    BilingualText(
      "\(name.vietnamese): ghi \(said.vietnamese), đúng ra là \(found.vietnamese)",
      "\(name.english): the plan says \(said.english), it is \(found.english)")
  }
}

extension FigureRow {
  fileprivate func mismatch(_ words: BilingualText, in scenario: Scenario) -> FigureMismatch {
    let name = name(in: scenario)
    return FigureMismatch(
      Self.part, "\(Self.part.vietnamese), \(name.vietnamese): \(words.vietnamese)",
      "\(Self.part.rawValue), \(name.english): \(words.english)")
  }
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
