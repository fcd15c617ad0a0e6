// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct DimensionTests {
  @Test func `a dimension needs the level that means nothing held`() async {
    await #expect(processExitsWith: .failure) {
      _ = Dimension(id: "empty", title: "", levels: [])
    }
  }
}
