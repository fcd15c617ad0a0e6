// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct KnownNamesTests {
  @Test(arguments: [
    ("TC-LLTC", "TC-LLCT"), ("tc-llct", "TC-LLCT"), ("theory-intermediat", "theory-intermediate"),
    ("noi vu", "Nội vụ"), ("Xuân Hoà", "Xuân Hòa"),
  ])
  func `a slip is recognised`(text: String, name: String) {
    let names = [
      "TC-LLCT", "CC-LLCT", "theory-intermediate", "theory-advanced", "Nội vụ", "Xuân Hòa",
    ]
    #expect(KnownNames(names).closest(to: text) == name)
  }

  @Test(arguments: ["", "x", "zz-qqqq", "LL"])
  func `nothing is suggested from afar`(text: String) {
    #expect(KnownNames.closest(to: text, in: ["TC-LLCT", "CC-LLCT"]) == nil)
  }

  @Test func `equally close names are taken in order`() {
    #expect(KnownNames.closest(to: "xat", in: ["cat", "bat"]) == "bat")
    #expect(KnownNames.closest(to: "xat", in: ["bat", "cat"]) == "bat")
  }
}
