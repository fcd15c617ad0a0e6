// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

// What the card of an officer says.
extension Wording {
  static func cardTitle(_ name: String) -> Wording {
    Wording(vi: "PHIẾU CÁ NHÂN – \(name)", en: "OFFICER'S CARD – \(name)")
  }

  static func cardPerson(_ officer: Officer, in scenario: Scenario) -> Wording {
    let (vi, en) = (Language.vietnamese, Language.english)
    let (position, unit) = (
      scenario.title(of: officer.position), scenario.title(of: officer.unit)
    )
    return Wording(
      vi: "\(position), \(unit); sinh ngày \(vi.day(officer.birthDate)), công tác đến hết ngày "
        + "\(vi.day(officer.lastDayOfService)).",
      en: "\(position), \(unit); born on \(en.day(officer.birthDate)), in service until "
        + "\(en.day(officer.lastDayOfService)).")
  }

  static func leavesBeforeTheEnd(_ officer: Officer) -> Wording {
    Wording(
      vi: "Thôi công tác trước khi hết kỳ kế hoạch nên không tính vào kết quả cuối kỳ.",
      en: "Leaves before the end of the horizon, and so does not count in the end.")
  }

  static let cardTraining = Wording(vi: "Học trong kỳ kế hoạch:", en: "Training in the plan:")
  static let nothingStarted = Wording(vi: "không cử đi học lớp nào", en: "none")
  static let agreedBefore = Wording(vi: "(đã có quyết định)", en: "(agreed before)")

  static func cardStandard(_ position: Position.ID, in scenario: Scenario) -> Wording {
    let title = scenario.title(of: position)
    return Wording(
      vi: "Tiêu chuẩn của vị trí \(title), tính đến cuối kỳ:",
      en: "The standard of \(title), at the end of the horizon:")
  }

  static func cardPlannedStandard(_ position: Position.ID, in scenario: Scenario) -> Wording {
    let title = scenario.title(of: position)
    return Wording(
      vi: "Tiêu chuẩn của vị trí quy hoạch \(title) (không tính vào tỷ lệ đạt chuẩn):",
      en: "The standard of the planned post \(title) (not counted as compliance):")
  }

  static func asks(_ requirement: Requirement, in scenario: Scenario) -> Wording {
    let words = requirement.accepts.map { $0.wording(in: scenario) }
    let basis = requirement.basis.flatMap { id in
      scenario.legalBases.first { $0.id == id }
    }
    let months = requirement.validMonths
    return Wording(
      vi: "Yêu cầu: " + words.map(\.vietnamese).joined(separator: "; hoặc ")
        + (months.map { ", cấp trong \($0) tháng gần nhất" } ?? "")
        + (basis.map { ". Căn cứ: \($0.number) – \($0.title)" } ?? ""),
      en: "Asked: " + words.map(\.english).joined(separator: "; or ")
        + (months.map { ", awarded within \($0) months" } ?? "")
        + (basis.map { ". Basis: \($0.number) – \($0.title)" } ?? ""))
  }

  static func holds(_ held: [Qualification], in scenario: Scenario) -> Wording {
    guard !held.isEmpty else { return Wording(vi: "Hiện có: chưa có gì", en: "Held: nothing") }
    let isOneScale = Set(held.map(\.level.dimension)).count == 1
    func text(_ qualification: Qualification, _ language: Language) -> String {
      let field: String
      if case .named(let name) = qualification.field {
        field =
          (language == .vietnamese ? ", ngành " : ", in ")
          + name.wordingAsField.text(in: language)
      } else {
        field = ""
      }
      // Of several scales each is named.
      let scale = isOneScale ? "" : scenario.title(of: qualification.level.dimension) + " "
      return scale + qualification.level.wording.text(in: language) + field
        + (qualification.awarded.map { " (\(language.day($0)))" } ?? "")
    }
    let list = held.prefix(4)
    return Wording(
      vi: "Hiện có: " + list.map { text($0, .vietnamese) }.joined(separator: "; "),
      en: "Held: " + list.map { text($0, .english) }.joined(separator: "; "))
  }

  static let thanksTo = Wording(vi: "Đạt nhờ: ", en: "Thanks to: ")
  static let because = Wording(vi: "Lý do: ", en: "Because: ")

  /// Until when the way must begin; where there is none the reason says all, but that it is too late.
  static func pointOfNoReturn(_ open: OpenRequirement) -> Wording? {
    guard let quarter = open.pointOfNoReturn else {
      guard [.retiresFirst, .noTime, .noIntake].contains(open.gap.reason) else { return nil }
      return Wording(
        vi: "Hạn bắt đầu học: không còn kịp, dù không vướng giới hạn chung nào",
        en: "Begin by: too late, whatever is shared")
    }
    if open.isWithoutProhibitions {
      return Wording(
        vi: "Hạn bắt đầu học muộn nhất nếu bỏ quyết định không cử: "
          + Language.vietnamese.quarterInSentence(quarter),
        en: "Begin by, were the decision lifted: \(Language.english.quarter(quarter))")
    }
    return Wording(
      vi: "Hạn bắt đầu học muộn nhất: \(Language.vietnamese.quarterInSentence(quarter))",
      en: "Begin by: \(Language.english.quarter(quarter))")
  }

