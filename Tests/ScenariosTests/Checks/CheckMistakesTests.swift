// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

/// An absent table that the test gives.
private func table(
  _ identifier: String, _ file: String, _ text: String, others: [String] = []
) -> Mistake {
  Mistake(identifier, file, "-\n", text + "\n", others: others) { $0.with(file, "-\n") }
}

@Suite struct CheckMistakesTests {
  @Test(arguments: [
    Mistake("unit-cycle", "units.csv", "small,Xã Nhỏ,", "small,Xã Nhỏ,office") {
      $0.replacing("office,Văn phòng,small", with: "office,Văn phòng,①small", in: "units.csv")
    },
    Mistake("classes-needed", "intakes.csv", ",40,1", ",40,①"),
    Mistake("own-class-without-unit", "intakes.csv", "theory,2027Q2", "①theory,2027Q2") {
      $0.replacing("start,province", with: "start,own", in: "programmes.csv")
    },
    Mistake("group-disagrees", "intakes.csv", ",40,1,", ",40,1,g\ntheory,2027Q2,small,3,①2,g") {
      $0.replacing("seats,classes", with: "seats,classes,group", in: "intakes.csv")
        .replacing("small,2,", with: "small,2,,", in: "intakes.csv")
        .replacing(",40,1", with: ",40,1,", in: "intakes.csv")
    },
    Mistake(
      "group-funds-differ", "intakes.csv", "theory,2027Q2,,40,1,",
      "theory,2027Q2,office,40,1,g\ntheory,2027Q2,①small,3,1,g"
    ) {
      $0.replacing("seats,classes", with: "seats,classes,group", in: "intakes.csv")
        .replacing("small,2,", with: "small,2,,", in: "intakes.csv")
        .replacing(",40,1", with: ",40,1,", in: "intakes.csv")
        .replacing("start,province", with: "start,own", in: "programmes.csv")
        .replacing("Văn phòng,small,", with: "Văn phòng,small,province", in: "units.csv")
    },
    table("enrolment-is-over", "enrolments.csv", "officer,programme,start\nA-2,degree,①2026Q1"),
    table("starts-after-service", "enrolments.csv", "officer,programme,start\nA-2,degree,①2055Q1"),
    table("unknown-officer", "enrolments.csv", "officer,programme,start\n①A-9,degree,2026Q4"),
    table("unknown-word", "decisions.csv", "officer,programme,decision\nA-2,degree,①requires"),
    table(
      "duplicate-key", "decisions.csv",
      "officer,programme,decision\nA-2,degree,require\n①A-2,degree,forbid"),
    table(
      "required-outside-horizon", "decisions.csv",
      "officer,programme,quarter,decision\nA-2,degree,①2028Q1,require"),
    table(
      "required-without-intake", "decisions.csv",
      "officer,programme,quarter,decision\nA-2,degree,①2027Q3,require"),
    table(
      "required-and-forbidden", "decisions.csv",
      "officer,programme,quarter,decision\nA-2,degree,2027Q1,①require\nA-2,degree,,forbid"),
    table("unknown-unit", "absence.csv", "cap,who,load\nunit:①big,all,1"),
    table("bad-number", "absence.csv", "cap,who,load\nall,all,①-1"),
    table("reversed-period", "unavailability.csv", "officer,from,to,load\nA-1,2027Q3,①2027Q2,0"),
    table("bad-number", "unavailability.csv", "officer,from,to,load\nA-1,2027Q1,2027Q2,①1.5"),
    table(
      "due-outside-horizon", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,all,compliant,①2028Q1,0.9"),
    table(
      "bad-goal", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,all,compliant,2027Q4,①90%"),
    table(
      "unknown-requirement", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,all,meets ①teory,2027Q4,0.9"),
    table(
      "unknown-attribute", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,all,①teory >= none,2027Q4,0.9"),
    table(
      "empty-cell", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,①,compliant,2027Q4,0.9"),
    Mistake("days-out-of-order", "officers.csv", "chair,,yes,", "chair,,yes,①1979-01-01,") {
      $0.replacing("party,tags", with: "party,in_service_since,tags", in: "officers.csv")
        .replacing("no,one", with: "no,,one", in: "officers.csv")
    },
    Mistake("days-out-of-order", "officers.csv", "chair,,yes,", "chair,,yes,①1979-01-01,") {
      $0.replacing("party,tags", with: "party,retires,tags", in: "officers.csv")
        .replacing("no,one", with: "no,,one", in: "officers.csv")
    },
    Mistake(
      "planned-from-without-position", "officers.csv", "chair,,yes,", "chair,,yes,①2027Q2,"
    ) {
      $0.replacing("party,tags", with: "party,planned_from,tags", in: "officers.csv")
        .replacing("no,one", with: "no,,one", in: "officers.csv")
    },
    Mistake("unknown-requirement", "officers.csv", "chair,,yes,", "chair,,yes,theory;①degre,") {
      $0.replacing("party,tags", with: "party,exempt,tags", in: "officers.csv")
        .replacing("no,one", with: "no,,one", in: "officers.csv")
    },
  ])
  func `rows that contradict each other are found at their place`(mistake: Mistake) throws {
    try mistake.expectFound(as: .error)
  }

  @Test(arguments: [
    Mistake("intake-without-seats", "intakes.csv", ",40,1", ",①0,1"),
    Mistake("too-few-seats-for-class", "intakes.csv", ",40,1", ",①1,1"),
    Mistake(
      "budget-outside-horizon", "budgets.csv", "commune,2027,50000000",
      "commune,2027,50000000\ncommune,①2028,50000000"),
    Mistake("classes-not-used", "intakes.csv", "small,2,", "small,2,①7"),
    Mistake("first-year-not-whole", "scenario.json", "{ from: \"2027Q1\"", "①{ from: \"2027Q2\""),
    Mistake("nobody-may-attend", "programmes.csv", "professional >= college", "①age > 70"),
    Mistake("basis-not-in-force", "standards.csv", "law-1", "①law-1") {
      $0.replacing("2025-06-16,\n", with: "2025-06-16,2027-06-30\n", in: "legal.csv")
    },
    Mistake("moves-with-the-plan", "standards.csv", "within = small", "①professional >= college"),
    Mistake("no-programme-leads-there", "standards.csv", "clerk,degree,\"", "clerk,degree,①\"") {
      $0.replacing("intermediate\"]", with: "intermediate\", \"high\"]", in: "scenario.json")
        .replacing(
          #"professional>=bachelor@luật|""quản lý"";theory>=intermediate"#,
          with: #"theory>=high;professional>=bachelor@""y tế"""#, in: "standards.csv")
    },
    Mistake("no-own-fund", "units.csv", "office,Văn phòng,small,", "office,Văn phòng,,①"),
    table(
      "moves-with-the-plan", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,①theory >= none,compliant,2027Q4,0.9"),
    table(
      "empty-population", "targets.csv",
      "target,title,population,measure,due,goal\nall,Tất cả,①age > 70,compliant,2027Q4,0.9"),
    table(
      "commitments-over-limit", "enrolments.csv",
      "officer,programme,start\nA-2,degree,2026Q4\n①A-2,theory,2027Q1",
      others: ["commitments-over-limit"]),
    Mistake("commitments-over-limit", "budgets.csv", "50000000", "①500") {
      $0.with("enrolments.csv", "officer,programme,start\nA-2,degree,2026Q4\n")
    },
    Mistake(
      "commitments-over-limit", "intakes.csv", "small,2,", "small,①0,",
      others: ["intake-without-seats"]
    ) {
      $0.with("enrolments.csv", "officer,programme,start\nA-2,degree,2027Q1\n")
    },
    Mistake("commitments-over-limit", "absence.csv", "all,all,1", "all,all,①0.4") {
      $0.with("enrolments.csv", "officer,programme,start\nA-2,degree,2026Q4\n")
        .with("absence.csv", "cap,who,load\nall,all,1\n")
    },
  ])
  func `what was probably not meant gets a warning at its place`(mistake: Mistake) throws {
    try mistake.expectFound(as: .warning)
  }

  @Test func `a file that nobody reads is probably misspelt`() throws {
    let files = ScenarioFiles.small.with("officer.csv", "x\n").with("notes/a.csv", "x\n")
      .with("README.md", "# x\n")
    let reading = files.read()
    #expect(reading.diagnostics.map(\.identifier) == ["unexpected-file"])
    #expect(reading.diagnostics.first?.place?.description == "officer.csv")
    #expect(reading.scenario != nil)
  }

  @Test func `a misspelt table is proposed where one is missing`() {
    let files = ScenarioFiles.small
    let reading = files.with("officer.csv", files["officers.csv"]).with("officers.csv", nil).read()
    let missing = reading.diagnostics.first { $0.identifier == "missing-table" }
    #expect(missing?.remedy?.en == "did you mean 'officer.csv'?")
    #expect(reading.isMissingOnly)
  }

  @Test func `all mistakes are told in one run, in order of place`() {
    let reading = ScenarioFiles.small
      .replacing("1980-01-15", with: "1980", in: "officers.csv")
      .replacing(",female,", with: ",f,", in: "officers.csv")
      .replacing("2027Q2", with: "2027", in: "intakes.csv")
      .replacing("0.15", with: "15", in: "scenario.json").read()
    #expect(
      reading.diagnostics.map { "\($0.place?.file ?? "") \($0.identifier)" } == [
        "intakes.csv bad-quarter", "officers.csv bad-day", "officers.csv unknown-word",
        "scenario.json bad-number",
      ])
  }
}
