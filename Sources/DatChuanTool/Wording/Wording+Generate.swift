// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

// What `generate` says.
extension Wording {
  static let generateAbstract = Wording(
    vi: "Tạo kịch bản giả định cỡ bất kỳ, giống một kịch bản có sẵn, để thử công cụ.",
    en: "Makes up a scenario of any size that is like another one, for trying the tool.")
  static let likeHelp = Wording(
    vi: "giống kịch bản này về cơ cấu, chỗ còn thiếu, suất học, kinh phí và hạn vắng mặt",
    en: "be like this scenario in structure, gaps, seats, money and absence caps")
  static let officersHelp = Wording(
    vi: "số cán bộ, công chức, từ 1 đến \(SyntheticOrder.mostOfficers)",
    en: "how many officers, from 1 to \(SyntheticOrder.mostOfficers)")
  static let unitsHelp = Wording(
    vi: "số xã; không ghi thì mỗi xã đông xấp xỉ kịch bản gốc; từ hai xã trở lên có cấp tỉnh và "
      + "toàn quốc",
    en: "how many communes; left out: each about as large as the original; two or more have "
      + "provinces and a nation above them")
  static let seedHelp = Wording(
    vi: "hạt giống của số ngẫu nhiên: cùng hạt giống thì cùng kết quả từng byte",
    en: "seed of the random numbers: the same seed gives the same bytes")
  static let generatedOutHelp = Wording(
    vi: "ghi kịch bản vào thư mục mới này", en: "write the scenario to this new folder")

  static func generated(_ summary: ScenarioGenerator.Summary, in folder: String) -> Wording {
    let (officers, communes) = (summary.officers, summary.communes)
    let provinces = summary.provinces
    return Wording(
      vi: "Đã ghi kịch bản giả định vào \(folder): "
        + "\(Language.vietnamese.grouped(officers)) người, "
        + "\(Language.vietnamese.grouped(communes)) xã"
        + (provinces > 0 ? ", \(provinces) tỉnh" : ""),
      en: "A synthetic scenario was written to \(folder): "
        + "\(Language.english.grouped(officers)) officer\(officers == 1 ? "" : "s"), "
        + "\(Language.english.grouped(communes)) commune\(communes == 1 ? "" : "s")"
        + (provinces > 0 ? ", \(provinces) province\(provinces == 1 ? "" : "s")" : ""))
  }

  static func nobodyToBeLike(_ scenario: String) -> Wording {
    Wording(
      vi: "kịch bản '\(scenario)' không có cán bộ nào để làm mẫu; hãy chọn kịch bản khác",
      en: "the scenario '\(scenario)' has no officers to be like; choose another one")
  }
}
