// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct IntakeTests {
  @Test func `keys are ordered by programme, quarter and unit, the open row first`() {
    let keys = [
      Intake.ID(programme: "a", quarter: Quarter(2027, 1), unit: nil),
      Intake.ID(programme: "a", quarter: Quarter(2027, 1), unit: "a"),
      Intake.ID(programme: "a", quarter: Quarter(2027, 1), unit: "b"),
      Intake.ID(programme: "a", quarter: Quarter(2027, 2), unit: nil),
      Intake.ID(programme: "b", quarter: Quarter(2027, 1), unit: nil),
    ]
    #expect(keys.reversed().sorted() == keys)
    #expect(Set(keys).count == keys.count)
  }
}
