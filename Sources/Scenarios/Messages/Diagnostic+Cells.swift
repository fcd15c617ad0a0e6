// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about columns and about single cells and values.

extension Diagnostic {
  static func unknownColumn(
    _ name: String, closest: String?, known: [String], at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-column",
      Wording(vi: "bảng này không có cột '\(name)'", en: "this table has no column '\(name)'"),
      at: span, found: name, expected: .oneOf(known), remedy: closest.map { .didYouMean($0) })
  }

  static func missingColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-column",
      Wording(vi: "thiếu cột '\(name)'", en: "the column '\(name)' is missing"), at: span)
  }

  static func oneColumnOnly(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "one-column-only",
      Wording(
        vi: "dòng tiêu đề không có dấu ngăn cột", en: "the header has no separators"),
      at: span,
      expected: Wording(
        vi: "dấu phẩy, dấu chấm phẩy hoặc dấu tab giữa các cột",
        en: "commas, semicolons or tabs between the columns"),
      remedy: Wording(
        vi: "hãy lưu lại bảng dưới dạng “CSV UTF-8”", en: "save the table as “CSV UTF-8”"))
  }

  static func duplicateRow(
    _ row: SourceRow, first: SourceRow, schema: TableSchema
  ) -> Diagnostic {
    let key = row.keyWords(of: schema)
    return Diagnostic(
      .error, "duplicate-key",
      Wording(vi: "dòng \(key) xuất hiện hai lần", en: "the row \(key) appears twice"),
      at: row.keySpot(of: schema), notes: [.first(at: first.span)])
  }

  static func emptyCell(_ column: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "empty-cell",
      Wording(vi: "ô '\(column)' để trống", en: "the cell '\(column)' is empty"), at: spot)
  }

  static func badIdentifier(_ text: String, at spot: Spot) -> Diagnostic {
    let suggestion = text.identifierSuggestion
    return Diagnostic(
      .error, "bad-identifier",
      Wording(vi: "mã viết không đúng", en: "the identifier is not spelt as one"), at: spot,
      found: text,
      expected: Wording(
        vi: "chữ thường không dấu và chữ số, các từ nối bằng '-'",
        en: "lower-case ASCII letters and digits in words joined by '-'"),
      remedy: suggestion.map { .didYouMean($0) })
  }

  static func unknownName(
    _ noun: Noun, _ name: String, closest: String?, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-\(noun.rawValue)",
      Wording(
        vi: "không có \(noun.wording.vi) '\(name)'",
        en: "there is no \(noun.wording.en) '\(name)'"),
      at: spot, found: name,
      expected: Wording(
        vi: "một mã ở cột '\(noun.home.column)' của \(noun.home.table).csv",
        en: "a name from the column '\(noun.home.column)' of \(noun.home.table).csv"),
      remedy: closest.map { .didYouMean($0) })
  }

  static func unknownDimension(_ name: String, known: [String], at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "unknown-dimension",
      Wording(vi: "không có thang đo '\(name)'", en: "there is no dimension '\(name)'"), at: spot,
      found: name, expected: .oneOf(known),
      remedy: KnownNames.closest(to: name, in: known).map { .didYouMean($0) })
  }

  static func unknownLevel(_ name: String, of dimension: Dimension, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "unknown-level",
      Wording(
        vi: "thang đo '\(dimension.id)' không có mức '\(name)'",
        en: "the dimension '\(dimension.id)' has no level '\(name)'"),
      at: spot, found: name, expected: .oneOf(dimension.levels),
      remedy: KnownNames.closest(to: name, in: dimension.levels).map { .didYouMean($0) })
  }

  static func unknownWord(_ word: String, known: [String], at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "unknown-word",
      Wording(vi: "không hiểu '\(word)'", en: "'\(word)' means nothing here"), at: spot,
      found: word, expected: .oneOf(known),
      remedy: KnownNames.closest(to: word, in: known).map { .didYouMean($0) })
  }

  static func badFlag(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-flag", Wording(vi: "cần 'yes' hoặc 'no'", en: "this is neither yes nor no"),
      at: spot, found: text, expected: .oneOf(["yes", "no"]))
  }

  static func badDay(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-day", Wording(vi: "ngày không đọc được", en: "this is not a day"), at: spot,
      found: text,
      expected: Wording(
        vi:
          "một ngày như 2027-03-31, từ năm \(usableYears.lowerBound) đến \(usableYears.upperBound)",
        en: "a day like 2027-03-31, from \(usableYears.lowerBound) to \(usableYears.upperBound)"),
      remedy: text.daySuggestion.map { .didYouMean($0) })
  }

  static func badQuarter(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-quarter", Wording(vi: "quý không đọc được", en: "this is not a quarter"),
      at: spot, found: text,
      expected: Wording(
        vi: "một quý như 2027Q1, từ năm \(usableYears.lowerBound) đến \(usableYears.upperBound)",
        en: "a quarter like 2027Q1, from \(usableYears.lowerBound) to \(usableYears.upperBound)"),
      remedy: text.quarterSuggestion.map { .didYouMean($0) })
  }

  static func badCount(_ text: String, range: ClosedRange<Int>, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-number",
      Wording(vi: "số nguyên không đọc được", en: "this is not such a whole number"),
      at: spot, found: text,
      expected: Wording(
        vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
  }

  static func badMoney(_ text: String, largest: Int, at spot: Spot) -> Diagnostic {
    let digits = text.filter { $0.isASCII && $0.isWholeNumber }
    let isGrouped =
      !digits.isEmpty && text.allSatisfy { $0.isWholeNumber || $0 == "." || $0 == "," || $0 == " " }
    let isTooLarge = !digits.isEmpty && digits == text
    return Diagnostic(
      .error, "bad-money",
      isTooLarge
        ? Wording(vi: "số tiền quá lớn", en: "this is too much money")
        : Wording(vi: "số tiền không đọc được", en: "this is not an amount of money"),
      at: spot, found: text,
      expected: Wording(
        vi: "số đồng nguyên, không dấu ngăn, từ 0 đến \(largest)",
        en: "whole dong without separators, from 0 to \(largest)"),
      remedy: isTooLarge ? .countZeros : isGrouped ? .didYouMean(digits) : nil)
  }

  static func badDecimal(
    _ text: String, range: ClosedRange<Thousandths>, at spot: Spot
  ) -> Diagnostic {
    let point = text.replacing(",", with: ".")
    let isComma = point != text && Thousandths(text: point).map(range.contains) ?? false
    return Diagnostic(
      .error, "bad-number", Wording(vi: "số không đọc được", en: "this is not such a number"),
      at: spot, found: text,
      expected: Wording(
        vi: "một số từ \(range.lowerBound) đến \(range.upperBound), nhiều nhất ba chữ số thập phân",
        en: "a number from \(range.lowerBound) to \(range.upperBound) with at most three places"),
      remedy: isComma ? .didYouMean(point) : nil)
  }

  static func badGoal(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-goal", Wording(vi: "mức phấn đấu không đọc được", en: "this is not a goal"),
      at: spot, found: text,
      expected: Wording(
        vi: "một tỷ lệ từ 0 đến 1 như 0.9, hoặc một số lượng như '3 officers'",
        en: "a share from 0 to 1 such as 0.9, or a count such as '3 officers'"),
      remedy: text.wholeNumber.map { .didYouMean("\($0) officers") })
  }

  static func badGrant(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-grant", Wording(vi: "kết quả đào tạo không đọc được", en: "this is not a grant"),
      at: spot, found: text,
      expected: Wording(
        vi: "'thang=mức' hoặc 'thang=mức@ngành'", en: "'dimension=level' or 'dimension=level@field'"
      ))
  }

  static func badFundingShare(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-funding",
      Wording(vi: "phần kinh phí không đọc được", en: "this is not a share of the cost"),
      at: spot, found: text,
      expected: Wording(
        vi: "một nguồn, hoặc các phần như own:0.3;province:0.7",
        en: "a fund, or shares such as own:0.3;province:0.7"))
  }

  static func sharesDoNotAddUp(_ sum: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "shares-do-not-add-up",
      Wording(vi: "các phần cộng lại bằng \(sum)", en: "the shares add up to \(sum)"), at: spot,
      expected: Wording("1"))
  }

  static func emptyPart(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "empty-part",
      Wording(vi: "danh sách có phần trống", en: "a part of the list is empty"), at: spot,
      remedy: Wording(
        vi: "hãy bỏ dấu ';' thừa", en: "remove the ';' that is not needed"))
  }

  static func repeatedPart(_ text: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "repeated-part",
      Wording(vi: "'\(text)' có hai lần trong danh sách", en: "'\(text)' stands twice in the list"),
      at: spot, found: text)
  }
}

