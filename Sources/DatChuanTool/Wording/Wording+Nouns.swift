// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension Goal {
  /// What the goal measures, and in what.
  var wording: Wording { Wording(vi: title.vietnamese, en: title.english) }
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