  static let noDoor = Wording(
    vi: "Không có đợt tuyển sinh nào dẫn tới tiêu chuẩn này mở cho người này",
    en: "No intake that leads there is open to this officer")
  static let doorsTitle = Wording(
    vi: "Các lớp dẫn tới tiêu chuẩn này:", en: "The classes that lead there:")
  static let doorTaken = Wording(vi: "đã xếp học", en: "taken")
  static let doorOpen = Wording(
    vi: "còn chỗ, nhưng theo thứ tự mục tiêu không xếp", en: "open, but for the order of goals")
  static let doorNoTime = Wording(
    vi: "không khớp với thời gian và các lớp khác của người này",
    en: "does not fit with the officer's time and other training")
  static let heldBy = Wording(vi: "người đang dùng: ", en: "used by ")

  static let noRemedy = Wording(
    vi: "Không có một thay đổi đơn lẻ nào giúp được trong kỳ kế hoạch này.",
    en: "No change of a single kind would help within this horizon.")
  static let remedyTitle = Wording(
    vi: "Thay đổi nhỏ nhất để đạt (đã lập phương án để xác nhận):",
    en: "The smallest change that helps (confirmed by a plan):")
  static let nothingGivesWay = Wording(
    vi: "không cần nới giới hạn nào, chỉ cần quyết định cử",
    en: "no limit has to give way, only a decision is needed")
  static let thenStarts = Wording(vi: "Khi đó học: ", en: "Then starts: ")

  static func changes(_ changes: [GoalChange], _ language: Language) -> String {
    changes.map { change in
      let title = change.goal.wording(language)
      func text(_ value: ExactDecimal) -> String { language.figure(value, of: change.goal) }
      return "\(title) \(text(change.before)) → \(text(change.after))"
    }.joined(separator: "; ")
  }

  static let closedAnyway = Wording(
    vi: "Lập lại kế hoạch mà không thay đổi gì thì người này cũng được xếp học.",
    en: "Planned anew without any change the officer gets in too.")
  static let decisionNotSettled = Wording(
    vi:
      "Lập lại kế hoạch nhanh có kèm quyết định cử thì chưa tìm được phương án; phương án giữ nguyên "
      + "những người khác thì có, đã kiểm tra.",
    en:
      "A quick search for a plan with that decision found none; with everybody else where they are "
      + "there is one, and it was audited.")

  /// What comes of the change, and of a decision that the officer goes.
  static func withDecision(_ outcome: PlannedAnew.Outcome, in scenario: Scenario) -> Wording {
    let what = effect(outcome, in: scenario)
    let base =
      outcome.isFromBetterBase
      ? Wording(
        vi: "so với một phương án không thay đổi tốt hơn phương án ban đầu, tìm được nhờ đó",
        en: "against a plan without it that this led to, better than the first one")
      : Wording(vi: "so với lập lại mà không thay đổi", en: "against planning anew without")
    let isNeedless = outcome.isMetWithout && outcome.isFromBetterBase
    return Wording(
      vi: "Lập lại kế hoạch với thay đổi này và quyết định cử, \(base.vi): \(what.vi). "
        + (isNeedless ? "Phương án không thay đổi ấy cũng xếp người này học. " : "")
        + "Làm lại bằng lệnh:",
      en: "Planned anew with this change and a decision, \(base.en): \(what.en). "
        + (isNeedless ? "In that plan without it the officer gets in too. " : "")
        + "To repeat it:")
  }

  /// What comes of the change alone, beside what comes of it with a decision.
  static func withoutDecision(
    _ outcome: PlannedAnew.Outcome, beside required: PlannedAnew.Outcome?, _ officer: Officer.ID,
    in scenario: Scenario
  ) -> Wording {
    let (name, what) = (scenario.nameAndNumber(of: officer), effect(outcome, in: scenario))
    let isIdle = outcome.goals.isEmpty && outcome.closed.isEmpty && outcome.opened.isEmpty
    let who =
      if outcome.helpsTheOfficer, let required, outcome.isBetter(than: required) {
        Wording(
          vi: "\(name) cũng được xếp học và kết quả còn tốt hơn, nên không cần quyết định cử",
          en: "\(name) gets in too and the plan is better: no decision is needed")
      } else if outcome.helpsTheOfficer {
        Wording(vi: "\(name) cũng được xếp học", en: "\(name) gets in too")
      } else if let required, required.isBetter(than: outcome) {
        Wording(
          vi: "tìm kiếm không gặp phương án tốt hơn nói trên, muốn có cần quyết định cử \(name)",
          en: "the search does not meet the better plan above; it takes a decision on \(name)")
      } else if isIdle {
        Wording(
          vi: "kế hoạch vẫn như cũ; muốn \(name) được học cần quyết định cử",
          en: "the plan stays as it is; a decision must send \(name)")
      } else {
        Wording(
          vi: "kế hoạch dùng phần thêm theo cách khác; muốn dành cho \(name) cần quyết định cử",
          en: "what is added is used otherwise; a decision must give it to \(name)")
      }
    return Wording(
      vi: "Chỉ thay đổi, không có quyết định cử: \(who.vi); \(what.vi). Làm lại bằng lệnh:",
      en: "The change alone, without a decision: \(who.en); \(what.en). To repeat it:")
  }

