// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of a plan file are called, and what their figures are.

extension Identifier: FigureRow where Subject == Officer {
  static var part: FigureMismatch.Part { .officers }
  var key: Self { self }

  func name(in scenario: Scenario) -> BilingualText {
    BilingualText(scenario.nameAndNumber(of: self), scenario.nameAndNumber(of: self))
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] { [] }
}

extension Enrolment: FigureRow {
  struct RowKey: Hashable {
    let officer: Officer.ID
    let intake: Intake.ID
    let committed: Bool
  }

  static var part: FigureMismatch.Part { .enrolments }
  var key: RowKey { RowKey(officer: officer, intake: intakeRow, committed: committed) }

  func name(in scenario: Scenario) -> BilingualText {
    let (who, title) = (scenario.nameAndNumber(of: officer), scenario.title(of: programme))
    let row = intake.map { " (\(scenario.title(of: $0)))" } ?? ""
    return BilingualText(
      "\(who), \(title) từ \(start.vietnamese)\(row)" + (committed ? ", đã cử" : ""),
      "\(who), \(title) from \(start)\(row)" + (committed ? ", committed" : ""))
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] {
    let titles = closes.map { scenario.title(of: $0).quoted }.joined(separator: ", ")
    return [
      figure("kết thúc", "end", end.words),
      figure(
        "đáp ứng", "closes",
        closes.isEmpty
          ? BilingualText("không tiêu chuẩn nào", "nothing") : BilingualText(titles, titles)),
    ]
  }
}

extension TrainingPlan.ClassCount: FigureRow {
  static var part: FigureMismatch.Part { .classes }
  var key: Intake.ID { Intake.ID(programme: programme, quarter: quarter, unit: intake) }

  func name(in scenario: Scenario) -> BilingualText {
    let title = scenario.title(of: programme)
    let row = intake.map { " (\(scenario.title(of: $0)))" } ?? ""
    return BilingualText("\(title), \(quarter.vietnamese)\(row)", "\(title), \(quarter)\(row)")
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] {
    [figure("số lớp", "classes", classes), figure("số học viên", "learners", learners)]
  }
}

extension TrainingPlan.Progress: FigureRow {
  static var part: FigureMismatch.Part { .progress }
  var key: Quarter { quarter }
  func name(in scenario: Scenario) -> BilingualText { quarter.words }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] {
    [
      figure("đang công tác", "in service", inService),
      figure("đạt chuẩn", "compliant", compliant),
      figure("yêu cầu", "requirements", requirements), figure("đã đáp ứng", "met", met),
    ]
  }
}

extension TrainingPlan.Spending: FigureRow {
  struct RowKey: Hashable {
    let fund: Fund.ID
    let year: Int
  }

  static var part: FigureMismatch.Part { .spending }
  var key: RowKey { RowKey(fund: fund, year: year) }

  func name(in scenario: Scenario) -> BilingualText {
    BilingualText("nguồn “\(fund)” năm \(year)", "fund “\(fund)”, \(year)")
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] {
    [
      figure("dự toán", "budget", budget.words),
      figure("đã cam kết", "committed", committed.words),
      figure("kế hoạch", "planned", planned.words),
    ]
  }
}

extension TrainingPlan.TargetResult: FigureRow {
  static var part: FigureMismatch.Part { .targets }
  var key: Target.ID { target }

  func name(in scenario: Scenario) -> BilingualText {
    BilingualText(scenario.title(of: target), scenario.title(of: target))
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] {
    [
      figure("hạn", "due", due.words), figure("số người", "population", population),
      figure("cần", "needed", needed), figure("đạt", "value", value),
      figure("kết quả", "result", .result(met)),
    ]
  }
}

extension PlanFigures.UnmetRequirement: FigureRow {
  static var part: FigureMismatch.Part { .unmet }
  var key: Self { self }

  func name(in scenario: Scenario) -> BilingualText {
    let words = "\(scenario.nameAndNumber(of: officer)), \(scenario.title(of: requirement))"
    return BilingualText(words, words)
  }

  func figures(in scenario: Scenario) -> [(name: BilingualText, figure: BilingualText)] { [] }
}

private func figure(
  _ vietnamese: String, _ english: String, _ words: BilingualText
) -> (name: BilingualText, figure: BilingualText) {
  (BilingualText(vietnamese, english), words)
}

private func figure(
  _ vietnamese: String, _ english: String, _ count: Int
) -> (name: BilingualText, figure: BilingualText) {
  figure(vietnamese, english, BilingualText("\(count)", "\(count)"))
}

extension BilingualText {
  fileprivate static func result(_ met: Bool) -> BilingualText {
    met ? BilingualText("hoàn thành", "met") : BilingualText("chưa hoàn thành", "not met")
  }
}

extension Quarter {
  fileprivate var words: BilingualText { BilingualText(vietnamese, description) }
}

extension Money {
  fileprivate var words: BilingualText { BilingualText(vietnamese, "\(self) dong") }
}
