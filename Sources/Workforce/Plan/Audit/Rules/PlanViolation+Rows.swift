// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of single rows of a plan.
extension PlanViolation {
  static func unknownOfficer(_ row: Enrolment) -> Self {
    Self(
      .unknownOfficer, officer: row.officer, programme: row.programme, quarter: row.start,
      wording: BilingualText(
        "\(row.officer): không có trong danh sách cán bộ", "\(row.officer): no such officer"))
  }

  static func unknownProgramme(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .unknownProgramme, row, in: scenario, "không có chương trình này",
      "there is no such programme")
  }

  static func wrongEnd(_ row: Enrolment, is end: Quarter, in scenario: Scenario) -> Self {
    .row(
      .wrongEnd, row, in: scenario,
      "ghi kết thúc \(row.end.vietnamese), đúng ra là \(end.vietnamese)",
      "says it ends in \(row.end.english), it ends in \(end.english)")
  }

  static func duplicateStart(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(.duplicateStart, row, in: scenario, "ghi hai lần", "stands twice")
  }

  static func twoRowsOfOneIntake(
    _ row: Enrolment, _ other: Enrolment, in scenario: Scenario
  ) -> Self {
    let owners = [other.intake, row.intake].map(scenario.owner).joined(by: " và ", " and ")
    return .row(
      .twoRowsOfOneIntake, row, in: scenario,
      "chiếm chỗ của hai dòng tuyển sinh cùng quý: \(owners.vietnamese)",
      "takes seats of two intake rows of one quarter: \(owners.english)")
  }

  static func startsOutsideHorizon(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .startsOutsideHorizon, row, in: scenario,
      "bắt đầu ngoài kỳ kế hoạch (\(scenario.horizon.first.vietnamese) – "
        + "\(scenario.horizon.last.vietnamese))",
      "starts outside the horizon \(scenario.horizon.first.english)–\(scenario.horizon.last.english)"
    )
  }

  static func commitmentInvented(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .commitmentInvented, row, in: scenario, "ghi là đã cử, nhưng kịch bản không có",
      "is said to be committed, but the scenario has no such enrolment")
  }

  static func commitmentWithSeat(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .commitmentWithSeat, row, in: scenario, "đã cử từ trước thì không ghi đợt và lớp",
      "is committed already and takes no intake row or class of the plan")
  }

  static func commitmentMissing(_ commitment: Commitment, in scenario: Scenario) -> Self {
    let row = Enrolment(
      officer: commitment.officer, programme: commitment.programme, start: commitment.start,
      end: commitment.start, committed: true)
    return .row(
      .commitmentMissing, row, in: scenario, "đã cử từ trước mà kế hoạch không ghi",
      "is committed already and missing from the plan")
  }

  static func noIntake(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .noIntake, row, in: scenario,
      "không có đợt tuyển sinh (\(scenario.owner(row.intake).vietnamese))",
      "there is no such intake (\(scenario.owner(row.intake).english))")
  }

  static func intakeNotOpen(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .intakeNotOpen, row, in: scenario,
      "chỗ dành cho đơn vị khác: \(scenario.owner(row.intake).vietnamese)",
      "the seats are another unit's: \(scenario.owner(row.intake).english)")
  }

  static func noFundForClass(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .noOwnFund, row, in: scenario, "không tìm thấy nguồn kinh phí của đơn vị để mở lớp",
      "no fund is found for the unit's own share of the class")
  }

  static func classMissing(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(.classNumber, row, in: scenario, "chưa xếp vào lớp nào", "is in no class")
  }

  static func classWithoutTerms(_ row: Enrolment, in scenario: Scenario) -> Self {
    .row(
      .classNumber, row, in: scenario, "chương trình không tự mở lớp nên không có số lớp",
      "the programme opens no classes, so there is no class number")
  }

  private static func row(
    _ rule: PlanRule, _ row: Enrolment, in scenario: Scenario, _ vietnamese: String,
    _ english: String
  ) -> Self {
    let officer = scenario.nameAndNumber(of: row.officer)
    let programme =
      scenario.knows(programme: row.programme)
      ? scenario.programme(row.programme).title : row.programme.text
    return Self(
      rule, officer: row.officer, programme: row.programme, quarter: row.start,
      wording: BilingualText(
        "\(officer), lớp “\(programme)” từ \(row.start.vietnamese): \(vietnamese)",
        "\(officer), “\(programme)” from \(row.start): \(english)"))
  }
}

extension Scenario {
  /// Whose seats an intake row has, in words.
  fileprivate func owner(_ unit: Unit.ID?) -> BilingualText {
    guard let unit else { return BilingualText("chung", "everybody's") }
    return BilingualText(title(of: unit), title(of: unit))
  }
}
