// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
@testable import Workforce
import WorkforceTestSupport

/// Officers of a commune, of its office, and of another commune.
struct PeopleByUnitTests {
  private let builder = ScenarioBuilder()
    .unit("north").unit("office", parent: "north").unit("south")

  private func meant(_ who: String, unit: Unit.ID? = nil) -> [Int] {
    let people = PeopleByUnit(
      servingIn: ["south", "office", "north", "office"], of: builder.build())
    return people.meant(
      by: AbsenceLimit(
        id: "c", unit: unit, who: builder.condition(who), quarter: Quarter(2027, 1), load: .one))
  }

  @Test func `a unit's own cap means those who serve there, and nobody below`() {
    #expect(meant("all", unit: "north") == [2])
    #expect(meant("all", unit: "office") == [1, 3])
  }

  @Test func `a cap of those within a unit means those below too`() {
    #expect(meant("within = north") == [1, 2, 3])
    #expect(meant("within = south and party = yes") == [0])
  }

  @Test func `whoever two units bring is meant once`() {
    #expect(meant("within = north|office") == [1, 2, 3])
  }

  @Test func `a cap that names no unit may mean anybody`() {
    #expect(meant("party = yes") == [0, 1, 2, 3])
  }
}
