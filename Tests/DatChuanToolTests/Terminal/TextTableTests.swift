// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DatChuanTool

@Suite struct TextTableTests {
  private var table: TextTable {
    var table = TextTable([.text("Nguồn"), .figure("Dự toán")])
    table.append(["Ngân sách xã", "1.000"])
    table.append(["Đảng phí", "25.000.000"])
    return table
  }

  @Test func `texts stand left and figures right, under their titles`() {
    #expect(
      table.lines(width: 80) == [
        "  Nguồn            Dự toán", "  ────────────  ──────────", "  Ngân sách xã       1.000",
        "  Đảng phí      25.000.000",
      ])
  }

  @Test func `a text wider than its column is wrapped with its indent`() {
    var table = TextTable([.text("Đơn vị"), .figure("Số")])
    table.append(["\u{A0}\u{A0}Văn phòng Hội đồng nhân dân", "3"])
    #expect(
      table.lines(width: 22, indent: 0) == [
        "Đơn vị              Số", "──────────────────  ──", "  Văn phòng Hội      3",
        "  đồng nhân dân",
      ])
  }

  @Test func `figures are never cut`() {
    #expect(table.lines(width: 10).contains { $0.hasSuffix("25.000.000") })
  }
}
