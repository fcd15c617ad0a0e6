// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// Alerts as sentences of one language.
struct AlertTeller {
  let scenario: Scenario
  let folder: String
  let language: Language
  private let events: EventTeller
  private let changes: ChangeTeller

  /// How many names a sentence tells.
  private static let mostNames = 6

  init(_ list: AlertList, folder: String, in language: Language) {
    scenario = list.scenario
    self.folder = folder
    self.language = language
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
      fund.text + " \(year), " + language.money(left)
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
          " has \(learners) learners and needs \(minimum).")
    case .seatsUnused(let row, let left, let candidates):
      word("Còn \(left) suất học ", "\(left) seats are left in ") + title(row)
        + word(" chưa dùng, trong khi ", " while ")
        + people(candidates)
        + word(" còn thiếu chuẩn và có thể học.", " could use them.")
    case .moneyLapses(let fund, let year, let left):
      word("Kinh phí ", "The fund ") + fund.text + word(" năm \(year) còn ", " has ")
        + language.money(left)
        + word(
          " chưa dùng và chưa có trong kế hoạch; hết năm không được chuyển sang.",
          " of \(year) neither spent nor planned; it can't be carried over.")
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
      name(officer) + word(": bằng ", ": the ") + held.level.name
        + word(" cấp ngày ", " of ") + (held.awarded.map { language.day($0) } ?? "–")
        + word(", khi mới \(age) tuổi.", " was awarded at the age of \(age).")
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

  /// The commands or acts that mend it.
  func acts(_ alert: Alert) -> [String] {
    switch alert.content {
    case .belowStandard(let officer, let lacks):
      // What is mended by the same act is told together.
      different(lacks.map(\.remedy)).map { remedy in
        act(
          remedy, of: officer, on: lacks.filter { $0.remedy == remedy }.map(\.requirement))
      }
    case .pointOfNoReturn(let officer, let lack, _):
      [act(lack.remedy, of: officer, on: [lack.requirement])]
    case .qualificationExpires, .requirementComing: [planAgain]
    case .retiresFirst(let officer, let open, _):
      [
        word(
          "Không cử học nữa; chuẩn bị người thay (record planned), hoặc miễn nếu đúng quy định: ",
          "Send nobody any more; prepare a successor (record planned), or exempt where the law allows: "
        )
          + record(
            "exempted", "--officer \(quoted(officer.text)) --requirement \(open.first?.text ?? "")")
      ]
    case .classTooSmall(let pool, _, _):
      [
        word(
          "Ghép lớp, vận động thêm người, hoặc hủy: ",
          "Join classes, find learners, or call it off: ")
          + record("class-cancelled", row(pool.programme, pool.quarter, pool.unit))
      ]
    case .seatsUnused(let intake, _, let candidates):
      [
        word("Đề cử, rồi khi được nhận thì ghi: ", "Nominate; once admitted: ")
          + record(
            "enrolled",
            "--officer \(quoted(candidates.first?.text ?? "")) --programme \(intake.programme) --quarter \(intake.quarter)"
          )
      ]
    case .moneyLapses(let fund, let year, _):
      [
        word(
          "Cử thêm người trong năm, hoặc điều chỉnh dự toán: ",
          "Send more people this year, or change the budget: ")
          + record("budget-changed", "--fund \(quoted(fund.text)) --year \(year) --amount …")
      ]
    case .resultMissing(let training): [record("completed", of: training)]
    case .startMissed(let training):
      [
        word("Đã học thì ghi: ", "If it began: ") + record("started", of: training),
        word("Chưa học thì dời sang đợt khác, hoặc ", "If not: ") + planAgain,
      ]
    case .dataWrong(let fault): [act(on: fault)]
    }
  }

  private func act(
    _ remedy: Alert.Remedy, of officer: Officer.ID, on requirements: [Requirement.ID]
  ) -> String {
    titles(requirements)
      + {
        switch remedy {
        case .underWay(let training):
          word(": đang học, xong thì ghi: ", ": under way; once done: ")
            + record("completed", of: training)
        case .planned(let training):
          word(": kế hoạch cử học ", ": planned for ") + language.quarterInSentence(training.start)
            + word("; khi có quyết định thì ghi: ", "; once decided: ")
            + record("enrolled", of: training)
        case .toPlan:
          word(": chưa có trong kế hoạch; ", ": not planned; ") + planAgain
        case .tooLate:
          word(
            ": không còn lộ trình nào trong kỳ; bố trí vị trí khác (record position-changed) hoặc "
              + "miễn nếu đúng quy định: ",
            ": no way leads there any more; another position (record position-changed), or exempt "
              + "where the law allows: ")
            + requirements.map {
              record("exempted", "--officer \(quoted(officer.text)) --requirement \($0)")
            }.joined(separator: "; ")
        }
      }()
  }

  private func act(on fault: DataFault) -> String {
    switch fault {
    case .degreeTooYoung:
      word(
        "Đối chiếu hồ sơ, sửa birth_date trong officers.csv hoặc awarded trong qualifications.csv.",
        "Check the file; mend birth_date in officers.csv or awarded in qualifications.csv.")
    case .twoTrainings(_, let second):
      word("Nếu không học, ghi: ", "If it is not attended: ") + record("withdrew", of: second)
    case .twoEvents(_, _, let second), .twoResults(_, _, let second):
      word("Hủy sự kiện ghi nhầm: ", "Withdraw what is wrong: ")
        + record("corrected", "--replaces \(second)")
    case .finding(let finding):
      finding.event.map {
        word("Hủy hoặc thay sự kiện ghi nhầm: ", "Withdraw or replace what is wrong: ")
          + record("corrected", "--replaces \($0)")
      } ?? word("Kiểm tra lại nhật ký: datchuan journal", "Look into the journal: datchuan journal")
    }
  }

  // MARK: - Commands and names

  private var planAgain: String {
    word("lập lại kế hoạch: ", "plan again: ") + "datchuan plan \(quoted(folder))"
  }

  private func record(_ kind: String, of training: Commitment) -> String {
    record(
      kind,
      "--officer \(quoted(training.officer.text)) --programme \(training.programme) --quarter \(training.start)"
    )
  }

  private func record(_ kind: String, _ rest: String) -> String {
    "datchuan record \(kind) --scenario \(quoted(folder)) \(rest)"
  }

  private func row(_ programme: Programme.ID, _ quarter: Quarter, _ unit: Unit.ID?) -> String {
    "--programme \(programme) --quarter \(quarter)" + (unit.map { " --unit \($0)" } ?? "")
  }

  /// A word of a command line as a shell reads it.
  private func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 127 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || Array("-_./".utf8).contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private func different(_ remedies: [Alert.Remedy]) -> [Alert.Remedy] {
    remedies.enumerated().filter { !remedies[..<$0].contains($1) }.map(\.element)
  }

  private func name(_ officer: Officer.ID) -> String { events.officer(officer) }

  private func people(_ officers: [Officer.ID]) -> String {
    let shown = officers.prefix(Self.mostNames).map(name).joined(separator: ", ")
    let rest = officers.count - Self.mostNames
    return rest > 0 ? shown + word(" và \(rest) người nữa", " and \(rest) more") : shown
  }

  private func titles(_ requirements: [Requirement.ID]) -> String {
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

  private func word(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
