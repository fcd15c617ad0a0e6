// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

struct ImportLineTests {
  @Test func `imports are found whatever stands before the module's name`() {
    let lines = ImportLine.all(
      in: """
        // import Comment
        import Plain
        public import Shown
        @testable import Tested
        @preconcurrency package import Old
        import struct Parts.Piece
        import Outer.Inner
          import Indented;
        let text = "import Quoted"
        important import
        """)
    #expect(
      lines.map(\.module) == ["Plain", "Shown", "Tested", "Old", "Parts", "Outer", "Indented"])
    #expect(lines.map(\.number) == [2, 3, 4, 5, 6, 7, 8])
  }
}
