// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct FailingClauseTests {
  private func failing(_ text: String) throws -> [String] {
    let officer = Officer.sample(
      tags: ["young", "field"],
      holds: [try .read("professional=college"), try .read("professional=intermediate@luật")])
    let circumstances = try SmallTestScenario().circumstances(of: officer, on: "2027-01-01")
    return try Condition.read(text).failingClauses(in: circumstances)
      .map { "\($0.clause): \($0.actual ?? "–")" }
  }

  @Test func `a condition that holds has none`() throws {
    #expect(try failing("age = 37 and professional >= college").isEmpty)
  }

  @Test func `each term that fails is named with what the officer has instead`() throws {
    #expect(
      try failing(
        """
        sex = male and age < 30 and party = yes and leadership = yes and tag = old
        and ethnicity = Tày and within = ward and service >= 12
        and (professional >= bachelor and defence >= certificate)
        """) == [
          "age < 30: 37", "party = yes: –", "leadership = yes: no", "tag = old: young;field",
          "ethnicity = Tày: –", "within = ward: office;commune", "service >= 12: –",
          "professional >= bachelor: college", "defence >= certificate: –",
        ])
  }

  @Test func `a choice or a negation fails as a whole`() throws {
    #expect(try failing("age < 30 or sex = female") == ["age < 30 or sex = female: –"])
    #expect(
      try failing("sex = male and not (age > 30)") == ["not age > 30: –"])
    #expect(try failing("professional < college") == ["professional < college: college"])
    #expect(try failing("not all") == ["not all: –"])
  }
}
