// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an officer may not start a programme in a quarter, shared limits apart.
public enum Refusal: Hashable, Sendable {
  case forbidden(reason: String?)
  case notEligible([FailingClause])
  case leavesBeforeTheEnd(lastDay: Day, needed: Day)
  case notYetInService(since: Day)
  case endsAfterHorizon(end: Quarter)
  case noOwnFund
  case notNeeded
  case noIntake
}

/// Yes, or no with the reason.
public enum Eligibility: Hashable, Sendable {
  case yes
  case no(Refusal)
}

extension Refusal {
  /// What is asked of the officer, where that is the reason; else the refusal in words.
  package func condition(in scenario: Scenario) -> BilingualText {
    guard case .notEligible(let clauses) = self else { return wording(in: scenario) }
    return clauses.map { $0.wording(in: scenario) }.joined(by: "; ", "; ").behind("cần ", "needs ")
  }

  /// The refusal in words, with the titles that the scenario gives.
  public func wording(in scenario: Scenario) -> BilingualText {
    switch self {
    case .forbidden(let reason):
      BilingualText(
        "có quyết định không cử" + (reason.map { ": " + $0 } ?? ""),
        "a decision forbids it" + (reason.map { ": " + $0 } ?? ""))
    case .notEligible(let clauses):
      clauses.map { $0.wording(in: scenario) }.joined(by: "; ", "; ")
        .behind("không đủ điều kiện: ", "not eligible: ")
    case .leavesBeforeTheEnd(let lastDay, let needed):
      BilingualText(
        "thôi công tác ngày \(lastDay.vietnamese), cần công tác đến \(needed.vietnamese)",
        "leaves service on \(lastDay), service is needed until \(needed)")
    case .notYetInService(let since):
      BilingualText("chỉ công tác từ ngày \(since.vietnamese)", "in service only from \(since)")
    case .endsAfterHorizon(let end):
      BilingualText(
        "kết thúc sau kỳ kế hoạch (\(end.vietnamese))", "ends after the horizon (\(end.english))")
    case .noOwnFund:
      BilingualText(
        "đơn vị không có nguồn kinh phí riêng", "no fund is found for the unit's own share")
    case .notNeeded: BilingualText("không cần thiết", "not needed")
    case .noIntake: BilingualText("không có đợt tuyển sinh", "no intake")
    }
  }
}
