// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

// What `plan --robust` says.
extension Wording {
  static let robustHelp = Wording(
    vi: "tìm kế hoạch bền vững hơn trước rủi ro (theo mô phỏng), trong cùng kinh phí; lâu hơn vài "
      + "phút",
    en: "look for a plan that holds better when chance strikes (by simulation), within the same "
      + "money; takes some minutes more")

  static func robust(_ robust: RobustPlan) -> Wording {
    guard robust.outcomes.count == 3 else { return Wording(vi: "", en: "") }
    return Wording(
      vi: vietnamese(robust).joined(separator: "\n"), en: english(robust).joined(separator: "\n"))
  }

  private static func vietnamese(_ robust: RobustPlan) -> [String] {
    let language = Language.vietnamese
    let precautions = robust.precautions.map(\.wording.vi).joined(separator: "; ")
    let rates = robust.outcomes.map { language.percent($0.rate.mean) }
    let alone = difference(robust.outcomes[1], in: language)
    let reserves = difference(robust.outcomes[2], in: language)
    return [
      "Kế hoạch bền vững, \(robust.replications) tương lai chưa dùng khi chọn:",
      robust.precautions.isEmpty ? "Không biện pháp nào hơn." : "Biện pháp: \(precautions).",
      "Tỷ lệ đạt chuẩn cuối kỳ: kế hoạch thường \(rates[0]), kế hoạch bền vững \(rates[1]) "
        + "(\(alone)), kèm danh sách dự bị \(rates[2]) (\(reserves)).",
      "Trên giấy, khi không có gì trục trặc: kế hoạch thường \(robust.paper.ordinary), kế hoạch bền "
        + "vững \(robust.paper.robust).",
      robust.isBetter
        ? "Cả khoảng tin cậy 95% nằm trên 0: kế hoạch được ghi là kế hoạch bền vững."
        : "Chưa đủ cơ sở nói kế hoạch bền vững hơn: kế hoạch được ghi là kế hoạch thường.",
    ]
  }

  private static func english(_ robust: RobustPlan) -> [String] {
    let language = Language.english
    let precautions = robust.precautions.map(\.wording.en).joined(separator: "; ")
    let rates = robust.outcomes.map { language.percent($0.rate.mean) }
    let alone = difference(robust.outcomes[1], in: language)
    let reserves = difference(robust.outcomes[2], in: language)
    return [
      "Robust plan, \(robust.replications) futures that had no part in choosing:",
      robust.precautions.isEmpty ? "No precaution helps." : "Precautions: \(precautions).",
      "Compliance at the end: ordinary plan \(rates[0]), robust plan \(rates[1]) (\(alone)), with "
        + "reserve lists \(rates[2]) (\(reserves)).",
      "On paper, when nothing goes wrong: ordinary plan \(robust.paper.ordinary), robust plan "
        + "\(robust.paper.robust).",
      robust.isBetter
        ? "The whole 95 % interval lies above 0: the robust plan is the one written."
        : "That it holds better can't be said: the ordinary plan is the one written.",
    ]
  }

  private static func difference(
    _ outcome: PlanContest.Outcome, in language: Language
  ) -> String {
    language.signedPercent(outcome.difference.mean) + " ± "
      + language.percent(outcome.difference.halfWidth)
  }
}

extension RobustPlan {
  /// The compliant of those in service that the plans say, as `58/77`.
  fileprivate var paper: (ordinary: String, robust: String) {
    func text(_ progress: TrainingPlan.Progress?) -> String {
      progress.map { "\($0.compliant)/\($0.inService)" } ?? "–"
    }
    return (text(onPaper.ordinary), text(onPaper.robust))
  }
}

extension Precaution {
  var wording: Wording {
    switch self {
    case .fullerClasses:
      Wording(vi: "lớp tự mở đông hơn mức tối thiểu", en: "classes fuller than their minimum")
    case .slackInMoney: Wording(vi: "để dành kinh phí dự phòng", en: "slack in the money")
    case .surerIntakes:
      Wording(vi: "không dựa vào đợt tuyển sinh khó chắc chắn", en: "no unsure intakes")
    case .laterInTheYear:
      Wording(vi: "tránh khai giảng trước khi có kinh phí", en: "no start before the money comes")
    }
  }
}
