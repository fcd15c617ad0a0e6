// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

@Suite struct FailingClauseVietnameseTests {
  @Test(arguments: [
    ("age > 40", "tuổi trên 40 (hiện là 37)"),
    ("age = 40|50", "tuổi là 40 hoặc 50 (hiện là 37)"),
    ("party = yes", "là đảng viên"),
    ("leadership = yes", "giữ chức vụ lãnh đạo, quản lý"),
    ("not age < 50", "không phải (tuổi dưới 50)"),
    ("age > 40 or age < 30", "(tuổi trên 40) hoặc (tuổi dưới 30)"),
  ])
  func `what keeps an officer out is said in a sentence`(text: String, words: String) throws {
    let circumstances = try SmallTestScenario().circumstances(of: .sample(), on: "2027-01-01")
    let clauses = try Condition.read(text).failingClauses(in: circumstances)
    #expect(Refusal.notEligible(clauses).condition.vietnamese == "cần " + words)
    #expect(Refusal.notEligible(clauses).wording.vietnamese == "không đủ điều kiện: " + words)
  }

  @Test func `a refusal without conditions is said as it is`() {
    #expect(Refusal.noIntake.condition == Refusal.noIntake.wording)
  }
}
