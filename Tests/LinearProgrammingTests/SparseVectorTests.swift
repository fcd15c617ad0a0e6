// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

@Suite struct SparseVectorTests {
  @Test func `entries are one-based behind a dead slot`() {
    var vector = SparseVector()
    vector.begin(limit: 3)
    vector.append(2, 1.5)
    vector.append(0, -1)
    #expect(vector.indices == [0, 3, 1])
    #expect(vector.coefficients == [0, 1.5, -1])
    #expect(vector.count == 2)
  }

  @Test func `beginning anew forgets what was there`() {
    var vector = SparseVector()
    vector.begin(limit: 1)
    vector.append(0, 1)
    vector.begin(limit: 40)
    vector.append(0, 1)
    vector.append(39, 1)
    #expect(vector.count == 2)
  }
}
