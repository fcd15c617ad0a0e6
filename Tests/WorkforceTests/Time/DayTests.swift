// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct DayTests {
  @Test(
    arguments: [
      "2027-02-29", "1900-02-29", "2027-04-31", "2027-13-01", "2027-00-10", "2027-01-00",
      "2027-1-01", "27-01-01", "2027/01/01", "2027-01-01 ", "", "+027-01-01", "1799-12-31",
      "2027-01-é",
    ])
  func `no such day is read`(text: String) {
    #expect(Day(text: text) == nil)
  }

  @Test(arguments: ["2027-03-31", "2028-02-29", "2000-02-29", "1961-01-01"])
  func `a day is written as it is read`(text: String) throws {
    let day = try Day.read(text)
    #expect(day.description == text)
    #expect(Day(day.year, day.month, day.day) == day)
  }

  @Test(
    arguments: [
      ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2027-03-31", -1, "2027-02-28"), ("2027-05-31", 1, "2027-06-30"),
      ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", 48, "2032-02-29"),
      ("2027-01-15", -1, "2026-12-15"), ("2027-12-31", 2, "2028-02-29"),
      ("2027-06-30", 6, "2027-12-30"), ("2027-06-30", 0, "2027-06-30"),
      ("2027-06-30", -60, "2022-06-30"), ("2100-01-31", 1, "2100-02-28"),
    ])
  func `a day moved by months keeps its number or becomes the last of a shorter month`(
    from: String, months: Int, to: String
  ) throws {
    #expect(try Day.read(from).advanced(byMonths: months) == Day.read(to))
  }

  @Test(
    arguments: [
      ("2027-01-15", 0, "2027-01-31"), ("2027-11-01", 3, "2028-02-29"),
      ("2027-03-01", -1, "2027-02-28"), ("2027-01-01", -1, "2026-12-31"),
    ])
  func `the end of a month counts from the day's month`(
    from: String, months: Int, to: String
  ) throws {
    #expect(try Day.read(from).endOfMonth(after: months) == Day.read(to))
  }

  @Test(
    arguments: [
      ("2027-02-28", "2027-03-01"), ("2028-02-28", "2028-02-29"), ("2027-12-31", "2028-01-01"),
      ("2027-04-30", "2027-05-01"), ("2027-04-29", "2027-04-30"),
    ])
  func `the next day follows the calendar`(day: String, next: String) throws {
    #expect(try Day.read(day).next == Day.read(next))
  }

  @Test(
    arguments: [
      ("2027-01-01", "2027-01-31", 0), ("2027-01-01", "2027-02-01", 1),
      ("2027-01-15", "2027-02-14", 0), ("2027-01-15", "2027-02-15", 1),
      ("2027-01-31", "2027-02-27", 0), ("2027-01-31", "2027-02-28", 1),
      ("2027-01-31", "2027-03-30", 1), ("2027-01-31", "2027-03-31", 2),
      ("2000-02-29", "2001-02-28", 12), ("2000-02-29", "2001-02-27", 11),
      ("2027-05-01", "2026-05-01", 0), ("2027-05-01", "2027-05-01", 0),
    ])
  func `whole months are as many as fit`(from: String, to: String, months: Int) throws {
    #expect(try Day.read(from).wholeMonths(to: Day.read(to)) == months)
  }

  @Test func `whole months are the most by which the day can move without passing`() throws {
    var random = SplitMixGenerator(seed: 2)
    for _ in 0..<500 {
      var day = try Day.read("2024-01-01")
      for _ in 0..<Int.random(in: 0..<800, using: &random) { day = day.next }
      var other = day
      for _ in 0..<Int.random(in: 0..<800, using: &random) { other = other.next }
      let months = day.wholeMonths(to: other)
      #expect(day.advanced(byMonths: months) <= other)
      #expect(other < day.advanced(byMonths: months + 1))
    }
  }
}
