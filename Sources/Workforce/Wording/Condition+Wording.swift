// SPDX-License-Identifier: GPL-3.0-or-later

extension FailingClause {
  /// The clause as people read it, with what the officer has instead.
  func wording(in scenario: Scenario) -> BilingualText {
    let words = clause.wording(in: scenario)
    guard let actual, let instead = clause.words(for: actual, in: scenario) else { return words }
    return BilingualText(
      "\(words.vietnamese) (hiện là \(instead.vietnamese))",
      "\(words.english) (is \(instead.english))")
  }
}

extension Condition {
  /// The condition in a sentence, with the titles that the scenario gives.
  func wording(in scenario: Scenario) -> BilingualText {
    switch self {
    case .all: BilingualText("mọi người", "everybody")
    case .not(let inner):
      inner.wording(in: scenario).behind("không phải (", "not (", closing: ")")
    case .and(let terms): terms.grouped(in: scenario).joined(by: " và ", " and ")
    case .or(let clauses): clauses.grouped(in: scenario).joined(by: " hoặc ", " or ")
    case .test(let test): test.wording(in: scenario)
    }
  }

  /// What an officer has instead, unless the clause says it all: who must be a member is none.
  fileprivate func words(for actual: String, in scenario: Scenario) -> BilingualText? {
    switch self {
    case .test(.flag), .test(.word(.sex, _, _)): nil
    case .test(.word(let attribute, _, _)):
      actual.split(separator: ";").map { attribute.title(of: String($0), in: scenario) }
        .joined(by: ", ", ", ")
    case .test(.holds(let test)), .test(.lacks(let test)):
      Level(dimension: test.level.dimension, rank: 0, name: actual).wording
    default: BilingualText(actual, actual)
    }
  }
}

extension QualificationTest {
  /// The question as a demand: `Lý luận chính trị từ trung cấp trở lên`; where there is but one level to
  /// be had, `Tiếng dân tộc thiểu số: có chứng chỉ`.
  package func wording(in scenario: Scenario) -> BilingualText {
    let (title, name) = (scenario.title(of: level.dimension), level.wording)
    guard !isAboutAnOnlyLevel(in: scenario) else {
      return followedByFields(
        BilingualText("\(title): \(name.vietnamese)", "\(title): \(name.english)"))
    }
    return followedByFields(
      BilingualText(
        "\(title) từ \(name.vietnamese) trở lên", "\(title): \(name.english) or above"))
  }

  fileprivate func wordingOfLack(in scenario: Scenario) -> BilingualText {
    let (title, name) = (scenario.title(of: level.dimension), level.wording)
    guard !isAboutAnOnlyLevel(in: scenario) else {
      return followedByFields(BilingualText("\(title): chưa có", "\(title): not held"))
    }
    return followedByFields(
      BilingualText("\(title) dưới \(name.vietnamese)", "\(title): below \(name.english)"))
  }

  private func isAboutAnOnlyLevel(in scenario: Scenario) -> Bool {
    scenario.dimensions.first { $0.id == level.dimension }?.levels.count == 2
  }

  private func followedByFields(_ words: BilingualText) -> BilingualText {
    if fields.isEmpty { return words }
    let names = fields.map(\.wordingAsField).joined(by: " hoặc ", " or ")
    return BilingualText(
      "\(words.vietnamese), ngành \(names.vietnamese)", "\(words.english), in \(names.english)")
  }
}

extension Condition.Test {
  fileprivate func wording(in scenario: Scenario) -> BilingualText {
    switch self {
    case .word(.sex, let sign, let values):
      values.map { value in
        let (vi, en) = value == "female" ? ("nữ", "female") : ("nam", "male")
        return sign == .equal
          ? BilingualText("là \(vi)", "to be \(en)")
          : BilingualText("không phải \(vi)", "not to be \(en)")
      }.joined(by: sign == .equal ? " hoặc " : ", ", sign == .equal ? " or " : ", ")
    case .word(let attribute, let sign, let values):
      values.map { attribute.title(of: $0, in: scenario) }
        .joined(by: " hoặc ", " or ")
        .behind(
          attribute.wording.vietnamese + (sign == .equal ? " là " : " không phải "),
          attribute.wording.english + (sign == .equal ? " " : " other than "))
    case .flag(let attribute, let sign, let values):
      values.contains(sign == .equal)
        ? attribute.wording : attribute.wording.behind("không ", "no ")
    case .number(let attribute, let sign, let values):
      sign.wording(of: values.map { BilingualText("\($0)", "\($0)") }.joined(by: " hoặc ", " or "))
        .behind(attribute.wording.vietnamese, attribute.wording.english)
    case .holds(let test): test.wording(in: scenario)
    case .lacks(let test): test.wordingOfLack(in: scenario)
    }
  }
}

extension Condition.Word {
  fileprivate var wording: BilingualText {
    switch self {
    case .officer: BilingualText("cán bộ", "officer")
    case .unit: BilingualText("đơn vị", "unit")
    case .within: BilingualText("thuộc đơn vị", "unit within")
    case .position: BilingualText("vị trí", "position")
    case .plannedPosition: BilingualText("vị trí quy hoạch", "planned position")
    case .group: BilingualText("nhóm vị trí", "position group")
    case .sex: BilingualText("giới tính", "sex")
    case .ethnicity: BilingualText("dân tộc", "ethnicity")
    case .tag: BilingualText("nhãn", "tag")
    }
  }

  /// What a value of the attribute is called.
  fileprivate func title(of value: String, in scenario: Scenario) -> BilingualText {
    switch self {
    case .officer: same(scenario.nameAndNumber(of: Officer.ID(value)))
    case .unit, .within: same(scenario.title(of: Unit.ID(value)))
    case .position, .plannedPosition: same(scenario.title(of: Position.ID(value)))
    case .group, .tag: value.wordingAsGroup
    case .sex: value == "female" ? BilingualText("nữ", value) : BilingualText("nam", value)
    case .ethnicity: same(value)
    }
  }

  private func same(_ title: String) -> BilingualText { BilingualText(title, title) }
}

extension Condition.Flag {
  fileprivate var wording: BilingualText {
    switch self {
    case .leadership: BilingualText("giữ chức vụ lãnh đạo, quản lý", "leading position")
    case .planned: BilingualText("thuộc diện quy hoạch", "planned position")
    case .party: BilingualText("là đảng viên", "party membership")
    }
  }
}

extension Condition.Number {
  fileprivate var wording: BilingualText {
    switch self {
    case .age: BilingualText("tuổi", "age")
    case .service: BilingualText("số tháng đã công tác", "months served")
    case .remaining: BilingualText("số tháng công tác còn lại", "months of service left")
    }
  }
}

extension Condition.Order {
  fileprivate func wording(of value: BilingualText) -> BilingualText {
    switch self {
    case .equal: value.behind(" là ", " of ")
    case .unequal: value.behind(" khác ", " other than ")
    case .less: value.behind(" dưới ", " below ")
    case .atMost: value.behind(" không quá ", " of at most ")
    case .more: value.behind(" trên ", " above ")
    case .atLeast:
      BilingualText(" từ \(value.vietnamese) trở lên", " of at least \(value.english)")
    }
  }
}

extension [Condition] {
  fileprivate func grouped(in scenario: Scenario) -> [BilingualText] {
    map { $0.wording(in: scenario).behind("(", "(", closing: ")") }
  }
}
