// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ProgrammeTests {
  @Test func `a programme of d quarters ends d − 1 quarters after its start`() {
    #expect(Programme.sample("p").end(startingIn: Quarter(2027, 4)) == Quarter(2027, 4))
    #expect(
      Programme.sample("p", quarters: 6).end(startingIn: Quarter(2027, 4)) == Quarter(2029, 1))
    #expect(!Programme.sample("p").isLong)
    #expect(Programme.sample("p", quarters: 2).isLong)
  }

  @Test func `every grant is awarded on the last day of the last quarter`() throws {
    let programme = Programme.sample(
      "p", quarters: 2,
      grants: [try .read("defence=certificate"), try .read("professional=bachelor@luật")])
    let awards = programme.awards(startingIn: Quarter(2027, 4))
    let day = try Day.read("2028-03-31")
    #expect(awards.map(\.awarded) == [day, day])
    #expect(awards.map(\.field) == [.any, .named("luật")])
    #expect(awards.map(\.level.name) == ["certificate", "bachelor"])
  }

  @Test func `a grant without a field is held with any field of its level`() throws {
    let any = try Programme.Grant.read("professional=bachelor")
    let law = try Programme.Grant.read("professional=bachelor@luật")
    for (text, anySatisfies, lawSatisfies) in [
      ("professional >= bachelor", true, true), ("professional >= college@luật", true, true),
      ("professional >= bachelor@y", true, false), ("professional >= master", false, false),
      ("defence >= none", false, false),
    ] {
      #expect(try any.satisfies(.read(text)) == anySatisfies)
      #expect(try law.satisfies(.read(text)) == lawSatisfies)
    }
  }
}
