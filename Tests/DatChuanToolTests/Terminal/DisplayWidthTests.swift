// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DatChuanTool

@Suite struct DisplayWidthTests {
  @Test func `a Vietnamese letter takes one column however it is composed`() {
    #expect(displayWidth(of: "Nguyễn Đức Ộ") == 12)
    #expect(displayWidth(of: "e\u{302}\u{301}") == 1)
    #expect(displayWidth(of: "Trung cấp lý luận chính trị") == 27)
  }

  @Test func `full-width letters take two columns and control characters none`() {
    #expect(displayWidth(of: "漢字") == 4)
    #expect(displayWidth(of: "a\u{1B}b") == 2)
  }

  @Test func `padding fills up to the width and never cuts`() {
    #expect(padded("Mã", to: 4) == "Mã  ")
    #expect(padded("12", to: 4, .right) == "  12")
    #expect(padded("dài quá", to: 3) == "dài quá")
  }
}
