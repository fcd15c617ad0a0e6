// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct PositionStandardTests {
  @Test func `requirements are sorted by name`() throws {
    let standard = PositionStandard(
      id: "s", requirements: [try .read("b", "defence>=none"), try .read("a", "defence>=none")])
    #expect(standard.requirements.map(\.id) == ["a", "b"])
  }
}
