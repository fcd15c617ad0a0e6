// SPDX-License-Identifier: GPL-3.0-or-later

import Tracking
import Workforce

extension AlertTeller {
  /// What mends the matter.
  func acts(_ alert: Alert) -> [AlertAct] {
    switch alert.content {
    case .belowStandard(let officer, let lacks):
      // What is mended by the same act is told together.
      different(lacks.map(\.remedy)).map { remedy in
        act(remedy, of: officer, on: lacks.filter { $0.remedy == remedy }.map(\.requirement))
      }
    case .pointOfNoReturn(let officer, let lack, _):
      [act(lack.remedy, of: officer, on: [lack.requirement])]
    case .qualificationExpires, .requirementComing: [planAgain(word("Lập", "Plan"))]
    case .retiresFirst(let officer, let open, _):
      [
        AlertAct(
          word(
            "Không cử học nữa; chuẩn bị người thay, hoặc miễn nếu đúng quy định:",
            "Send nobody any more; prepare a successor, or exempt where the law allows:"),
          open.map { exemption(of: officer, from: $0) })
      ]
    case .classTooSmall(let pool, _, _):
      [
        AlertAct(
          word(
            "Ghép lớp, vận động thêm người, hoặc hủy lớp:",
            "Join classes, find learners, or call it off:"),
          record("class-cancelled", row(pool.programme, pool.quarter, pool.unit)))
      ]
    case .seatsUnused(let intake, _, let candidates):
      [
        AlertAct(
          word("Đề cử; khi có quyết định cử đi học thì ghi:", "Nominate; once admitted:"),
          candidates.prefix(1).map { officer in
            record(
              "enrolled",
              training(
                Commitment(officer: officer, programme: intake.programme, start: intake.quarter)))
          })
      ]
    case .moneyLapses(let fund, let year, let left):
      [
        AlertAct(
          word(
            "Cử thêm người trong năm, hoặc giảm dự toán cho khớp:",
            "Send more people this year, or cut the budget to what is used:"),
          record(
            "budget-changed",
            [
              "--fund", fund.text, "--year", "\(year)", "--amount",
              "\((list.budget(of: fund, in: year) - left).dong)",
            ]))
      ]
    case .resultMissing(let missing):
      [
        AlertAct(
          word(
            "Học xong thì ghi (không đạt: failed; thôi học: withdrew):",
            "Once it is known that it was completed (else failed or withdrew):"),
          completion(of: missing))
      ]
    case .startMissed(let missed):
      [
        AlertAct(
          word("Nếu đã học thì ghi:", "If it began:"),
          record("started", training(missed) + ["--date", "\(missed.start.firstDay)"])),
        planAgain(
          word(
            "Nếu chưa học thì dời sang đợt khác, hoặc lập", "If not, another quarter, or plan")),
      ]
    case .dataWrong(let fault): [act(on: fault)]
    }
  }

  private func act(
    _ remedy: Alert.Remedy, of officer: Officer.ID, on requirements: [Requirement.ID]
  ) -> AlertAct {
    let about = titles(requirements)
    switch remedy {
    case .underWay(let underWay):
      return AlertAct(
        about + word(": đang học, học xong thì ghi:", ": under way; once completed:"),
        completion(of: underWay))
    case .planned(let planned):
      return AlertAct(
        about + word(": kế hoạch cử học ", ": planned for ")
          + language.quarterInSentence(planned.start)
          + word("; khi có quyết định thì ghi:", "; once decided:"),
        record("enrolled", training(planned)))
    case .toPlan:
      return planAgain(about + word(": chưa có trong kế hoạch; lập", ": not planned; plan"))
    case .tooLate:
      return AlertAct(
        about
          + word(
            ": không còn lộ trình nào trong kỳ; bố trí vị trí khác, hoặc miễn nếu đúng quy định:",
            ": no way leads there any more; another position, or exempt where the law allows:"),
        requirements.map { exemption(of: officer, from: $0) })
    }
  }

  private func act(on fault: DataFault) -> AlertAct {
    switch fault {
    case .degreeTooYoung:
      AlertAct(
        word(
          "Đối chiếu hồ sơ, sửa cột birth_date của officers.csv hoặc cột awarded của "
            + "qualifications.csv.",
          "Check the papers; mend birth_date in officers.csv or awarded in qualifications.csv."))
    case .twoTrainings(_, let second):
      AlertAct(
        word("Nếu không học thì ghi:", "If it is not attended:"),
        record("withdrew", training(second)))
    case .twoEvents(_, _, let second), .twoResults(_, _, let second):
      AlertAct(
        word("Hủy sự kiện ghi nhầm:", "Withdraw what is wrong:"),
        record("corrected", ["--replaces", "\(second)"]))
    case .finding(let finding):
      if let event = finding.event {
        AlertAct(
          word("Hủy hoặc thay sự kiện ghi nhầm:", "Withdraw or replace what is wrong:"),
          record("corrected", ["--replaces", "\(event)"]))
      } else {
        AlertAct(
          word("Kiểm tra lại nhật ký:", "Look into the journal:"),
          ShellCommand(["datchuan", "journal"] + place))
      }
    }
  }

  // MARK: - Commands

  /// Planning again from what is so on the day.
  private func planAgain(_ words: String) -> AlertAct {
    AlertAct(words + word(" lại kế hoạch:", " again:"), planning, isPlanning: true)
  }

  /// The commands that plan again: of the scenario as of the day, where that is another one.
  var planning: [ShellCommand] {
    let day = list.state.day
    guard day > list.original.asOf else { return [ShellCommand(["datchuan", "plan", folder])] }
    let own = folder.split(separator: "/").last.map(String.init) ?? "."
    let isNamed = own != "." && own != ".."
    let trimmed = isNamed && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let next = isNamed ? "\(trimmed)-\(day)" : "../datchuan-\(day)"
    let roll = ["datchuan", "roll", folder, "--to", "\(day)", "--out", next]
    return [
      ShellCommand(roll + (journal.map { ["--journal", $0] } ?? [])),
      ShellCommand(["datchuan", "plan", next]),
    ]
  }

  private func exemption(of officer: Officer.ID, from requirement: Requirement.ID) -> ShellCommand {
    record("exempted", ["--officer", officer.text, "--requirement", requirement.text])
  }

  private func record(_ kind: String, _ rest: [String]) -> ShellCommand {
    ShellCommand(["datchuan", "record", kind] + place + rest)
  }

  private var place: [String] {
    ["--scenario", folder] + (journal.map { ["--journal", $0] } ?? [])
  }

  private func training(_ training: Commitment) -> [String] {
    [
      "--officer", training.officer.text, "--programme", training.programme.text, "--quarter",
      "\(training.start)",
    ]
  }

  private func row(_ programme: Programme.ID, _ quarter: Quarter, _ unit: Unit.ID?) -> [String] {
    ["--programme", programme.text, "--quarter", "\(quarter)"]
      + (unit.map { ["--unit", $0.text] } ?? [])
  }

  /// Training that was passed on its last day.
  private func completion(of passed: Commitment) -> ShellCommand {
    let end = scenario.programme(passed.programme).end(startingIn: passed.start)
    return record("completed", training(passed) + ["--date", "\(end.lastDay)"])
  }

  private func different(_ remedies: [Alert.Remedy]) -> [Alert.Remedy] {
    remedies.enumerated().filter { !remedies[..<$0].contains($1) }.map(\.element)
  }
}
