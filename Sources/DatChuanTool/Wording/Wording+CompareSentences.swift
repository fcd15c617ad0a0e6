// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

// The sentences of `compare`.
extension Wording {
  static func givenPlanMisses(_ label: String, _ gain: String) -> Wording {
    Wording(
      vi:
        "Lưu ý: ngay trong kịch bản \(label), một lượt tìm nhanh từ kế hoạch đã cho đã thấy kế hoạch tốt "
        + "hơn (\(gain)). Một phần khác biệt dưới đây là do kế hoạch ấy, không phải do kịch bản; bỏ "
        + "=KẾ_HOẠCH để so với kế hoạch lập mới.",
      en: "Note: in scenario \(label) itself a quick search from the plan given finds a better one "
        + "(\(gain)). Some of the differences below are due to that plan and not to the scenarios; leave "
        + "=PLAN out to compare with a plan made anew.")
  }

  static func comparedName(_ scenario: ComparedScenario) -> Wording {
    let path = scenario.argument.scenario
    guard let planned = scenario.planned else { return Wording(path) }
    let name = "\(planned.scenario.name) (\(path))"
    guard let plan = scenario.argument.plan else {
      return Wording(vi: name + ", kế hoạch vừa lập", en: name + ", plan made now")
    }
    return Wording(vi: name + ", kế hoạch \(plan)", en: name + ", plan \(plan)")
  }

  static func comparedFailure(_ scenario: ComparedScenario) -> Wording {
    let (label, text) = (scenario.label, scenario.argument.text)
    return Wording(
      vi: "kịch bản \(label) (\(text)) không so sánh được:",
      en: "scenario \(label) (\(text)) can't be compared:")
  }

  static let fromBetterBase = Wording(
    vi:
      "LƯU Ý: từ kế hoạch mới tìm được kế hoạch không có yêu cầu thêm tốt hơn kế hoạch ban đầu; chênh "
      + "lệch dưới đây tính từ kế hoạch tốt hơn đó, nên chỉ là phần của yêu cầu thêm.",
    en:
      "NOTE: the new plan led to a plan without what was asked for that is better than the first one; the "
      + "difference below is from that one, and so is due to what was asked for alone.")

  static func planOfOtherPeople(_ plan: String) -> Wording {
    Wording(
      vi:
        "kế hoạch '\(plan)' không có ai thuộc kịch bản này; hãy đưa kế hoạch của chính kịch bản, hoặc "
        + "bỏ tùy chọn ấy để lập từ đầu",
      en:
        "the plan '\(plan)' has nobody of this scenario; give one of the scenario's own, or leave the "
        + "option out to plan from nothing")
  }

  static func planOfAnotherScenario(_ plan: String) -> Wording {
    Wording(
      vi: "kế hoạch '\(plan)' không đúng với kịch bản này",
      en: "the plan '\(plan)' does not fit this scenario")
  }

  static func pairTitle(_ label: String, _ base: String, _ name: String) -> Wording {
    Wording(
      vi: "\(label) SO VỚI \(base) – \(name)", en: "\(label) BESIDE \(base) – \(name)")
  }

  static func newTable(_ table: String, rows: Int) -> Wording {
    Wording(
      vi: "\(table): thêm cả bảng, \(rows) dòng",
      en: "\(table): all new, \(counted(rows, "row", "rows"))")
  }

  static func changedTable(_ table: String, rows: Int) -> Wording {
    Wording(
      vi: "\(table): \(rows) dòng khác", en: "\(table): \(counted(rows, "row", "rows")) differ")
  }

  static func rowChange(_ change: InputDifference.RowChange) -> Wording {
    switch change {
    case .inserted(let cells):
      let list = cells.map { "\($0.column) \($0.text)" }.joined(separator: ", ")
      return Wording(
        vi: "thêm dòng" + (list.isEmpty ? "" : " (\(list))"),
        en: "added" + (list.isEmpty ? "" : " (\(list))"))
    case .deleted: return Wording(vi: "bỏ dòng", en: "removed")
    case .edited(let edits):
      return Wording(
        vi: edits.map {
          "\($0.column) \(shown($0.from, .vietnamese)) → \(shown($0.to, .vietnamese))"
        }
        .joined(separator: ", "),
        en: edits.map { "\($0.column) \(shown($0.from, .english)) → \(shown($0.to, .english))" }
          .joined(separator: ", "))
    }
  }

  /// A cell as it is printed: a long whole number with its thousands set apart.
  private static func shown(_ text: String, _ language: Language) -> String {
    if text.isEmpty { return language == .vietnamese ? "(trống)" : "(empty)" }
    guard text.count > 4, let number = Int(text), String(number) == text else { return text }
    return language.grouped(number)
  }

  static func unchangedTargets(_ count: Int) -> Wording {
    Wording(
      vi: "\(count) chỉ tiêu không thay đổi.",
      en: "\(counted(count, "target does", "targets do")) not change.")
  }

  static func furtherLines(_ count: Int, isAlsoData: Bool = true) -> Wording {
    Wording(
      vi: "… và \(count) dòng nữa" + (isAlsoData ? "; xem đủ bằng --csv hoặc --json" : ""),
      en: "… and \(count) more" + (isAlsoData ? "; --csv and --json show all" : ""))
  }

