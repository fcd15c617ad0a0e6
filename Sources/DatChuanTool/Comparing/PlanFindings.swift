// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What is wrong with a plan that was given, in short: how much of each kind, and the first few.
struct PlanFindings {
  /// Each kind with how often it was found, the most frequent first.
  let kinds: [(kind: Wording, count: Int)]
  let first: [BilingualText]
  let total: Int

  /// The command that tells all of it.
  let command: ShellCommand

  /// How many are told one by one.
  private static let shown = 5

  /// Counts what breaks rules and the figures that are not of the scenario.
  init(_ violations: [PlanViolation], _ mismatches: [FigureMismatch], command: ShellCommand) {
    var counts: [PlanRule: Int] = [:]
    for violation in violations { counts[violation.rule, default: 0] += 1 }
    var kinds = PlanRule.allCases.compactMap { rule in
      counts[rule].map { (kind: rule.wording, count: $0) }
    }
    if !mismatches.isEmpty { kinds.append((.mismatchesTitle, mismatches.count)) }
    self.kinds = kinds.enumerated().sorted {
      (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset)
    }.map(\.element)
    first = Array((violations.map(\.wording) + mismatches.map(\.wording)).prefix(Self.shown))
    total = violations.count + mismatches.count
    self.command = command
  }

  var isEmpty: Bool { total == 0 }
}

extension PlanFindings {
  /// The findings below a headline.
  func text(under headline: Wording, in language: Language, width: Int) -> String {
    var lines = wrapped(headline(language), to: width, after: "datchuan: ")
    for kind in kinds {
      lines += wrapped("\(kind.kind(language)): \(kind.count)", to: width, after: "  - ")
    }
    lines += wrapped(
      Wording.firstFindings(first.count, of: total)(language), to: width, after: "  ")
    for finding in first {
      lines += wrapped(finding.text(in: language), to: width, after: "    - ")
    }
    if first.count < total {
      lines += wrapped(Wording.allFindings(language), to: width, after: "  ")
      lines += command.lines(width: width, after: "    ")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Wording {
  fileprivate static func firstFindings(_ shown: Int, of total: Int) -> Wording {
    shown == total
      ? Wording(vi: "Cụ thể:", en: "In full:")
      : Wording(vi: "\(shown) điểm đầu trong \(total):", en: "The first \(shown) of \(total):")
  }

  fileprivate static let allFindings = Wording(
    vi: "Xem tất cả bằng lệnh:", en: "All of them are told by:")
}

extension PlanRule {
  /// The kind of finding in a few words.
  var wording: Wording {
    switch self {
    case .unknownOfficer: Wording(vi: "Không có người này", en: "No such officer")
    case .unknownProgramme: Wording(vi: "Không có chương trình này", en: "No such programme")
    case .duplicateStart: Wording(vi: "Ghi hai lần", en: "Written twice")
    case .twoRowsOfOneIntake:
      Wording(vi: "Chiếm chỗ ở hai dòng của một đợt", en: "Seats in two rows of one intake")
    case .wrongEnd: Wording(vi: "Sai quý kết thúc", en: "Wrong end")
    case .commitmentMissing:
      Wording(vi: "Thiếu khóa đã cử từ trước", en: "Training under way left out")
    case .commitmentInvented:
      Wording(vi: "Ghi là đã cử mà không có", en: "Training under way that there is not")
    case .commitmentWithSeat:
      Wording(vi: "Khóa đã cử mà còn ghi chỗ", en: "Training under way with a seat")
    case .forbidden: Wording(vi: "Trái quyết định không cử", en: "Forbidden by a decision")
    case .requiredStartMissing:
      Wording(vi: "Thiếu lượt có quyết định cử", en: "Required by a decision and left out")
    case .noIntake: Wording(vi: "Không có đợt tuyển sinh", en: "No such intake")
    case .intakeNotOpen:
      Wording(vi: "Đợt không dành cho đơn vị", en: "Intake not open to the unit")
    case .notEligible: Wording(vi: "Không đủ điều kiện dự học", en: "Not eligible")
    case .notInService: Wording(vi: "Không còn công tác", en: "Not in service")
    case .startsOutsideHorizon:
      Wording(vi: "Bắt đầu ngoài kỳ kế hoạch", en: "Starts outside the horizon")
    case .endsAfterHorizon: Wording(vi: "Kết thúc sau kỳ kế hoạch", en: "Ends after the horizon")
    case .overload: Wording(vi: "Học quá thời gian cho phép", en: "Too much training at a time")
    case .longOverlap: Wording(vi: "Hai khóa dài trùng nhau", en: "Two long courses overlap")
    case .notNeeded: Wording(vi: "Học mà không cần", en: "Not needed")
    case .noOwnFund: Wording(vi: "Không có nguồn kinh phí", en: "No fund pays for it")
    case .seats: Wording(vi: "Vượt số suất học", en: "More learners than seats")
    case .classNumber: Wording(vi: "Sai số thứ tự lớp", en: "Classes numbered wrongly")
    case .classCount: Wording(vi: "Mở quá số lớp", en: "Too many classes")
    case .classSize: Wording(vi: "Sai quy mô lớp", en: "Class too small or too large")
    case .budget: Wording(vi: "Vượt kinh phí", en: "Over budget")
    case .absence: Wording(vi: "Vượt hạn vắng mặt", en: "Too many away")
    }
  }
}
