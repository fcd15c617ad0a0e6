// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Planning

@Suite struct ReadingTests {
  @Test func `columns that came after a reading weigh nothing in it`() {
    let reading = RestrictedMaster.Reading(
      objective: 7, weights: [0.5, 1], opened: [2], shortfalls: [3], leftOut: [0], elastic: 0)
    #expect(reading.beside(columns: 4).weights == [0.5, 1, 0, 0])
    #expect(reading.beside(columns: 2).weights == [0.5, 1])
    #expect(reading.beside(columns: 4).opened == [2])
  }
}
