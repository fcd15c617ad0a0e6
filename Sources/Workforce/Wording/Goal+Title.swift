// SPDX-License-Identifier: GPL-3.0-or-later

extension Goal {
  /// What the goal measures, and in what.
  package var title: BilingualText {
    switch self {
    case .targets:
      BilingualText(
        "Số người còn thiếu so với chỉ tiêu (có trọng số)",
        "Officers short of the targets (weighted)"
      )
    case .compliance:
      BilingualText("Số người đạt chuẩn toàn bộ", "Officers who meet every requirement")
    case .requirements:
      BilingualText("Yêu cầu được đáp ứng (có trọng số)", "Requirements met (weighted)")
    case .earliness:
      BilingualText(
        "Số quý còn thiếu tiêu chuẩn (có trọng số)",
        "Requirement-quarters out of standard (weighted)")
    case .stability:
      BilingualText("Thay đổi so với kế hoạch trước", "Changes from the previous plan")
    case .cost: BilingualText("Kinh phí của kế hoạch", "Money planned")
    }
  }
}