  /// How many gaps are named; the data has all of them.
  private static let mostNamed = 6

  /// What comes of a decision that the officer goes, nothing giving way, and what follows from it.
  static func insisted(_ outcome: PlannedAnew.Outcome, in scenario: Scenario) -> Wording {
    let what = effect(outcome, in: scenario)
    let why =
      switch outcome.goals.first?.isWorse {
      case true?:
        Wording(vi: " – vì vậy người khác được xếp trước", en: " – by this others come first")
      case false?:
        Wording(vi: " – kế hoạch còn có thể tốt hơn", en: " – the plan can be bettered")
      case nil where outcome.isFromBetterBase:
        Wording(
          vi:
            " – kế hoạch còn có thể tốt hơn, và khi đó cử người này cũng ngang nhau ở mọi mục tiêu",
          en: " – the plan can be bettered, and then every goal comes to the same with this officer"
        )
      case nil:
        Wording(
          vi: " – xếp ai trong số này cũng ngang nhau ở mọi mục tiêu",
          en: " – whoever of them goes, every goal comes to the same")
      }
    return Wording(
      vi: "Nếu vẫn quyết định cử mà không nới gì: \(what.vi)\(why.vi). Làm lại bằng lệnh:",
      en: "With a decision all the same, and nothing giving way: \(what.en)\(why.en). To repeat it:"
    )
  }

  static let insistedInVain = Wording(
    vi:
      "Nếu vẫn quyết định cử mà không nới gì: không lập được phương án. Lệnh sau cho biết vướng "
      + "giới hạn nào:",
    en:
      "With a decision all the same, and nothing giving way: no plan was found. This tells which limits "
      + "forbid it:")

  private static func effect(_ outcome: PlannedAnew.Outcome, in scenario: Scenario) -> Wording {
    func list(_ gaps: [PlanFigures.UnmetRequirement]) -> String {
      gaps.prefix(mostNamed).map {
        scenario.nameAndNumber(of: $0.officer) + ": " + scenario.title(of: $0.requirement)
      }.joined(separator: ", ")
    }
    func rest(_ gaps: [PlanFigures.UnmetRequirement]) -> Wording {
      gaps.count > mostNamed ? furtherPeople(gaps.count - mostNamed) : Wording("")
    }
    let (gain, loss) = (list(outcome.closed), list(outcome.opened))
    let (moreGain, moreLoss) = (rest(outcome.closed), rest(outcome.opened))
    let (vi, en) = (changes(outcome.goals, .vietnamese), changes(outcome.goals, .english))
    let targets = outcome.targets.prefix(mostNamed).map {
      "«\(scenario.title(of: $0.after.target))» \($0.before.value)/\($0.before.needed) → "
        + "\($0.after.value)/\($0.after.needed)"
    }.joined(separator: ", ")
    return Wording(
      vi: (vi.isEmpty ? "mọi mục tiêu không đổi" : vi)
        + (targets.isEmpty ? "" : "; chỉ tiêu – \(targets)")
        + (gain.isEmpty ? "" : "; thêm người đạt – \(gain)\(moreGain.vi)")
        + (loss.isEmpty ? "" : "; người không còn đạt – \(loss)\(moreLoss.vi)"),
      en: (en.isEmpty ? "no goal changes" : en)
        + (targets.isEmpty ? "" : "; targets – \(targets)")
        + (gain.isEmpty ? "" : "; gaps close – \(gain)\(moreGain.en)")
        + (loss.isEmpty ? "" : "; gaps open – \(loss)\(moreLoss.en)"))
  }

  static let tryIt = Wording(
    vi: "Để tự kiểm chứng, ghi vào một thư mục mới:", en: "To try it, write in a new folder:")

  static let thenRun = Wording(vi: "rồi chạy:", en: "and run:")

  static let askAgain = Wording(vi: "Lập lại phiếu này:", en: "This card again:")
}

extension OfficerCard.Standing {
  var wording: Wording {
    switch self {
    case .met: Wording(vi: "ĐẠT", en: "MET")
    case .closes: Wording(vi: "ĐẠT nhờ kế hoạch", en: "MET by training")
    case .open: Wording(vi: "CHƯA ĐẠT", en: "NOT MET")
    case .missing: Wording(vi: "chưa có", en: "not held")
    }
  }
}
