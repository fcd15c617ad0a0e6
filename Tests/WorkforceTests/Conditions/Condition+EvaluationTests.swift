// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ConditionEvaluationTests {
  private func full() throws -> Officer {
    Officer.sample(
      "XH-017", born: try Day.read("1984-06-15"), sex: .female, unit: "cell", planned: "head",
      party: true, since: try Day.read("2010-03-01"), ethnicity: "Tày", tags: ["young", "field"],
      retires: try Day.read("2030-12-31"),
      holds: [
        try .read("professional=bachelor@luật"), try .read("political-theory=intermediate"),
      ])
  }

  private func holds(
    _ text: String, for officer: Officer, on day: String = "2027-01-01"
  ) throws -> Bool {
    try Condition.read(text).holds(in: SmallTestScenario().circumstances(of: officer, on: day))
  }

  @Test(
    arguments: [
      "all", "officer = XH-017|XH-018", "officer != XH-018", "unit = cell", "unit != office",
      "position = clerk", "planned-position = head", "group = civil-servant", "sex = female",
      "sex != male", "ethnicity = Tày|Nùng", "tag = young", "tag = field|other", "tag != other",
      "leadership = no", "leadership != yes", "planned = yes", "party = yes", "party = yes|no",
      "age = 42", "age >= 42 and age <= 42", "age > 41", "age < 43", "age != 41|43",
      "service = 202", "remaining = 48", "professional >= bachelor", "professional >= college",
      "professional >= bachelor@luật|y", "professional < bachelor@y", "professional < master",
      "political-theory < intermediate@luật", "defence < certificate", "defence >= none",
      "not defence >= certificate", "tag = none or tag = young", "not (tag = young and age < 40)",
    ])
  func `what is true of an officer holds, and its negation does not`(text: String) throws {
    #expect(try holds(text, for: full()))
    #expect(try !holds("not (\(text))", for: full()))
  }

  @Test(
    arguments: [
      "officer = XH", "unit = office", "unit != cell", "group != civil-servant", "sex = male",
      "tag = other", "tag != young", "tag != other|field", "leadership = yes", "planned = no",
      "planned-position != head", "party = no", "party != yes|no", "age < 42", "age > 42",
      "age != 42", "professional >= master", "professional >= bachelor@y", "defence >= none@luật",
      "political-theory >= elementary@luật", "professional < college", "defence < none",
    ])
  func `what is false of an officer does not hold`(text: String) throws {
    #expect(try !holds(text, for: full()))
  }

  @Test(
    arguments: [
      "planned-position", "ethnicity", "tag", "party", "service",
    ])
  func `a comparison with an empty attribute is false either way`(attribute: String) throws {
    let value =
      switch attribute {
      case "party": "yes"
      case "service": "0"
      default: "a"
      }
    let officer = Officer.sample()
    #expect(try !holds("\(attribute) = \(value)", for: officer))
    #expect(try !holds("\(attribute) != \(value)", for: officer))
    #expect(try holds("not \(attribute) = \(value)", for: officer))
    #expect(try holds("planned = no", for: officer))
  }

  @Test func `within looks up the tree and unit does not`() throws {
    let cases: [(unit: Unit.ID, within: [String])] = [
      ("commune", ["commune"]), ("office", ["office", "commune"]),
      ("cell", ["cell", "office", "commune"]),
    ]
    for (unit, within) in cases {
      for other in ["commune", "office", "cell"] {
        let officer = Officer.sample(unit: unit)
        #expect(try holds("within = \(other)", for: officer) == within.contains(other))
        #expect(try holds("within != \(other)", for: officer) == !within.contains(other))
        #expect(try holds("unit = \(other)", for: officer) == (unit.text == other))
      }
    }
  }

  @Test(
    arguments: [
      ("1985-03-15", "2027-03-14", 41), ("1985-03-15", "2027-03-15", 42),
      ("2000-02-29", "2027-02-27", 26), ("2000-02-29", "2027-02-28", 27),
      ("2000-02-29", "2028-02-28", 27), ("2000-02-29", "2028-02-29", 28),
    ])
  func `age is completed on the birthday`(born: String, day: String, age: Int) throws {
    #expect(try holds("age = \(age)", for: .sample(born: Day.read(born)), on: day))
  }

  @Test(
    arguments: [
      ("2020-01-15", "2027-01-14", 83), ("2020-01-15", "2027-01-15", 84),
      ("2020-01-31", "2027-02-28", 85), ("2027-06-01", "2027-01-01", 0),
    ])
  func `service counts whole months`(since: String, day: String, months: Int) throws {
    #expect(try holds("service = \(months)", for: .sample(since: Day.read(since)), on: day))
  }

  @Test(
    arguments: [
      ("2030-12-31", "2030-12-01", 1), ("2030-12-31", "2030-12-02", 0),
      ("2030-12-31", "2030-12-31", 0), ("2030-12-31", "2031-01-01", 0),
      ("2030-12-31", "2027-01-01", 48), ("2030-12-30", "2027-01-01", 47),
      ("2027-02-27", "2027-01-31", 1), ("2027-02-26", "2027-01-31", 0),
    ])
  func `remaining counts up to and with the last day of service`(
    retires: String, day: String, months: Int
  ) throws {
    #expect(try holds("remaining = \(months)", for: .sample(retires: Day.read(retires)), on: day))
  }

  @Test func `the planned position becomes the position from its quarter`() throws {
    let officer = Officer.sample(planned: "head", plannedFrom: Quarter(2028, 1))
    #expect(
      try holds("position = clerk and planned-position = head", for: officer, on: "2027-12-31"))
    #expect(
      try holds(
        "position = head and planned = no and leadership = yes and group = leadership",
        for: officer, on: "2028-01-01"))
  }

  @Test func `in conditions a qualification never lapses`() throws {
    let officer = Officer.sample(holds: [try .read("defence=certificate", on: "1990-01-01")])
    #expect(try holds("defence >= certificate", for: officer))
  }

  @Test(
    arguments: [
      ("defence >= certificate", true), ("defence < certificate", true),
      ("not defence >= certificate", true), ("age < 4", false), ("not age < 4", true),
      ("age < 4 or defence >= certificate", true), ("age < 4 and defence >= certificate", false),
      ("not (age > 4 or defence >= certificate)", false),
      ("not (age > 4 and defence >= certificate)", true),
      ("defence >= certificate and defence < certificate", true), ("not all", false),
    ])
  func `a condition may hold when each question about qualifications is free`(
    text: String, expected: Bool
  ) throws {
    let circumstances = try SmallTestScenario()
      .circumstances(of: .sample(), on: "2027-01-01")
    #expect(try Condition.read(text).mayHold(in: circumstances) == expected)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what holds may hold`(seed: UInt64) throws {
    var random = SplitMixGenerator(seed: seed)
    let condition = Condition.random(depth: 3, using: &random)
    let circumstances = try SmallTestScenario().circumstances(of: full(), on: "2027-01-01")
    if condition.holds(in: circumstances) {
      #expect(condition.mayHold(in: circumstances))
      #expect(condition.failingClauses(in: circumstances).isEmpty)
    } else {
      #expect(Condition.not(condition).mayHold(in: circumstances))
      #expect(!condition.failingClauses(in: circumstances).isEmpty)
    }
    if condition.qualificationTests.isEmpty {
      #expect(condition.mayHold(in: circumstances) == condition.holds(in: circumstances))
    }
  }
}
