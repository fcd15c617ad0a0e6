// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct HorizonTests {
  private let horizon = Horizon(from: Quarter(2027, 3), through: Quarter(2029, 1))

  @Test func `a horizon is its quarters in order`() {
    #expect(horizon.count == 7)
    #expect(horizon.map(\.description).first == "2027Q3")
    #expect(horizon.map(\.description).last == "2029Q1")
    #expect(horizon.years == 2027...2029)
    #expect(horizon.eve == Quarter(2027, 2))
    #expect(horizon.reversed().first == Quarter(2029, 1))
  }

  @Test func `both ends belong to it`() {
    #expect(horizon.contains(Quarter(2027, 3)))
    #expect(horizon.contains(Quarter(2029, 1)))
    #expect(!horizon.contains(Quarter(2027, 2)))
    #expect(!horizon.contains(Quarter(2029, 2)))
  }

  @Test func `offsets count from the first quarter, also outside`() {
    #expect(horizon.offset(of: Quarter(2027, 3)) == 0)
    #expect(horizon.offset(of: Quarter(2029, 1)) == 6)
    #expect(horizon.offset(of: Quarter(2027, 1)) == -2)
    #expect(horizon.offset(of: Quarter(2029, 4)) == 9)
  }

  @Test func `one quarter is enough`() {
    #expect(Horizon(from: Quarter(2027, 1), through: Quarter(2027, 1)).count == 1)
  }

  @Test func `a horizon cannot end before it begins`() async {
    await #expect(processExitsWith: .failure) {
      _ = Horizon(from: Quarter(2027, 2), through: Quarter(2027, 1))
    }
  }
}
