// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("hòa", "hoà"), ("HÒA", "hoà"), ("ủy", "uỷ"), ("Thúy", "thuý"), ("khỏe", "khoẻ"),
    ("Ho\u{300}a", "hoà"), ("xoáy", "xóay"), ("Đạt", "đạt"), ("khuỷu", "khủyu"),
  ])
  func `two spellings of one word match`(first: String, second: String) {
    #expect(TextFolding.folded(first) == TextFolding.folded(second))
  }

  @Test(arguments: [("hoa", "hòa"), ("hòa", "hóa"), ("mua", "mùa"), ("của", "cua"), ("đa", "da")])
  func `different words stay different`(first: String, second: String) {
    #expect(TextFolding.folded(first) != TextFolding.folded(second))
  }

  @Test func `bare text has no marks`() {
    #expect(TextFolding.bare("Đảng ủy Xã Hưởng Thượng") == "dang uy xa huong thuong")
  }
}
