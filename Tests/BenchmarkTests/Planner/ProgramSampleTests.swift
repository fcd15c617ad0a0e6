// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct ProgramSampleTests {
  @Test func `the size of a program stands at the head of its file`() {
    let heading = """
      * Problem:
      * Class:      MIP
      * Rows:       7592
      * Columns:    3131 (2943 integer, 2928 binary)
      * Non-zeros:  27386
      * Format:     Free MPS
      """
    let sizes = ProgramSample.sizes(heading: heading)
    #expect(sizes.rows == 7592)
    #expect(sizes.columns == 3131)
    #expect(sizes.nonzeros == 27386)
  }
}