  /// What is sent to a course; a dash where there is none.
  static func learners(_ row: TrainingPlan.ClassCount?) -> Wording {
    guard let row, row.learners > 0 || row.classes > 0 else { return Wording("–") }
    let classes = row.classes
    return Wording(
      vi: (classes > 0 ? "\(classes) lớp, " : "") + "\(row.learners) người",
      en: (classes > 0 ? counted(classes, "class", "classes") + ", " : "")
        + counted(row.learners, "learner", "learners"))
  }
}

// Who gains and who loses.
extension Wording {
  static func keptPlaces(_ kept: Int, moved: Int, gained: Int, lost: Int) -> Wording {
    Wording(
      vi: "Lượt cử học: \(kept) giữ nguyên, \(moved) đổi thời gian, \(gained) thêm, \(lost) bớt.",
      en: "Places: \(kept) kept, \(moved) moved in time, \(gained) gained, \(lost) lost.")
  }

  static func newlyCompliant(_ count: Int) -> Wording {
    Wording(
      vi: "Thêm \(count) người đạt chuẩn toàn bộ cuối kỳ:",
      en: "\(counted(count, "officer", "officers")) more meet every requirement at the end:")
  }

  static func noLongerCompliant(_ count: Int) -> Wording {
    Wording(
      vi: "\(count) người không còn đạt chuẩn toàn bộ cuối kỳ:",
      en: "\(counted(count, "officer", "officers")) no longer meet every requirement at the end:")
  }

  static func gainedPlaces(_ count: Int) -> Wording {
    Wording(
      vi: "Thêm \(count) lượt cử học:", en: "\(counted(count, "place is", "places are")) gained:")
  }

  static func lostPlaces(_ count: Int) -> Wording {
    Wording(
      vi: "Bớt \(count) lượt cử học:", en: "\(counted(count, "place is", "places are")) lost:")
  }

  static func movedPlaces(_ count: Int) -> Wording {
    Wording(
      vi: "Đổi thời gian \(count) lượt cử học:",
      en: "\(counted(count, "place is", "places are")) moved in time:")
  }

  static func place(_ enrolment: Enrolment, in scenario: Scenario) -> Wording {
    let name = scenario.nameAndNumber(of: enrolment.officer)
    let title = scenario.title(of: enrolment.programme)
    return Wording(
      vi: "\(name): \(title), \(Language.vietnamese.quarterInSentence(enrolment.start))",
      en: "\(name): \(title), \(Language.english.quarterInSentence(enrolment.start))")
  }

  static func movedPlace(
    _ before: Enrolment, to start: Quarter, in scenario: Scenario
  ) -> Wording {
    let place = place(before, in: scenario)
    return Wording(
      vi: "\(place.vi) → \(Language.vietnamese.quarterInSentence(start))",
      en: "\(place.en) → \(Language.english.quarterInSentence(start))")
  }

  /// Why the earlier plan did not give a place; the titles are those of its scenario.
  static func gainCause(
    _ cause: PlanDifference.Cause, titles: Scenario, in side: Wording
  ) -> Wording {
    switch cause {
    case .openElsewhere(let requirement, let gap):
      Wording(
        vi: "; \(side.vi) thiếu \(titles.title(of: requirement))"
          + (gap.map { ": \($0.reason.wording.vi)" + detail($0.detail.vietnamese) } ?? ""),
        en: "; \(side.en) \(titles.title(of: requirement)) stays open"
          + (gap.map { ": \($0.reason.wording.en)" + detail($0.detail.english) } ?? ""))
    case .unknownElsewhere:
      Wording(vi: "; \(side.vi) không có người này", en: "; \(side.en) there is no such officer")
    case .insteadOf(let place):
      instead(of: place, titles, vi: "thay cho", en: "instead of")
    case .leaves:
      Wording(
        vi: "; nghỉ trước cuối kỳ, \(side.vi) nhường mục tiêu khác",
        en: "; leaves before the end, \(side.en) other goals came first")
    case .unneeded:
      Wording(
        vi: "; \(side.vi) người này đạt như thế theo cách khác",
        en: "; \(side.en) the officer gets as far in another way")
    }
  }

  /// Why the later plan does not give a place; the titles are those of its scenario.
  static func lossCause(
    _ cause: PlanDifference.Cause, titles: Scenario, in side: Wording
  ) -> Wording {
    switch cause {
    case .insteadOf(let place): instead(of: place, titles, vi: "thay bằng", en: "replaced by")
    default: gainCause(cause, titles: titles, in: side)
    }
  }

  private static func instead(
    of place: Enrolment, _ titles: Scenario, vi: String, en: String
  ) -> Wording {
    let title = titles.title(of: place.programme)
    return Wording(
      vi: "; \(vi) \(title), \(Language.vietnamese.quarterInSentence(place.start))",
      en: "; \(en) \(title), \(Language.english.quarterInSentence(place.start))")
  }

  private static func detail(_ text: String) -> String { text.isEmpty ? "" : " – \(text)" }
}
