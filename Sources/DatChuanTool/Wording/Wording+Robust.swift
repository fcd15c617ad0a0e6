// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

// What `plan --robust` says.
extension Wording {
  static let robustHelp = Wording(
    vi: "tìm kế hoạch bền vững hơn trước rủi ro (theo mô phỏng), trong cùng kinh phí và trong "
      + "--time-limit; lâu hơn vài phút",
    en: "look for a plan that holds better when chance strikes (by simulation), within the same "
      + "money and --time-limit; takes some minutes more")

  /// The line of progress of the search for a robust plan.
  static func robustStep(_ step: RobustStep, _ bar: ProgressBar) -> Wording {
    func text(_ language: Language, _ title: Wording, _ noun: Wording) -> String {
      "\(title(language)) " + bar.text(of: noun, in: language)
        + (step.difference.map {
          " · " + difference($0, in: language)
        } ?? "")
    }
    let (title, noun) = words(of: step)
    return Wording(
      vi: text(.vietnamese, title, noun), en: text(.english, title, noun))
  }

  private static func words(of step: RobustStep) -> (title: Wording, noun: Wording) {
    let trials = Wording(vi: "lượt thử", en: "trials")
    return switch step.stage {
    case .plans:
      (Wording(vi: "Lập phương án", en: "Making plans"), Wording(vi: "phương án", en: "plans"))
    case .race:
      (
        Wording(
          vi: "Chọn trong \(step.left ?? 0) phương án", en: "Racing \(step.left ?? 0) plans"),
        trials
      )
    case .conduct: (Wording(vi: "Chọn cách điều hành", en: "Choosing a policy"), trials)
    case .proof: (Wording(vi: "Kiểm chứng", en: "Proving"), .futuresNoun)
    }
  }

  static func robust(_ robust: RobustPlan) -> Wording {
    Wording(
      vi: sentences(robust, in: .vietnamese).joined(separator: "\n"),
      en: sentences(robust, in: .english).joined(separator: "\n"))
  }

  private static func sentences(_ robust: RobustPlan, in language: Language) -> [String] {
    guard let proof = robust.proof else { return [noTimeForProof(language)] }
    var lines = [
      provenOn(proof.replications)(language), precautions(robust.precautions)(language),
      rates(proof)(language), control(proof)(language), onPaper(robust)(language),
    ]
    if let conduct = robust.conduct, let conducted = proof.conducted {
      lines.append(self.conducted(conduct, conducted)(language))
    }
    if !robust.canBeOverbooked { lines.append(neverOverbooked(language)) }
    if robust.isStoppedEarly { lines.append(stoppedBeforeAll(language)) }
    lines.append((robust.isWritten ? robustIsWritten : ordinaryIsWritten)(language))
    return lines
  }

  private static func provenOn(_ futures: Int) -> Wording {
    Wording(
      vi: "Kế hoạch bền vững, thử trên \(futures) tương lai chưa dùng khi chọn:",
      en: "Robust plan, tried in \(futures) futures that had no part in choosing:")
  }

  private static func precautions(_ precautions: [Precaution]) -> Wording {
    Wording(
      vi: "Biện pháp: \(precautions.map(\.wording.vi).joined(separator: "; ")).",
      en: "Precautions: \(precautions.map(\.wording.en).joined(separator: "; ")).")
  }

  private static func rates(_ proof: RobustProof) -> Wording {
    func parts(_ language: Language) -> (String, String, String) {
      (
        language.percent(proof.ordinary.rate.mean), language.percent(proof.robust.rate.mean),
        difference(proof.robust, in: language)
      )
    }
    let (vi, en) = (parts(.vietnamese), parts(.english))
    return Wording(
      vi: "Tỷ lệ đạt chuẩn cuối kỳ: kế hoạch thường \(vi.0), kế hoạch bền vững \(vi.1), chênh lệch "
        + "từng tương lai \(vi.2).",
      en: "Compliance at the end: ordinary plan \(en.0), robust plan \(en.1), difference future by "
        + "future \(en.2).")
  }

  private static func control(_ proof: RobustProof) -> Wording {
    Wording(
      vi: "Đối chứng: tìm như vậy mà không có biện pháp nào thì chênh lệch "
        + "\(difference(proof.control, in: .vietnamese)).",
      en: "Control: the same search without any precaution differs by "
        + "\(difference(proof.control, in: .english)).")
  }

  private static func onPaper(_ robust: RobustPlan) -> Wording {
    Wording(
      vi:
        "Trên giấy, khi không có gì trục trặc: kế hoạch thường \(robust.paper.ordinary) người đạt, "
        + "kế hoạch bền vững \(robust.paper.robust).",
      en:
        "On paper, when nothing goes wrong: ordinary plan \(robust.paper.ordinary) people, robust "
        + "plan \(robust.paper.robust).")
  }

  private static func conducted(
    _ conduct: SimulationPolicy,
    _ proof: (ordinary: PlanContest.Outcome, robust: PlanContest.Outcome)
  ) -> Wording {
    Wording(
      vi: "Nếu điều hành theo cách \"\(conduct.wording.vi)\": kế hoạch thường "
        + "\(difference(proof.ordinary, in: .vietnamese)), kế hoạch bền vững "
        + "\(difference(proof.robust, in: .vietnamese)), đều so với kế hoạch thường ở trên.",
      en: "Carried out “\(conduct.wording.en)”: ordinary plan "
        + "\(difference(proof.ordinary, in: .english)), robust plan "
        + "\(difference(proof.robust, in: .english)), both against the ordinary plan above.")
  }

  private static let stoppedBeforeAll = Wording(
    vi: "Hết giờ trước khi thử đủ số tương lai; tăng --time-limit để kết luận chắc hơn.",
    en: "Time was up before all futures were tried; a longer --time-limit makes it surer.")

  private static let noTimeForProof = Wording(
    vi: "Không đủ giờ để thử kế hoạch bền vững: kế hoạch được ghi là kế hoạch thường. Hãy tăng "
      + "--time-limit.",
    en: "No time was left to try a robust plan: the ordinary plan is the one written. Try a longer "
      + "--time-limit.")

  private static let robustIsWritten = Wording(
    vi: "Cả khoảng tin cậy 95% nằm trên 0: kế hoạch được ghi là kế hoạch bền vững.",
    en: "The whole 95 % interval lies above 0: the robust plan is the one written.")

  private static let ordinaryIsWritten = Wording(
    vi: "Chưa đủ cơ sở nói kế hoạch bền vững hơn: kế hoạch được ghi là kế hoạch thường.",
    en: "That it holds better can't be said: the ordinary plan is the one written.")

  private static func difference(
    _ outcome: PlanContest.Outcome, in language: Language
  ) -> String {
    difference(outcome.difference, in: language)
  }

  private static func difference(
    _ estimate: Forecast.Estimate, in language: Language
  ) -> String {
    language.points(estimate) + Wording(vi: " điểm phần trăm", en: " percentage points")(language)
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
    case .weighedGains:
      Wording(
        vi: "ưu tiên lượt học dễ thành hoặc còn kịp học lại",
        en: "starts that are likely to succeed, or early enough for a retry")
    }
  }
}
