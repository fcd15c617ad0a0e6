// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DatChuanTool

@Suite struct WrappingTests {
  @Test func `text is cut at blanks`() {
    #expect(wrapped("cử đi học lớp trung cấp", to: 10) == ["cử đi học", "lớp trung", "cấp"])
    #expect(wrapped("", to: 10) == [])
  }

  @Test func `a word longer than the line stands alone`() {
    #expect(
      wrapped("a plans/xuan-hung-12345678 b", to: 10) == ["a", "plans/xuan-hung-12345678", "b"])
  }

  @Test func `a no-break blank holds together and is printed as a blank`() {
    #expect(wrapped("hết Quý\u{A0}I/2027", to: 10) == ["hết", "Quý I/2027"])
  }

  @Test func `the lines after a margin are indented alike`() {
    #expect(
      wrapped("một hai ba bốn năm sáu bảy", to: 24, after: "  - ") == [
        "  - một hai ba bốn năm", "    sáu bảy",
      ])
  }

  @Test func `the items of a list are not cut`() {
    let names = ["Vũ Thế Đạt (XH-056)", "Bùi Thế Bách (XH-057)", "Lê An (XH-058)"]
    #expect(
      wrapped(list: names, to: 42, after: "  ") == [
        "  Vũ Thế Đạt (XH-056),", "  Bùi Thế Bách (XH-057), Lê An (XH-058)",
      ])
  }
}
