// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct QuarterTests {
  @Test(
    arguments: [
      (1, "2027-01-01", "2027-03-31"), (2, "2027-04-01", "2027-06-30"),
      (3, "2027-07-01", "2027-09-30"), (4, "2027-10-01", "2027-12-31"),
    ])
  func `a quarter has its first and last day`(number: Int, first: String, last: String) throws {
    let quarter = Quarter(2027, number)
    #expect(try quarter.firstDay == Day.read(first))
    #expect(try quarter.lastDay == Day.read(last))
    #expect(Quarter(containing: quarter.firstDay) == quarter)
    #expect(Quarter(containing: quarter.lastDay) == quarter)
    #expect(Quarter(containing: quarter.lastDay.next) == quarter.advanced(by: 1))
    #expect(Quarter(text: quarter.description) == quarter)
  }

  @Test func `quarters are counted across years`() {
    #expect(Quarter(2027, 4).advanced(by: 1) == Quarter(2028, 1))
    #expect(Quarter(2027, 1).advanced(by: -1) == Quarter(2026, 4))
    #expect(Quarter(2027, 2).distance(to: Quarter(2029, 1)) == 7)
    #expect(Quarter(2027, 4) < Quarter(2028, 1))
    #expect(Quarter(2028, 3).year == 2028)
    #expect(Quarter(2028, 3).number == 3)
  }

  @Test(
    arguments: [
      "", "2027", "2027Q0", "2027Q5", "2027q1", "Q1-2027", "2027Q12", "+027Q1", "-027Q1", "27Q1",
      "2027Q+", "2027Q1 ", "1799Q4", "3000Q1", "20é7Q1",
    ])
  func `anything else is refused`(text: String) {
    #expect(Quarter(text: text) == nil)
  }

  @Test func `a year has no fifth quarter`() async {
    await #expect(processExitsWith: .failure) { _ = Quarter(2027, 5) }
  }
}
