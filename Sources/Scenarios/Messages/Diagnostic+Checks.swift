// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about cells and rows that disagree with others.

extension Diagnostic {
  static func bornAfterAsOf(_ birth: Day, _ asOf: Day, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "born-after-as-of",
      Wording(vi: "ngày sinh sau ngày chốt số liệu", en: "the day of birth lies after asOf"),
      at: spot, found: birth.description,
      expected: Wording(vi: "một ngày trước \(asOf)", en: "a day before \(asOf)"))
  }

  static func notAfter(_ earlier: String, _ later: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "days-out-of-order",
      Wording(
        vi: "'\(later)' phải sau '\(earlier)'", en: "'\(later)' must come after '\(earlier)'"),
      at: spot)
  }

  static func servesAfterRetirement(_ since: Day, _ last: Day, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "days-out-of-order",
      Wording(
        vi: "bắt đầu công tác sau ngày nghỉ hưu theo tuổi (\(last.vietnamese))",
        en: "service begins after the retirement age is reached (\(last))"),
      at: spot, found: since.description,
      remedy: Wording(
        vi: "nếu đúng, hãy ghi ngày nghỉ ở cột 'retires'",
        en: "if that is right, give the last day in 'retires'"))
  }

  static func plannedFromWithoutPosition(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "planned-from-without-position",
      Wording(
        vi: "có 'planned_from' mà không có 'planned_position'",
        en: "'planned_from' without a 'planned_position'"),
      at: spot)
  }

  static func awardedAfterAsOf(_ awarded: Day, _ asOf: Day, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "awarded-after-as-of",
      Wording(
        vi: "văn bằng được cấp sau ngày chốt số liệu",
        en: "the qualification was awarded after asOf"),
      at: spot, found: awarded.description,
      expected: Wording(vi: "\(asOf) hoặc trước đó", en: "\(asOf) or earlier"),
      remedy: Wording(
        vi: "việc học đang diễn ra ghi ở enrolments.csv",
        en: "training under way belongs in enrolments.csv"))
  }

  static func classTermMissing(_ column: String, given: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "class-terms-incomplete",
      Wording(
        vi: "có '\(given)' mà thiếu '\(column)'", en: "'\(given)' is given but not '\(column)'"),
      at: spot,
      expected: Wording(
        vi: "class_min, class_max và class_cost cùng có hoặc cùng trống",
        en: "class_min, class_max and class_cost together, or none of them"))
  }

  static func minimumAboveMaximum(_ minimum: Int, _ maximum: Int, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "minimum-above-maximum",
      Wording(
        vi: "số tối thiểu lớn hơn số tối đa", en: "the minimum is greater than the maximum"),
      at: spot, found: String(maximum),
      expected: Wording(vi: "ít nhất \(minimum)", en: "at least \(minimum)"))
  }

  static func fundNamedOwn(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "fund-named-own",
      Wording(
        vi: "'own' nghĩa là nguồn của đơn vị, không đặt tên nguồn được",
        en: "'own' means the unit's fund and cannot name one"),
      at: spot, found: FundingSource.ownWord)
  }

  static func dueOutsideHorizon(_ due: Quarter, _ horizon: Horizon, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "due-outside-horizon",
      Wording(vi: "hạn nằm ngoài kỳ kế hoạch", en: "the quarter lies outside the horizon"),
      at: spot, found: due.description,
      expected: Wording(
        vi: "một quý từ \(horizon.first) đến \(horizon.last)",
        en: "a quarter from \(horizon.first) to \(horizon.last)"))
  }

  static func unitCycle(_ path: [String], at spot: Spot) -> Diagnostic {
    let path = path.joined(separator: " → ")
    return Diagnostic(
      .error, "unit-cycle",
      Wording(vi: "đơn vị nằm dưới chính nó: \(path)", en: "a unit lies below itself: \(path)"),
      at: spot)
  }

  static func classesNeeded(_ programme: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "classes-needed",
      Wording(
        vi: "thiếu số lớp: '\(programme)' mở lớp riêng",
        en: "the number of classes is missing: '\(programme)' opens its own"),
      at: spot)
  }

  static func ownClassWithoutUnit(_ programme: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "own-class-without-unit",
      Wording(
        vi:
          "không rõ đơn vị nào trả tiền lớp: '\(programme)' dùng 'own' mà đợt này không ghi đơn vị",
        en: "nobody's fund pays the class: '\(programme)' uses 'own' and the intake names no unit"),
      at: spot, remedy: Wording(vi: "hãy ghi cột 'unit'", en: "fill the column 'unit'"))
  }

  static func groupDisagrees(_ group: String, at spot: Spot, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "group-disagrees",
      Wording(
        vi: "các dòng của nhóm '\(group)' ghi số lớp khác nhau",
        en: "the rows of the group '\(group)' disagree about the number of classes"),
      at: spot, notes: [.first(at: first)])
  }

  static func groupFundsDiffer(_ group: String, at spot: Spot, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "group-funds-differ",
      Wording(
        vi: "các đơn vị của nhóm '\(group)' có nguồn 'own' khác nhau nên không rõ ai trả tiền lớp",
        en:
          "the units of the group '\(group)' have different own funds: who pays the class?"
      ),
      at: spot, notes: [.first(at: first)])
  }

  static func enrolmentIsOver(_ end: Quarter, _ asOf: Day, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "enrolment-is-over",
      Wording(
        vi:
          "khóa học đã xong vào \(end.vietnamese), trước ngày chốt số liệu \(asOf.vietnamese)",
        en: "the training ended in \(end), by asOf \(asOf)"),
      at: spot,
      remedy: Wording(
        vi: "hãy ghi kết quả vào qualifications.csv", en: "enter its result in qualifications.csv"))
  }

  static func startsAfterService(_ start: Quarter, _ last: Day, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "starts-after-service",
      Wording(
        vi: "khóa học bắt đầu sau ngày công tác cuối cùng (\(last.vietnamese))",
        en: "the training starts after the officer's last day of service (\(last))"),
      at: spot, found: start.description)
  }
}
