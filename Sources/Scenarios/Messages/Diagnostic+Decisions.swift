// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about decisions that can't be kept whatever the plan.

extension Diagnostic {
  static func requiredOutsideHorizon(
    _ quarter: Quarter, _ horizon: Horizon, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .error, "required-outside-horizon",
      Wording(
        vi: "quyết định cử đi học vào quý nằm ngoài kỳ kế hoạch",
        en: "the decision requires a start outside the horizon"),
      at: spot, found: quarter.description,
      expected: Wording(
        vi: "một quý từ \(horizon.first) đến \(horizon.last)",
        en: "a quarter from \(horizon.first) to \(horizon.last)"),
      remedy: Wording(
        vi: "nếu đã cử đi học, hãy ghi ở enrolments.csv",
        en: "if the officer has been sent already, enter it in enrolments.csv"))
  }

  /// What is forbidden in such a quarter could not be started anyway.
  static func forbiddenOutsideHorizon(
    _ quarter: Quarter, _ horizon: Horizon, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .warning, "forbidden-outside-horizon",
      Wording(
        vi: "quyết định không cử đi học vào quý nằm ngoài kỳ kế hoạch nên không có tác dụng",
        en: "the decision forbids a start outside the horizon and so changes nothing"),
      at: spot, found: quarter.description,
      expected: Wording(
        vi: "một quý từ \(horizon.first) đến \(horizon.last)",
        en: "a quarter from \(horizon.first) to \(horizon.last)"))
  }

  static func requiredAndForbidden(at spot: Spot, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "required-and-forbidden",
      Wording(
        vi: "có quyết định khác không cho cán bộ này học chương trình đó ở quý nào cả",
        en: "another decision forbids this officer the programme in every quarter"),
      at: spot,
      notes: [
        Note(Wording(vi: "quyết định kia ở đây", en: "it stands here"), place: first.location)
      ])
  }

  /// An option of the command line asks for the contrary of a decision.
  static func askedAgainstDecision(
    _ asked: AskedDecision, first: SourceSpan
  ) -> Diagnostic {
    let isRequired = asked.kind == .require
    return Diagnostic(
      .error, "asked-against-decision",
      Wording(
        vi: isRequired
          ? "đã có quyết định không cử cán bộ này học chương trình đó"
          : "đã có quyết định cử cán bộ này học chương trình đó",
        en: isRequired
          ? "a decision forbids this officer the programme"
          : "a decision requires this officer to attend the programme"),
      at: asked.spot,
      remedy: Wording(
        vi: "muốn thử bỏ quyết định kia, hãy thêm "
          + asked.withoutContrary,
        en: "to try without that decision, add "
          + asked.withoutContrary),
      notes: [
        Note(Wording(vi: "quyết định kia ở đây", en: "it stands here"), place: first.location)
      ])
  }

  static func requiredWithoutIntake(_ decision: Decision, at spot: Spot) -> Diagnostic {
    let when = decision.quarter?.vietnamese ?? "kỳ kế hoạch"
    let whenInEnglish = decision.quarter?.description ?? "the horizon"
    return Diagnostic(
      .error, "required-without-intake",
      Wording(
        vi: "quyết định cử đi học '\(decision.programme)' nhưng \(when) không có đợt tuyển sinh",
        en: "the decision requires '\(decision.programme)', which \(whenInEnglish) does not offer"),
      at: spot,
      remedy: Wording(
        vi: "hãy thêm đợt tuyển sinh vào intakes.csv hoặc sửa quyết định",
        en: "add the intake to intakes.csv or change the decision"))
  }
}
