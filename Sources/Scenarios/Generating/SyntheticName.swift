// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Names that nobody bears on purpose: common parts put together by chance.
enum SyntheticName {
  /// Common family names, the commonest more than once.
  private static let families = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần",
    "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Phan", "Đặng", "Bùi", "Đỗ",
    "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Mai", "Trịnh",
  ]

  private static let middles: [Sex: [String]] = [
    .female: ["Thị", "Thị", "Thị Thanh", "Thị Thu", "Thị Ngọc", "Thị Kim", "Thị Hồng", "Ngọc"],
    .male: ["Văn", "Văn", "Đức", "Quang", "Minh", "Hữu", "Công", "Xuân", "Đình", "Quốc"],
  ]

  private static let given: [Sex: [String]] = [
    .female: [
      "An", "Bích", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hương", "Lan",
      "Liên", "Linh", "Loan", "Mai", "Nga", "Nhung", "Oanh", "Phương", "Quyên", "Tâm", "Thảo",
      "Thủy", "Trang", "Tuyết", "Vân", "Yến",
    ],
    .male: [
      "Anh", "Bảo", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Hải", "Hiếu", "Hòa", "Hùng", "Huy",
      "Khánh", "Kiên", "Lâm", "Long", "Mạnh", "Nam", "Phong", "Phúc", "Quân", "Sơn", "Tài", "Thắng",
      "Thành", "Tiến", "Toàn", "Trung", "Tuấn", "Việt",
    ],
  ]

  static func draw(_ sex: Sex, using numbers: inout SeededNumbers) -> String {
    let family = numbers.pick(families)
    let middle = numbers.pick(middles[sex] ?? [""])
    return "\(family) \(middle) \(numbers.pick(given[sex] ?? [""]))"
  }
}
