// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Warnings about what can be planned with but was probably not meant.

extension Diagnostic {
  static func loosenedRequirement(
    _ part: LooserPart, row: SourceRow, inherited: SourceRow, schema: TableSchema
  ) -> Diagnostic {
    let column = schema.index(of: part.rawValue) ?? 0
    let (new, old) = (row.field(column), inherited.field(column))
    let key = row.keyWords(of: schema)
    return Diagnostic(
      .warning, "loosened-requirement",
      Wording(
        vi:
          "yêu cầu \(key) lỏng hơn quy định được kế thừa ở cột '\(part.rawValue)'",
        en:
          "the requirement \(key) is looser than the inherited one in '\(part.rawValue)'"
      ),
      at: new.spot, found: new.text,
      expected: old.isEmpty ? Wording(vi: "để trống", en: "an empty cell") : Wording(old.text),
      notes: [.inherited(at: inherited.span)])
  }

  static func removedRequirement(_ row: SourceRow, schema: TableSchema) -> Diagnostic {
    Diagnostic(
      .warning, "loosened-requirement",
      Wording(
        vi: "yêu cầu \(row.keyWords(of: schema)) được kế thừa đã bị bỏ",
        en: "the inherited requirement \(row.keyWords(of: schema)) is gone"),
      at: row.keySpot(of: schema))
  }
}

// MARK: - What does nothing, or moves

extension Diagnostic {
  static func firstYearNotWhole(_ first: Quarter, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "first-year-not-whole",
      Wording(
        vi:
          "kỳ kế hoạch bắt đầu giữa năm: kinh phí năm \(first.year) là phần còn lại từ \(first.vietnamese)",
        en:
          "the horizon begins within \(first.year): its budgets are what is left from \(first)"
      ),
      at: spot)
  }

  static func budgetOutsideHorizon(_ horizon: Horizon, at spot: Spot) -> Diagnostic {
    let (first, last) = (horizon.first.year, horizon.last.year)
    return Diagnostic(
      .warning, "budget-outside-horizon",
      Wording(
        vi: "năm này ngoài kỳ kế hoạch nên kinh phí không dùng đến",
        en: "this year lies outside the horizon, so the budget is not used"),
      at: spot,
      expected: Wording(
        vi: "một năm từ \(first) đến \(last)", en: "a year from \(first) to \(last)"))
  }

  static func intakeWithoutSeats(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "intake-without-seats",
      Wording(vi: "đợt này không nhận ai", en: "nobody can take this intake"), at: spot)
  }

  static func tooFewSeatsForClass(_ seats: Int, minimum: Int, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "too-few-seats-for-class",
      Wording(
        vi: "\(seats) suất không đủ để mở một lớp, tối thiểu phải có \(minimum) học viên",
        en: "with seats for \(seats) no class can open, it takes \(minimum) learners"),
      at: spot)
  }

  static func classesNotUsed(_ programme: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "classes-not-used",
      Wording(
        vi: "số lớp ở đây không dùng đến: '\(programme)' không mở lớp riêng",
        en: "the number of classes is not used: '\(programme)' opens none of its own"),
      at: spot, remedy: Wording(vi: "hãy để trống", en: "leave it empty"))
  }

  static func movesWithThePlan(_ column: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "moves-with-the-plan",
      Wording(
        vi: "'\(column)' xét văn bằng nên ai thuộc diện này thay đổi theo kế hoạch",
        en:
          "'\(column)' tests qualifications, so who is meant moves with the plan"
      ),
      at: spot)
  }

  static func emptyPopulation(_ due: Quarter, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "empty-population",
      Wording(
        vi: "cuối \(due.vietnamese) không có ai thuộc diện này",
        en: "in \(due) there is nobody in this population"),
      at: spot)
  }

  static func basisNotInForce(
    _ basis: LegalBasis, _ quarter: Quarter, at spot: Spot
  ) -> Diagnostic {
    let from = basis.from.map(\.description) ?? "…"
    let until = basis.until.map(\.description) ?? "…"
    let number = basis.number
    return Diagnostic(
      .warning, "basis-not-in-force",
      Wording(
        vi:
          "\(number) không có hiệu lực vào cuối \(quarter.vietnamese) (\(basis.validity))",
        en: "\(number) is not in force at the end of \(quarter) (in force \(from) – \(until))"
      ),
      at: spot, found: basis.id.text)
  }

  static func nobodyMayAttend(_ programme: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "nobody-may-attend",
      Wording(
        vi: "không cán bộ nào đủ điều kiện học '\(programme)' ở các quý có tuyển sinh",
        en: "no officer can be eligible for '\(programme)' in the quarters in which it is offered"),
      at: spot)
  }

  static func noProgrammeLeadsTo(_ requirement: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "no-programme-leads-there",
      Wording(
        vi: "có người chưa đạt '\(requirement)' mà không chương trình nào cấp",
        en: "somebody lacks '\(requirement)' and no programme leads to it"),
      at: spot)
  }

  static func noOwnFund(
    _ unit: String, officers: Int, programme: String, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .warning, "no-own-fund",
      Wording(
        vi:
          "'\(unit)' (\(officers) người) không có nguồn 'own' cho '\(programme)' và các chương trình như vậy",
        en:
          "'\(unit)' (officers: \(officers)) has no fund for 'own' in '\(programme)' and its like"
      ),
      at: spot,
      remedy: Wording(
        vi: "hãy ghi 'fund' cho đơn vị hoặc cấp trên của đơn vị",
        en: "give the unit or one above it a 'fund'"))
  }

  static func noFundForClass(_ unit: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "no-own-fund",
      Wording(
        vi: "'\(unit)' không có nguồn 'own' để trả tiền lớp",
        en: "'\(unit)' has no fund for 'own' to pay the class"
      ),
      at: spot)
  }
}

