// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@Suite struct ConditionWordingTests {
  private let builder = ScenarioBuilder().officer("a", lacks: ["theory"], sex: .male)

  private func refusal(_ text: String) -> (Refusal, Scenario) {
    let scenario = builder.build()
    let officer = scenario.officer("a")
    let circumstances = scenario.circumstances(
      of: officer, on: Quarter(2027, 1).firstDay, holding: officer.holdings)
    return (
      .notEligible(builder.condition(text).failingClauses(in: circumstances)), scenario
    )
  }

  @Test(arguments: [
    ("age > 99", "tuổi trên 99 (hiện là %)", "age above 99 (is %)"),
    ("age = 98|99", "tuổi là 98 hoặc 99 (hiện là %)", "age of 98 or 99 (is %)"),
    ("party = yes", "là đảng viên", "party membership"),
    ("leadership = yes", "giữ chức vụ lãnh đạo, quản lý", "leading position"),
    ("sex = female", "là nữ", "to be female"),
    ("not age < 99", "không phải (tuổi dưới 99)", "not (age below 99)"),
    (
      "age > 99 or age < 3", "(tuổi trên 99) hoặc (tuổi dưới 3)",
      "(age above 99) or (age below 3)"
    ),
    (
      "theory >= intermediate", "Lý luận chính trị từ trung cấp trở lên",
      "Lý luận chính trị: intermediate or above"
    ),
    (
      "degree >= bachelor@law|it",
      "Trình độ chuyên môn từ đại học trở lên, ngành “it” hoặc luật",
      "Trình độ chuyên môn: bachelor's degree or above, in “it” or law"
    ),
    (
      "digital < basic", "Kỹ năng số: chưa có (hiện là cơ bản)",
      "Kỹ năng số: not held (is basic)"
    ),
    (
      "unit != commune", "đơn vị không phải Xã Thử (hiện là Xã Thử)",
      "unit other than Xã Thử (is Xã Thử)"
    ),
    ("tag = old", "nhãn là “old”", "tag “old”"),
  ])
  func `what keeps an officer out is said with titles, in both languages`(
    text: String, vietnamese: String, english: String
  ) {
    let (refusal, scenario) = refusal(text)
    let age = scenario.officer("a").birthDate.wholeMonths(to: Quarter(2027, 1).firstDay) / 12
    func withAge(_ words: String) -> String { words.replacing("%", with: "\(age)") }
    let condition = refusal.condition(in: scenario)
    #expect(condition.vietnamese == "cần " + withAge(vietnamese))
    #expect(condition.english == "needs " + withAge(english))
    let wording = refusal.wording(in: scenario)
    #expect(wording.vietnamese == "không đủ điều kiện: " + withAge(vietnamese))
    #expect(wording.english == "not eligible: " + withAge(english))
  }

  @Test func `a refusal without conditions is said as it is`() {
    let scenario = builder.build()
    #expect(Refusal.noIntake.condition(in: scenario) == Refusal.noIntake.wording(in: scenario))
  }
}
