// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// Alerts as sentences of one language.
struct AlertTeller {
  let list: AlertList
  let language: Language

  /// The scenario's folder and the journal's file as the user named them, for the commands.
  let folder: String
  let journal: String?
  let scenario: Scenario
  private let events: EventTeller
  private let changes: ChangeTeller

  /// How many names a sentence tells.
  private static let mostNames = 6

  init(_ list: AlertList, folder: String, journal: String?, in language: Language) {
    (self.list, self.language) = (list, language)
    (self.folder, self.journal) = (folder, journal)
    scenario = list.scenario
    events = EventTeller(list.scenario, events: list.state.events, in: language)
    changes = ChangeTeller(
      original: list.scenario, scenario: list.scenario, events: events, language: language)
  }

  /// Whom or what it is about, in a few words.
  func subject(_ alert: Alert) -> String {
    switch alert.content {
    case .belowStandard(let officer, _), .retiresFirst(let officer, _, _): name(officer)
    case .pointOfNoReturn(let officer, let lack, _):
      name(officer) + ", " + scenario.title(of: lack.requirement)
    case .qualificationExpires(let requirement, _, let officers),
      .requirementComing(let requirement, _, let officers):
      scenario.title(of: requirement) + word(", \(officers.count) người", ", \(officers.count)")
    case .classTooSmall(let pool, _, _): title(pool)
    case .seatsUnused(let row, let left, _): title(row) + word(", \(left) suất", ", \(left)")
    case .moneyLapses(let fund, let year, let left):
      Wording.fundYear(fund, year, in: scenario)(language) + ", " + money(left)
    case .resultMissing(let training), .startMissed(let training):
      name(training.officer) + ", " + title(training)
    case .dataWrong(let fault): fault.officer.map(name) ?? ""
    }
  }

  /// What is the matter.
  func sentence(_ alert: Alert) -> String {
    switch alert.content {
    case .belowStandard(let officer, let lacks):
      name(officer) + word(" chưa đạt chuẩn vị trí: thiếu ", " is below standard: lacks ")
        + titles(lacks.map(\.requirement)) + "."
    case .pointOfNoReturn(let officer, let lack, let quarter):
      name(officer) + word(" phải bắt đầu học để đạt ", " must begin the training for ")
        + scenario.title(of: lack.requirement)
        + word(" chậm nhất trong ", " no later than ") + language.quarterInSentence(quarter)
        + word("; sau đó không còn kịp.", "; after that it is too late.")
    case .qualificationExpires(let requirement, let quarter, let officers):
      scenario.title(of: requirement) + word(" của ", " of ") + people(officers)
        + word(" hết giá trị sau ", " counts no longer after ")
        + language.quarterInSentence(quarter) + "."
    case .retiresFirst(let officer, let open, let lastDay):
      name(officer) + word(" thôi công tác ngày ", " leaves on ") + language.day(lastDay)
        + word(", trước khi đạt ", ", before meeting ") + titles(open) + "."
    case .classTooSmall(let pool, let learners, let minimum):
      word("Lớp ", "The class ") + title(pool)
        + word(
          " mới có \(learners) người, cần ít nhất \(minimum).",
          " has \(learners) learner\(learners == 1 ? "" : "s") and needs \(minimum).")
    case .seatsUnused(let row, let left, let candidates):
      word("Còn \(left) suất học ", left == 1 ? "1 seat is left in " : "\(left) seats are left in ")
        + title(row)
        + word(" chưa dùng, trong khi ", " while ")
        + people(candidates)
        + word(" còn thiếu chuẩn và có thể học.", " could use them.")
    case .moneyLapses(let fund, let year, let left):
      word("", "Of ") + money(of: fund, year) + word(" còn ", ", ") + money(left)
        + word(
          " chưa dùng và chưa có trong kế hoạch; hết năm không được chuyển sang.",
          " is neither spent nor planned; it can't be carried over.")
    case .requirementComing(let requirement, let quarter, let officers):
      word("Yêu cầu ", "The requirement ") + scenario.title(of: requirement)
        + word(" áp dụng từ ", " is in force from ") + language.quarterInSentence(quarter)
        + word("; chưa đạt: ", "; not met by ") + people(officers) + "."
    case .resultMissing(let training):
      name(training.officer) + ": " + title(training)
        + word(" đã hết thời gian mà chưa ghi kết quả.", " is over and has no result.")
    case .startMissed(let training):
      name(training.officer) + ": " + title(training)
        + word(
          " có trong kế hoạch, quý đã qua mà chưa ghi gì.",
          " was planned, the quarter is over and nothing was recorded.")
    case .dataWrong(let fault): sentence(fault)
    }
  }

  private func sentence(_ fault: DataFault) -> String {
    switch fault {
    case .degreeTooYoung(let officer, let held, let age):
      name(officer) + ": " + scenario.title(of: held.level.dimension)
        + word(" mức ", " of the level ") + held.level.wording.text(in: language)
        + word(" cấp ngày ", " was awarded on ")
        + (held.awarded.map { language.day($0) } ?? "–")
        + word(", khi mới \(age) tuổi.", ", at the age of \(age).")
    case .twoTrainings(let first, let second):
      name(first.officer)
        + word(" học cùng lúc hai chương trình dài: ", " attends two long programmes at once: ")
        + title(first) + word(" và ", " and ") + title(second) + "."
    case .twoEvents(let officer, let first, let second):
      name(officer)
        + word(
          ": sự kiện số \(first) và \(second) cùng ngày, không thể cùng đúng.",
          ": events \(first) and \(second) of the same day can't both be true.")
    case .twoResults(let training, let first, let second):
      name(training.officer) + ": " + title(training)
        + word(
          " có hai kết quả, sự kiện số \(first) và \(second).",
          " has two results, events \(first) and \(second).")
    case .finding(let finding): changes.sentence(finding)
    }
  }

  // MARK: - Names

  func name(_ officer: Officer.ID) -> String { events.officer(officer) }

  /// A fund and its year; a Vietnamese sentence begins with them.
  private func money(of fund: Fund.ID, _ year: Int) -> String {
    let name = Wording.fundYear(fund, year, in: scenario)(language)
    return language == .vietnamese ? name.capitalised : name
  }

  private func money(_ amount: Money) -> String {
    language.money(amount) + word("", " dong")
  }

  private func people(_ officers: [Officer.ID]) -> String {
    let shown = officers.prefix(Self.mostNames).map(name).joined(separator: ", ")
    let rest = officers.count - Self.mostNames
    return rest > 0 ? shown + word(" và \(rest) người nữa", " and \(rest) more") : shown
  }

  func titles(_ requirements: [Requirement.ID]) -> String {
    requirements.map { scenario.title(of: $0) }.joined(separator: ", ")
  }

  private func title(_ training: Commitment) -> String {
    scenario.title(of: training.programme) + " (" + language.quarterInSentence(training.start) + ")"
  }

  private func title(_ row: Intake.ID) -> String {
    scenario.title(of: row.programme) + " (" + language.quarterInSentence(row.quarter) + ")"
      + (row.unit.map { ", " + scenario.title(of: $0) } ?? "")
  }

  private func title(_ pool: ClassPool) -> String {
    title(Intake.ID(programme: pool.programme, quarter: pool.quarter, unit: pool.unit))
  }

  func word(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
