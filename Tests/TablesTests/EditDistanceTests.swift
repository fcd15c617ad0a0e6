// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1),
    ("LLTC", "LLCT", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("hòa", "hóa", 1),
  ])
  func `slips are counted`(first: String, second: String, distance: Int) {
    #expect(EditDistance.between(first, second) == distance)
    #expect(EditDistance.between(second, first) == distance)
  }
}