extension Noun {
  var wording: Wording {
    switch self {
    case .unit: Wording(vi: "đơn vị", en: "unit")
    case .position: Wording(vi: "vị trí", en: "position")
    case .standard: Wording(vi: "bộ tiêu chuẩn", en: "standard")
    case .requirement: Wording(vi: "yêu cầu", en: "requirement")
    case .officer: Wording(vi: "cán bộ", en: "officer")
    case .programme: Wording(vi: "chương trình", en: "programme")
    case .fund: Wording(vi: "nguồn kinh phí", en: "fund")
    case .basis: Wording(vi: "căn cứ", en: "legal basis")
    }
  }
}

extension SourceRow {
  /// The key for messages: `'a'`, or `'a', 'b'`.
  func keyWords(of schema: TableSchema) -> String {
    schema.keyColumns.map { field($0).text }.filter { !$0.isEmpty }.map { "'\($0)'" }
      .joined(separator: ", ")
  }

  /// The first cell of the key.
  func keySpot(of schema: TableSchema) -> Spot {
    schema.keyColumns.first.map { field($0).spot } ?? .span(span)
  }
}

extension Wording {
  fileprivate static let countZeros = Wording(
    vi: "hãy xem có thừa chữ số 0 không: đơn vị là đồng",
    en: "see whether there are too many zeros: the unit is the dong")
}
