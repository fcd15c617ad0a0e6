// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ScenarioEligibilityTests {
  private let quarter = Quarter(2027, 2)

  @Test func `a programme's condition is read on the first day of the start quarter`() throws {
    let scenario = SmallTestScenario().scenario
    let programme = Programme.sample("p", eligible: try .read("age >= 37 and tag = a"))
    let born = [("1990-04-01", true), ("1990-04-02", false)]
    for (day, eligible) in born {
      let officer = Officer.sample(born: try Day.read(day), tags: ["a"])
      let answer = scenario.eligibility(
        of: officer, for: programme, startingIn: quarter, holding: Holdings())
      #expect((answer == .yes) == eligible)
    }
    let refused = scenario.eligibility(
      of: .sample(born: try Day.read("2000-01-01"), tags: ["a"]), for: programme,
      startingIn: quarter, holding: Holdings())
    guard case .no(.notEligible(let clauses)) = refused else {
      Issue.record("\(refused)")
      return
    }
    #expect(clauses.map(\.clause.description) == ["age >= 37"])
    #expect(clauses.map(\.actual) == ["27"])
  }

  @Test func `the holdings handed in decide, not the roster`() throws {
    let scenario = SmallTestScenario().scenario
    let programme = Programme.sample("p", eligible: try .read("defence >= certificate"))
    let held = Holdings([try .read("defence=certificate")])
    for (holdings, eligible) in [(held, true), (Holdings(), false)] {
      let answer = scenario.eligibility(
        of: .sample(), for: programme, startingIn: quarter, holding: holdings)
      #expect((answer == .yes) == eligible)
    }
  }

  @Test(
    arguments: [
      (1, 0, "2027-06-30", true), (1, 0, "2027-06-29", false),
      (2, 0, "2027-09-30", true), (2, 0, "2027-09-29", false),
      (1, 8, "2028-02-29", true), (1, 8, "2028-02-28", false),
      (3, 60, "2032-12-31", true), (3, 60, "2032-12-30", false),
    ])
  func `service lasts through the programme and its months after, to the month's last day`(
    quarters: Int, after: Int, retires: String, serves: Bool
  ) throws {
    let scenario = SmallTestScenario().scenario
    let programme = Programme.sample("p", quarters: quarters, serviceAfter: after)
    let officer = Officer.sample(retires: try Day.read(retires))
    let answer = scenario.service(of: officer, through: programme, startingIn: quarter)
    if serves {
      #expect(answer == .yes)
    } else {
      let needed = quarter.advanced(by: quarters - 1).lastDay.endOfMonth(after: after)
      #expect(
        answer == .no(.leavesBeforeTheEnd(lastDay: try Day.read(retires), needed: needed)))
    }
  }

  @Test func `nobody starts before the quarter in which service begins`() throws {
    let scenario = SmallTestScenario().scenario
    let since = try Day.read("2027-06-30")
    let officer = Officer.sample(since: since)
    let programme = Programme.sample("p")
    #expect(scenario.service(of: officer, through: programme, startingIn: quarter) == .yes)
    #expect(
      scenario.service(of: officer, through: programme, startingIn: Quarter(2027, 1))
        == .no(.notYetInService(since: since)))
  }

  @Test func `seats are open to the officers within their unit`() {
    var small = SmallTestScenario()
    small.intakes = [
      Intake(programme: "p", quarter: quarter, seats: 1),
      Intake(programme: "p", quarter: quarter, unit: "commune", seats: 1),
      Intake(programme: "p", quarter: quarter, unit: "office", seats: 1),
      Intake(programme: "p", quarter: quarter, unit: "cell", seats: 1),
      Intake(programme: "p", quarter: Quarter(2027, 3), unit: "cell", seats: 1),
      Intake(programme: "q", quarter: quarter, seats: 1),
    ]
    let scenario = small.scenario
    let units: [(unit: Unit.ID, open: [Unit.ID?])] = [
      ("commune", [nil, "commune"]), ("office", [nil, "commune", "office"]),
      ("cell", [nil, "cell", "commune", "office"]),
    ]
    for (unit, open) in units {
      let rows = scenario.intakes(
        of: "p", startingIn: quarter, openTo: .sample(unit: unit))
      #expect(rows.map(\.unit) == open)
    }
    #expect(
      scenario.intakes(of: "p", startingIn: Quarter(2027, 3), openTo: .sample()).isEmpty)
  }

  @Test func `a commitment takes the seat of the nearest unit upwards, else the open one`() {
    var small = SmallTestScenario()
    small.officers = [.sample("an", unit: "cell"), .sample("binh", unit: "commune")]
    small.intakes = [
      Intake(programme: "p", quarter: quarter, seats: 1),
      Intake(programme: "p", quarter: quarter, unit: "commune", seats: 1),
      Intake(programme: "p", quarter: quarter, unit: "office", seats: 1),
      Intake(programme: "q", quarter: quarter, seats: 1),
      Intake(programme: "r", quarter: quarter, unit: "cell", seats: 1),
      Intake(programme: "s", quarter: Quarter(2026, 4), seats: 1),
    ]
    let scenario = small.scenario
    func used(_ officer: Officer.ID, _ programme: Programme.ID, _ start: Quarter) -> String? {
      scenario.intakeUsed(by: Commitment(officer: officer, programme: programme, start: start))
        .map { $0.unit?.text ?? "open" }
    }
    #expect(used("an", "p", quarter) == "office")
    #expect(used("binh", "p", quarter) == "commune")
    #expect(used("an", "q", quarter) == "open")
    #expect(used("an", "r", quarter) == "cell")
    #expect(used("binh", "r", quarter) == nil)
    #expect(used("an", "s", Quarter(2026, 4)) == nil, "the start lies before the horizon")
  }

  @Test func `own money is that of the officer's unit`() throws {
    var small = SmallTestScenario()
    small.units.append(Unit(id: "club", title: "Câu lạc bộ"))
    let programme = Programme.sample(
      "p", funding: [FundingShare(source: .own, share: .one)])
    let scenario = small.scenario
    let payments = scenario.seatPayments(
      for: programme, startingIn: quarter, officer: .sample(unit: "cell"))
    #expect(payments?.map(\.fund) == ["commune"])
    #expect(
      scenario.seatPayments(for: programme, startingIn: quarter, officer: .sample(unit: "club"))
        == nil)
  }
}
