// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct MomentTests {
  @Test func `a moment is dated in Vietnam`() {
    // 2027-11-30T17:00:00Z is the first second of December there.
    let moment = Moment(seconds: 1_827_594_000)
    #expect(moment.description == "2027-12-01T00:00:00+07:00")
    #expect(moment.day == Day(2027, 12, 1))
    #expect(Moment(seconds: 1_827_593_999).day == Day(2027, 11, 30))
  }

  @Test(arguments: [-5_000_000_000, -1, 0, 1, 951_782_399, 951_782_400, 1_827_594_000])
  func `what is printed is read again`(seconds: Int) {
    let moment = Moment(seconds: seconds)
    #expect(Moment(text: moment.description) == moment)
  }

  @Test(arguments: [
    "2027-12-01T00:00:00Z", "2027-12-01 00:00:00+07:00", "2027-12-01T24:00:00+07:00",
    "2027-02-29T00:00:00+07:00", "2027-12-01T00:0a:00+07:00", "",
  ])
  func `anything else is no moment`(text: String) {
    #expect(Moment(text: text) == nil)
  }
}

struct DayCountingTests {
  @Test func `days are counted from the first of 1970 through every leap year`() {
    var day = Day(sinceEpoch: -62_000)
    for count in -62_000..<60_000 {
      #expect(day.sinceEpoch == count)
      guard day.sinceEpoch == count else { return }
      day = day.next
    }
    #expect(Day(sinceEpoch: 0) == Day(1970, 1, 1))
    #expect(Day(2028, 3, 1)?.advanced(byDays: -1) == Day(2028, 2, 29))
  }
}