// MARK: - Training under way

extension Diagnostic {
  static func committedLoad(
    _ load: Thousandths, _ available: Thousandths, _ quarter: Quarter, at spot: Spot
  ) -> Diagnostic {
    overLimit(
      Wording(
        vi: "các khóa đang học chiếm \(load.vietnamese) thời gian của \(quarter.vietnamese), "
          + "chỉ được \(available.vietnamese)",
        en:
          "training under way takes \(load) of the time in \(quarter), \(available) is allowed"),
      at: spot)
  }

  static func committedOverlap(_ quarter: Quarter, at spot: Spot) -> Diagnostic {
    overLimit(
      Wording(
        vi: "hai khóa dài đang học trùng nhau trong \(quarter.vietnamese)",
        en: "two long programmes under way overlap in \(quarter)"),
      at: spot)
  }

  static func committedSeats(_ taken: Int, _ seats: Int, at spot: Spot) -> Diagnostic {
    overLimit(
      Wording(
        vi: "các khóa đã cử chiếm \(taken) chỗ, đợt này có \(seats)",
        en: "enrolments take \(taken) seats, the intake has \(seats)"),
      at: spot)
  }

  static func committedMoney(
    _ fund: String, _ year: Int, _ amount: Money, _ budget: Money, at spot: Spot
  ) -> Diagnostic {
    overLimit(
      Wording(
        vi: "các khóa đã cử cần \(amount.vietnamese) của nguồn '\(fund)' năm \(year), "
          + "kinh phí chỉ có \(budget.vietnamese)",
        en: "enrolments need \(amount) dong of '\(fund)' in \(year), the budget is \(budget)"),
      at: spot)
  }

  static func committedAbsence(
    _ cap: String, _ load: Thousandths, _ limit: Thousandths, _ quarter: Quarter, at spot: Spot
  ) -> Diagnostic {
    overLimit(
      Wording(
        vi: "các khóa đã cử làm vắng \(load.vietnamese) người trong \(quarter.vietnamese), "
          + "mức '\(cap)' là \(limit.vietnamese)",
        en:
          "enrolments take the load \(load) in \(quarter), the cap '\(cap)' is \(limit)"
      ),
      at: spot)
  }

  private static func overLimit(_ message: Wording, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .warning, "commitments-over-limit", message, at: spot,
      remedy: Wording(
        vi: "kế hoạch sẽ không thêm gì ở đây", en: "the plan will add nothing here"))
  }
}

extension LegalBasis {
  /// Since and until when the text holds, in words.
  fileprivate var validity: String {
    let parts = [
      from.map { "hiệu lực từ \($0.vietnamese)" },
      until.map { "hết hiệu lực sau \($0.vietnamese)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}

extension Diagnostic.Note {
  static func inherited(at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(
      Wording(vi: "quy định được kế thừa ở đây", en: "the inherited one is here"),
      place: span.location)
  }
}
