// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension Scenario {
  /// What a requirement is called: the title of the dimension of its name, or of the first one it
  /// asks for with what sets it apart: that it wants a field of study, else its own name.
  func title(of requirement: Requirement.ID) -> String {
    if let dimension = dimensions.first(where: { $0.id.text == requirement.text }) {
      return dimension.title
    }
    let asked = standards.lazy.flatMap(\.requirements).first { $0.id == requirement }
    guard let asked, let first = asked.accepts.first,
      let dimension = dimensions.first(where: { $0.id == first.level.dimension })
    else { return requirement.text }
    let isOnlyOne = !standards.lazy.flatMap(\.requirements).contains {
      $0.id != requirement && $0.wantsField(in: dimension.id)
    }
    return asked.wantsField(in: dimension.id) && isOnlyOne
      ? dimension.title + " đúng ngành" : "\(dimension.title) (\(requirement))"
  }

  /// Writes `Vũ Công Tĩnh (XH-001)`.
  func nameAndNumber(of officer: Officer.ID) -> String {
    knows(officer: officer) ? "\(self.officer(officer).name) (\(officer))" : officer.text
  }
}

extension Requirement {
  /// Whether every alternative asks for one of some fields of study in a dimension.
  fileprivate func wantsField(in dimension: Dimension.ID) -> Bool {
    accepts.allSatisfy { $0.level.dimension == dimension && !$0.fields.isEmpty }
  }
}

extension Goal {
  /// What the goal measures, and in what.
  var wording: Wording {
    switch self {
    case .targets:
      Wording(
        vi: "Số người còn thiếu so với chỉ tiêu (có trọng số)",
        en: "Officers short of the targets (weighted)")
    case .compliance:
      Wording(vi: "Số người đạt chuẩn toàn bộ", en: "Officers who meet every requirement")
    case .requirements:
      Wording(vi: "Yêu cầu được đáp ứng (có trọng số)", en: "Requirements met (weighted)")
    case .earliness:
      Wording(
        vi: "Số quý còn thiếu tiêu chuẩn (có trọng số)",
        en: "Requirement-quarters out of standard (weighted)")
    case .stability:
      Wording(vi: "Thay đổi so với kế hoạch trước", en: "Changes from the previous plan")
    case .cost: Wording(vi: "Kinh phí của kế hoạch", en: "Money planned")
    }
  }
}

extension OpenGap.Reason {
  var wording: Wording {
    switch self {
    case .noProgramme:
      Wording(vi: "danh mục không có chương trình phù hợp", en: "no programme leads there")
    case .notEligible: Wording(vi: "không đủ điều kiện dự học", en: "not eligible")
    case .retiresFirst: Wording(vi: "nghỉ hưu trước khi kịp", en: "retires first")
    case .noTime: Wording(vi: "không còn đủ thời gian", en: "not enough time")
    case .noIntake: Wording(vi: "không có đợt tuyển sinh kịp thời", en: "no intake in time")
    case .noSeat: Wording(vi: "hết suất học", en: "no seat left")
    case .noBudget: Wording(vi: "không đủ kinh phí", en: "no money left")
    case .absenceCap: Wording(vi: "vượt hạn vắng mặt", en: "too many would be away")
    case .classTooSmall: Wording(vi: "không đủ người mở lớp", en: "too few for a class")
    case .forbidden: Wording(vi: "có quyết định không cử", en: "a decision forbids it")
    case .lowerPriority: Wording(vi: "nhường mục tiêu ưu tiên hơn", en: "others came first")
    }
  }
}
