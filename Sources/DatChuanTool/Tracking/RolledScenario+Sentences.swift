// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

extension RolledScenario {
  /// What changed, one sentence for each thing.
  func sentences() -> [BilingualText] {
    let both = (teller(.vietnamese), teller(.english))
    let plan = approval.map { approval in
      BilingualText(
        "kế hoạch số \(approval.number) ngày \(Language.vietnamese.day(approval.signed)) là kế hoạch trước",
        "the plan \(approval.number) of \(approval.signed) is the previous plan")
    }
    return changes.map { BilingualText(both.0.sentence($0), both.1.sentence($0)) }
      + [plan].compactMap { $0 }
  }

  /// What does not fit together, but for results that are missing: those are among the changes.
  func findings() -> [BilingualText] {
    let both = (teller(.vietnamese), teller(.english))
    return state.findings.filter { finding in
      if case .resultMissing = finding.kind { false } else { true }
    }.map { BilingualText(both.0.sentence($0), both.1.sentence($0)) }
  }

  private func teller(_ language: Language) -> ChangeTeller {
    ChangeTeller(
      original: original, scenario: state.scenario,
      events: EventTeller(state.scenario, events: journal.events, in: language),
      language: language)
  }
}

/// Changes and findings as sentences of one language.
struct ChangeTeller {
  let original: Scenario
  let scenario: Scenario
  let events: EventTeller
  let language: Language

  func sentence(_ change: RosterChange) -> String {
    switch change {
    case .horizon(let before, let after):
      word("kỳ kế hoạch: ", "horizon: ") + "\(before.first)–\(before.last) → "
        + "\(after.first)–\(after.last)"
    case .gone(let id, let day):
      name(id) + word(" thôi công tác, ngày cuối ", " left, last day of service ")
        + language.day(day)
    case .joined(let id): name(id) + word(" mới tiếp nhận", " joined")
    case .moved(let id, let unit, let position):
      name(id) + word(" nay là ", " is now ") + scenario.title(of: position) + ", "
        + scenario.title(of: unit)
    case .planned(let id, let position):
      name(id)
        + (position.map { word(" được quy hoạch ", " is planned for ") + scenario.title(of: $0) }
          ?? word(" không còn trong quy hoạch", " is no longer planned"))
    case .exempted(let id, let requirement):
      name(id) + word(" được miễn ", " is exempt from ") + scenario.title(of: requirement)
    case .qualified(let id, let qualification):
      name(id) + word(" đã có ", " holds ") + title(of: qualification)
    case .enrolled(let training):
      name(training.officer) + word(" đang học ", " attends ") + title(of: training)
    case .ended(let training, let status):
      name(training.officer) + ": " + title(of: training) + " – " + title(of: status)
    case .resultMissing(let training):
      name(training.officer) + ": " + title(of: training)
        + word(
          " – chưa ghi kết quả; hãy ghi completed, failed, withdrew hoặc postponed",
          " – no result was recorded; record completed, failed, withdrew or postponed")
    case .seats(let key, let before, let after):
      title(of: key) + word(": số suất ", ": seats ") + "\(before ?? 0) → \(after ?? 0)"
    case .confirmed(let key, let isConfirmed):
      title(of: key)
        + (isConfirmed
          ? word(": đã xác nhận", ": confirmed") : word(": chưa xác nhận", ": not confirmed"))
    case .budget(let fund, let year, let before, let after):
      word("kinh phí \(fund) năm \(year): ", "money of \(fund) in \(year): ")
        + language.money(before) + " → " + language.money(after)
    case .targetPast(let id):
      word("chỉ tiêu đã đến hạn: ", "target past its date: ") + original.title(of: id)
    case .decisionPast(let id, let programme):
      word("quyết định đã thực hiện hoặc hết hạn: ", "decision done or past: ") + name(id) + ", "
        + original.title(of: programme)
    }
  }

  func sentence(_ finding: RosterFinding) -> String {
    let number = finding.event.map { word("sự kiện số \($0): ", "event \($0): ") } ?? ""
    return number + self.text(finding.kind)
  }

  private func text(_ kind: RosterFinding.Kind) -> String {
    switch kind {
    case .unknownOfficer(let id): word("không có cán bộ \(id)", "no officer \(id)")
    case .unknownProgramme(let id): word("không có chương trình \(id)", "no programme \(id)")
    case .unknownUnit(let id): word("không có đơn vị \(id)", "no unit \(id)")
    case .unknownPosition(let id): word("không có chức danh \(id)", "no position \(id)")
    case .unknownRequirement(let id): word("không có yêu cầu \(id)", "no requirement \(id)")
    case .unknownAward(let award): word("không có mức \(award)", "no level \(award)")
    case .alreadyThere(let id):
      word("\(name(id)) đã có trong danh sách", "\(name(id)) is on the roster already")
    case .alreadyGone(let id):
      word("\(name(id)) đã thôi công tác", "\(name(id)) had left before")
    case .noSuchTraining(let training):
      name(training.officer)
        + word(" chưa được ghi là đi học ", " had not enrolled in ") + title(of: training)
    case .noSuchIntake(let key):
      word("chưa có suất học này: ", "no such seats: ") + title(of: key)
    case .resultMissing(let training):
      name(training.officer) + ": " + title(of: training)
        + word(" – chưa ghi kết quả", " – no result was recorded")
    }
  }

  private func name(_ id: Officer.ID) -> String {
    original.knows(officer: id) ? original.nameAndNumber(of: id) : events.officer(id)
  }

  private func title(of training: Commitment) -> String {
    original.title(of: training.programme) + " (" + language.quarterInSentence(training.start) + ")"
  }

  private func title(of key: Intake.ID) -> String {
    original.title(of: key.programme) + " (" + language.quarterInSentence(key.quarter) + ")"
      + (key.unit.map { ", " + original.title(of: $0) } ?? "")
  }

  private func title(of qualification: Qualification) -> String {
    var text =
      original.title(of: qualification.level.dimension) + ": " + qualification.level.name
    if case .named(let field) = qualification.field { text += "@" + field }
    if let day = qualification.awarded {
      text += word(", cấp ngày ", ", awarded ") + language.day(day)
    }
    return text
  }

  private func title(of status: TrainingRecord.Status) -> String {
    switch status {
    case .nominated: word("đề cử", "nominated")
    case .enrolled: word("được cử", "enrolled")
    case .underWay: word("đang học", "under way")
    case .completed: word("hoàn thành", "completed")
    case .failed: word("không đạt", "failed")
    case .withdrew: word("thôi học", "withdrew")
    case .cancelled: word("lớp bị hủy", "the class was called off")
    }
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
