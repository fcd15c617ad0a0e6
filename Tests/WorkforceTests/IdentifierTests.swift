// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct IdentifierTests {
  @Test func `a key prints and orders like its text`() {
    let keys: [Officer.ID] = ["XH-010", "XH-001", "XH-002"]
    #expect(keys.sorted().map(\.description) == ["XH-001", "XH-002", "XH-010"])
    #expect(Officer.ID("a") == "a")
  }
}
