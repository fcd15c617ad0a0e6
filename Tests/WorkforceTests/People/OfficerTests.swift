// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct OfficerTests {
  @Test func `a stated last day goes before the computed one`() throws {
    let born = try Day.read("1968-12-05")
    #expect(try Officer.sample(born: born).lastDayOfService == Day.read("2030-12-31"))
    let early = try Day.read("2028-05-10")
    #expect(Officer.sample(born: born, retires: early).lastDayOfService == early)
  }

  @Test func `in service when the last day is on or after the quarter's last`() throws {
    let man = Officer.sample(born: try Day.read("1968-12-05"))
    #expect(man.isInService(in: Quarter(2030, 4)))
    #expect(!man.isInService(in: Quarter(2031, 1)))
    let officer = Officer.sample(
      since: try Day.read("2027-05-15"), retires: try Day.read("2028-06-29"))
    let served = Horizon(from: Quarter(2027, 1), through: Quarter(2028, 4))
      .filter { officer.isInService(in: $0) }
    #expect(served.map(\.description) == ["2027Q2", "2027Q3", "2027Q4", "2028Q1"])
    for (day, serves) in [
      ("2027-05-14", false), ("2027-05-15", true), ("2028-06-29", true), ("2028-06-30", false),
    ] {
      #expect(try officer.isInService(on: Day.read(day)) == serves)
    }
  }

  @Test func `the smallest of overlapping loads counts`() {
    let officer = Officer.sample(unavailability: [
      Unavailability(from: Quarter(2027, 1), to: Quarter(2027, 3), load: Thousandths(500)),
      Unavailability(from: Quarter(2027, 3), to: Quarter(2027, 4), load: Thousandths(200)),
      Unavailability(from: Quarter(2027, 3), to: Quarter(2027, 3), load: Thousandths(900)),
    ])
    let loads = Horizon(from: Quarter(2026, 4), through: Quarter(2028, 1))
      .map { officer.availableLoad(in: $0).count }
    #expect(loads == [1000, 500, 500, 200, 200, 1000])
  }

  @Test func `the planned position is held from its quarter`() {
    let officer = Officer.sample(planned: "head", plannedFrom: Quarter(2027, 3))
    #expect(officer.position(in: Quarter(2027, 2)) == "clerk")
    #expect(officer.plannedPosition(in: Quarter(2027, 2)) == "head")
    #expect(officer.position(in: Quarter(2027, 3)) == "head")
    #expect(officer.plannedPosition(in: Quarter(2027, 3)) == nil)
    let forever = Officer.sample(planned: "head")
    #expect(forever.position(in: Quarter(2040, 1)) == "clerk")
    #expect(forever.plannedPosition(in: Quarter(2040, 1)) == "head")
  }
}
