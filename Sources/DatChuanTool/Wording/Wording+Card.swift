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

  static func holds(_ held: [Qualification]) -> Wording {
    guard !held.isEmpty else { return Wording(vi: "Hiện có: chưa có gì", en: "Held: nothing") }
    func text(_ qualification: Qualification, _ language: Language) -> String {
      let field: String
      if case .named(let name) = qualification.field {
        field = (language == .vietnamese ? ", ngành " : ", in ") + name.quoted
      } else {
        field = ""
      }
      return qualification.level.name.quoted + field
        + (qualification.awarded.map { " (\(language.day($0)))" } ?? "")
    }
    let list = held.prefix(4)
    return Wording(
      vi: "Hiện có: " + list.map { text($0, .vietnamese) }.joined(separator: "; "),
      en: "Held: " + list.map { text($0, .english) }.joined(separator: "; "))
  }

  static let thanksTo = Wording(vi: "Đạt nhờ: ", en: "Thanks to: ")
  static let because = Wording(vi: "Lý do: ", en: "Because: ")

  static func pointOfNoReturn(_ quarter: Quarter?) -> Wording {
    guard let quarter else {
      return Wording(
        vi: "Hạn bắt đầu học: không còn kịp, dù không vướng giới hạn chung nào",
        en: "Begin by: too late, whatever is shared")
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
    vi: "Thay đổi nhỏ nhất để đạt (đã có phương án chứng minh):",
    en: "The smallest change that helps (shown by a plan):")
  static let nothingGivesWay = Wording(
    vi: "không cần nới giới hạn nào, chỉ cần quyết định cử",
    en: "no limit has to give way, only a decision is needed")
  static let thenStarts = Wording(vi: "Khi đó học: ", en: "Then starts: ")

  static func othersStay(_ effect: [GoalChange], in language: Language) -> Wording {
    guard !effect.isEmpty else {
      return Wording(
        vi: "Những người khác giữ nguyên, mọi mục tiêu không đổi.",
        en: "Everybody else stays, and no goal changes.")
    }
    return Wording(
      vi: "Những người khác giữ nguyên: " + changes(effect, .vietnamese) + ".",
      en: "Everybody else stays: " + changes(effect, .english) + ".")
  }

  static func changes(_ changes: [GoalChange], _ language: Language) -> String {
    changes.map { change in
      let title = change.goal.wording(language)
      func text(_ value: ExactDecimal) -> String { language.decimal(value) }
      return "\(title) \(text(change.before)) → \(text(change.after))"
    }.joined(separator: "; ")
  }

  static func plannedAnew(
    _ resolved: Remedy.Resolved, _ officer: Officer.ID, in scenario: Scenario,
    _ language: Language
  ) -> Wording {
    let name = scenario.nameAndNumber(of: officer)
    let gain = Set(resolved.closed.map(\.officer)).subtracting([officer]).sorted()
      .map(scenario.nameAndNumber).joined(separator: ", ")
    let loss = Set(resolved.opened.map(\.officer)).sorted().map(scenario.nameAndNumber)
      .joined(separator: ", ")
    return Wording(
      vi: "Lập lại kế hoạch với thay đổi này, so với lập lại mà không thay đổi: "
        + (resolved.isClosedAnyway
          ? "không thay đổi gì thì \(name) cũng được xếp học"
          : resolved.helpsTheOfficer
            ? "\(name) được xếp học"
            : "phần thêm được dành cho người khác; muốn dành cho \(name) cần quyết định cử")
        + (resolved.goals.isEmpty ? "" : "; " + changes(resolved.goals, .vietnamese))
        + (gain.isEmpty ? "" : "; thêm người đạt: \(gain)")
        + (loss.isEmpty ? "" : "; người mất chỗ: \(loss)") + ".",
      en: "Planned anew with this change, against planning anew without: "
        + (resolved.isClosedAnyway
          ? "\(name) gets in even without"
          : resolved.helpsTheOfficer
            ? "\(name) gets in"
            : "somebody else gets what is added; a decision must give it to \(name)")
        + (resolved.goals.isEmpty ? "" : "; " + changes(resolved.goals, .english))
        + (gain.isEmpty ? "" : "; gaps close for \(gain)")
        + (loss.isEmpty ? "" : "; gaps open for \(loss)") + ".")
  }

  static let tryIt = Wording(
    vi: "Để tự kiểm chứng, ghi vào một thư mục mới:", en: "To try it, write in a new folder:")

  static func thenRun(_ command: String) -> Wording {
    Wording(vi: "rồi chạy: \(command)", en: "and run: \(command)")
  }

  static func askAgain(_ command: String) -> Wording {
    Wording(vi: "Lập lại phiếu này: \(command)", en: "This card again: \(command)")
  }
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

extension Door.Exchange {
  /// What becomes of the goals if the holder makes way.
  func wording(in language: Language) -> Wording {
    switch self {
    case .worsens(let change):
      Wording(
        vi: "được xếp trước theo mục tiêu \(Wording.changes([change], .vietnamese)) nếu nhường",
        en: "first by the goal \(Wording.changes([change], .english)) on making way")
    case .betters(let change):
      Wording(
        vi: "nếu nhường thì mục tiêu còn tốt hơn: \(Wording.changes([change], .vietnamese)), kế "
          + "hoạch chưa tối ưu",
        en: "making way would better a goal: \(Wording.changes([change], .english)); the plan is "
          + "not the best")
    case .changesNothing:
      Wording(
        vi: "ngang nhau ở mọi mục tiêu, người thâm niên hơn được xếp trước",
        en: "equal in every goal; longer service comes first")
    case .isNotEnough:
      Wording(vi: "một mình người này nhường thì chưa đủ", en: "making way would not be enough")
    }
  }
}
