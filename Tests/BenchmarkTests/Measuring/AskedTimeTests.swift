// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct AskedTimeTests {
  @Test func `a share that is no longer asked for has ended`() {
    let time = AskedTime(Stopwatch(), limit: 3600)
    #expect(!time.isUp(0.2))
    #expect(time.beforeTheLastShare == nil)
    #expect(!time.isUp(0.5))
    #expect(time.beforeTheLastShare != nil)
  }

  @Test func `time that is called off is up for every share`() {
    let time = AskedTime(Stopwatch(), limit: 3600)
    time.callOff()
    #expect(time.isUp(1))
    #expect(AskedTime(Stopwatch(), limit: 0).isUp(1))
  }
}
