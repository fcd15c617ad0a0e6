// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct RequirementTests {
  private let quarter = Quarter(2027, 4)

  private func isMet(
    _ requirement: Requirement, by qualifications: Qualification..., atEndOf quarter: Quarter
  ) -> Bool {
    requirement.isMet(by: Holdings(qualifications), atEndOf: quarter)
  }

  @Test func `any one alternative is enough`() throws {
    let requirement = try Requirement.read(
      "degree", "professional >= bachelor@luật|kinh-tế;professional >= master")
    #expect(try isMet(requirement, by: .read("professional=bachelor@luật"), atEndOf: quarter))
    #expect(try isMet(requirement, by: .read("professional=master"), atEndOf: quarter))
    #expect(try !isMet(requirement, by: .read("professional=bachelor"), atEndOf: quarter))
    #expect(
      try isMet(
        requirement, by: .read("professional=bachelor@y"), .read("professional=bachelor@luật"),
        atEndOf: quarter))
    #expect(!isMet(requirement, atEndOf: quarter))
  }

  @Test func `the level that means nothing held is held by everybody, but has no date`() throws {
    #expect(try isMet(.read("free", "defence >= none"), atEndOf: quarter))
    #expect(try !isMet(.read("free", "defence >= none@a"), atEndOf: quarter))
    #expect(
      try !isMet(.read("free", "defence >= none", validMonths: 12), atEndOf: quarter))
  }

  @Test(
    arguments: [
      (12, "2026-12-31", true), (12, "2026-12-30", false), (60, "2022-12-31", true),
      (60, "2022-12-30", false), (1, "2027-11-30", true), (1, "2027-11-29", false),
      (0, "2027-12-31", true), (0, "2027-12-30", false), (22, "2026-02-28", true),
      (22, "2026-02-27", false), (10, "2027-02-28", true), (46, "2024-02-29", true),
      (46, "2024-02-28", false),
    ])
  func `an award counts for its months, to the day`(
    months: Int, awarded: String, met: Bool
  ) throws {
    let requirement = try Requirement.read("r", "defence >= certificate", validMonths: months)
    #expect(
      try isMet(requirement, by: .read("defence=certificate", on: awarded), atEndOf: quarter)
        == met)
  }

  @Test(
    arguments: [
      (4, 2, "2027-02-28", "2027-02-27"), (7, 3, "2027-02-28", "2027-02-27"),
      (3, 4, "2027-09-30", "2027-09-29"), (1, 1, "2027-02-28", "2027-02-27"),
    ])
  func `months moved back into a shorter month reach its last day`(
    months: Int, number: Int, justEnough: String, tooEarly: String
  ) throws {
    let requirement = try Requirement.read("r", "defence >= certificate", validMonths: months)
    for (awarded, met) in [(justEnough, true), (tooEarly, false)] {
      #expect(
        try isMet(
          requirement, by: .read("defence=certificate", on: awarded),
          atEndOf: Quarter(2027, number)) == met)
    }
  }

  @Test func `without a date nothing meets a requirement that lapses`() throws {
    let undated = try Qualification.read("defence=certificate")
    #expect(try isMet(.read("r", "defence >= certificate"), by: undated, atEndOf: quarter))
    #expect(
      try !isMet(
        .read("r", "defence >= certificate", validMonths: 600), by: undated, atEndOf: quarter))
  }

  @Test func `an award of a kind not accepted does not renew`() throws {
    let requirement = try Requirement.read("r", "political-theory >= advanced", validMonths: 12)
    #expect(
      try !isMet(
        requirement, by: .read("political-theory=advanced", on: "2020-01-01"),
        .read("political-theory=intermediate", on: "2027-06-30"), atEndOf: quarter))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `the last quarter of an award agrees with what is met on every quarter`(
    seed: UInt64
  ) throws {
    var random = SplitMixGenerator(seed: seed)
    let months = Int.random(in: 0...75, using: &random)
    var awarded = try Day.read("2023-12-01")
    for _ in 0..<Int.random(in: 0..<900, using: &random) { awarded = awarded.next }
    let requirement = try Requirement.read("r", "defence >= certificate", validMonths: months)
    let last = try #require(requirement.lastQuarter(ofAwardOn: awarded))
    let holdings = Holdings([
      Qualification(level: try Qualification.read("defence=certificate").level, awarded: awarded)
    ])
    for quarter in Horizon(from: Quarter(2020, 1), through: Quarter(2040, 4)) {
      #expect(
        requirement.isMet(by: holdings, atEndOf: quarter) == (quarter <= last),
        "\(awarded), \(months) months, \(quarter)")
    }
  }

  @Test func `without a validity an award has no last quarter`() throws {
    let requirement = try Requirement.read("r", "defence >= certificate")
    #expect(requirement.lastQuarter(ofAwardOn: quarter.lastDay) == nil)
  }

  @Test func `a requirement is in force from and until its quarters, both counted`() throws {
    let requirement = try Requirement.read(
      "r", "defence >= certificate", from: Quarter(2027, 2), until: Quarter(2028, 1))
    let inForce = Horizon(from: Quarter(2027, 1), through: Quarter(2028, 2))
      .filter(requirement.isInForce)
    #expect(inForce.map(\.description) == ["2027Q2", "2027Q3", "2027Q4", "2028Q1"])
    #expect(try Requirement.read("r", "defence >= none").isInForce(in: Quarter(1999, 1)))
  }

  @Test func `two requirements ask the same by name, alternatives and validity`() throws {
    let one = try Requirement.read(
      "r", "defence >= certificate;professional >= bachelor", validMonths: 12)
    let same = try Requirement.read(
      "r", "professional >= bachelor;defence >= certificate", validMonths: 12,
      applies: "sex = male", from: quarter)
    #expect(one.asksTheSame(as: same))
    for (id, accepts, months) in [
      ("s", "defence >= certificate;professional >= bachelor", 12),
      ("r", "defence >= certificate", 12),
      ("r", "defence >= certificate;professional >= bachelor@luật", 12),
      ("r", "defence >= certificate;professional >= bachelor", 24),
      ("r", "defence >= certificate;professional >= bachelor", nil),
    ] as [(Requirement.ID, String, Int?)] {
      #expect(try !one.asksTheSame(as: .read(id, accepts, validMonths: months)))
    }
  }
}
