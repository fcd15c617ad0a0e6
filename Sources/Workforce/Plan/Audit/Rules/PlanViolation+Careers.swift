// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of one officer's starts.
extension PlanViolation {
  static func refused(
    _ refusal: Refusal, _ start: Career.Start, of officer: Officer, in scenario: Scenario
  ) -> Self {
    let why = refusal.wording(in: scenario)
    return .start(refusal.rule, start, of: officer, why.vietnamese, why.english)
  }

  static func longOverlap(
    _ later: Career.Start, _ earlier: Career.Start, of officer: Officer
  ) -> Self {
    .start(
      .longOverlap, later, of: officer,
      "trùng với lớp “\(earlier.programme.title)” (\(earlier.quarter.vietnamese) – \(earlier.end.vietnamese))",
      "overlaps “\(earlier.programme.title)” (\(earlier.quarter.english)–\(earlier.end.english))")
  }

  static func overload(_ overload: AuditedCareer.Overload, of officer: Officer) -> Self {
    Self(
      .overload, officer: officer.id, quarter: overload.quarter,
      wording: BilingualText(
        "\(officer.name) (\(officer.id)), \(overload.quarter.vietnamese): học "
          + "\(overload.load.vietnamese) thời gian, chỉ được \(overload.available.vietnamese)",
        "\(officer.name) (\(officer.id)), \(overload.quarter.english): training takes \(overload.load) of "
          + "the time, at most \(overload.available) may go to it"))
  }

  static func requiredStartMissing(_ decision: Decision, in scenario: Scenario) -> Self {
    let name = scenario.officer(decision.officer).name
    let title = scenario.programme(decision.programme).title
    let vietnamese = decision.quarter.map { " từ \($0.vietnamese)" } ?? ""
    let english = decision.quarter.map { " from \($0.english)" } ?? ""
    return Self(
      .requiredStartMissing, officer: decision.officer, programme: decision.programme,
      quarter: decision.quarter,
      wording: BilingualText(
        "\(name) (\(decision.officer)), lớp “\(title)”\(vietnamese): "
          + "có quyết định cử đi học mà kế hoạch không xếp",
        "\(name) (\(decision.officer)), “\(title)”\(english): "
          + "a decision requires it and the plan leaves it out"))
  }

  private static func start(
    _ rule: PlanRule, _ start: Career.Start, of officer: Officer, _ vietnamese: String,
    _ english: String
  ) -> Self {
    let title = start.programme.title
    return Self(
      rule, officer: officer.id, programme: start.programme.id, quarter: start.quarter,
      wording: BilingualText(
        "\(officer.name) (\(officer.id)), lớp “\(title)” từ \(start.quarter.vietnamese): "
          + vietnamese,
        "\(officer.name) (\(officer.id)), “\(title)” from \(start.quarter.english): \(english)"))
  }
}

extension Refusal {
  /// The rule that a start breaks when it is made all the same.
  fileprivate var rule: PlanRule {
    switch self {
    case .forbidden: .forbidden
    case .notEligible: .notEligible
    case .leavesBeforeTheEnd, .notYetInService: .notInService
    case .endsAfterHorizon: .endsAfterHorizon
    case .noOwnFund: .noOwnFund
    case .notNeeded: .notNeeded
    case .noIntake: .noIntake
    }
  }
}
