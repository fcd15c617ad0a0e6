// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

struct RefusalTests {
  @Test func `every refusal has words in two languages`() throws {
    let day = try Day.read("2030-12-31")
    let circumstances = try SmallTestScenario().circumstances(of: .sample(), on: "2027-01-01")
    let clauses = try Condition.read("age < 30 and party = yes").failingClauses(in: circumstances)
    let wordings: [(Refusal, String, String)] = [
      (.forbidden(reason: nil), "có quyết định không cử", "a decision forbids it"),
      (.forbidden(reason: "ốm"), "có quyết định không cử: ốm", "a decision forbids it: ốm"),
      (
        .notEligible(clauses), "không đủ điều kiện: tuổi dưới 30 (hiện là 37); là đảng viên",
        "not eligible: age below 30 (is 37); party membership"
      ),
      (
        .leavesBeforeTheEnd(lastDay: day, needed: day.endOfMonth(after: 1)),
        "thôi công tác ngày 31/12/2030, cần công tác đến 31/01/2031",
        "leaves service on 2030-12-31, service is needed until 2031-01-31"
      ),
      (
        .notYetInService(since: day), "chỉ công tác từ ngày 31/12/2030",
        "in service only from 2030-12-31"
      ),
      (
        .endsAfterHorizon(end: Quarter(2031, 1)), "kết thúc sau kỳ kế hoạch (quý I/2031)",
        "ends after the horizon (Q1 2031)"
      ),
      (
        .noOwnFund, "đơn vị không có nguồn kinh phí riêng",
        "no fund is found for the unit's own share"
      ),
      (.notNeeded, "không cần thiết", "not needed"),
      (.noIntake, "không có đợt tuyển sinh", "no intake"),
    ]
    for (refusal, vietnamese, english) in wordings {
      #expect(refusal.wording(in: ScenarioBuilder().build()) == BilingualText(vietnamese, english))
    }
  }
}
