// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about conditions that can't be read.

extension Diagnostic {
  static func badCondition(_ error: ConditionSyntaxError, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, error.reason.identifier, error.reason.wording(found: error.found), at: spot,
      found: error.found.isEmpty ? nil : error.found, expected: error.reason.expected,
      remedy: error.reason.remedy(found: error.found))
  }
}

extension ConditionSyntaxError.Reason {
  fileprivate var identifier: String {
    switch self {
    case .unknownAttribute: "unknown-attribute"
    case .unknownLevel: "unknown-level"
    default: "bad-condition"
    }
  }

  fileprivate func wording(found: String) -> Wording {
    switch self {
    case .empty: Wording(vi: "điều kiện trống", en: "the condition is empty")
    case .expectedTest:
      Wording(vi: "ở đây phải có một phép so sánh", en: "a comparison is missing here")
    case .expectedOperator:
      Wording(vi: "ở đây phải có dấu so sánh", en: "an operator is missing here")
    case .expectedValue: Wording(vi: "ở đây phải có một giá trị", en: "a value is missing here")
    case .expectedClosingParenthesis:
      Wording(vi: "thiếu dấu ')'", en: "the ')' is missing")
    case .unexpectedText:
      Wording(vi: "không hiểu phần này", en: "this cannot follow here")
    case .unclosedQuote:
      Wording(vi: "dấu ngoặc kép mở ra mà không đóng", en: "the quote is never closed")
    case .nestedTooDeeply:
      Wording(vi: "quá nhiều dấu ngoặc lồng nhau", en: "too many nested parentheses")
    case .unknownAttribute:
      Wording(vi: "không có thuộc tính '\(found)'", en: "there is no attribute '\(found)'")
    case .unknownLevel(let dimension, _):
      Wording(
        vi: "thang đo '\(dimension)' không có mức '\(found)'",
        en: "the dimension '\(dimension)' has no level '\(found)'")
    case .operatorNotAllowed(let attribute, _):
      Wording(
        vi: "không so sánh '\(attribute)' bằng '\(found)' được",
        en: "'\(attribute)' cannot be compared with '\(found)'")
    case .severalValuesNotAllowed:
      Wording(
        vi: "chỉ '=' và '!=' nhận nhiều giá trị", en: "only '=' and '!=' take several values")
    case .fieldNotAllowed:
      Wording(vi: "chỉ thang đo mới có ngành '@'", en: "only dimensions have fields '@'")
    case .notANumber: Wording(vi: "'\(found)' không phải số", en: "'\(found)' is not a number")
    case .notYesOrNo:
      Wording(vi: "'\(found)' không phải yes hoặc no", en: "'\(found)' is neither yes nor no")
    case .notASex:
      Wording(vi: "'\(found)' không phải giới tính", en: "'\(found)' is not a sex")
    }
  }

  fileprivate var expected: Wording? {
    switch self {
    case .empty, .expectedTest:
      Wording(
        vi: "thuộc tính hoặc thang đo, như 'age < 42'",
        en: "an attribute or dimension, such as 'age < 42'")
    case .expectedOperator: .oneOf(["=", "!=", "<", "<=", ">", ">="])
    case .expectedValue: Wording(vi: "một giá trị", en: "a value")
    case .expectedClosingParenthesis: Wording("')'")
    case .unexpectedText: Wording(vi: "'and', 'or' hoặc hết", en: "'and', 'or' or the end")
    case .unclosedQuote: Wording("'\"'")
    case .unknownAttribute(let known), .unknownLevel(_, let known): .oneOf(known)
    case .operatorNotAllowed(_, let allowed): .oneOf(allowed)
    case .notANumber: Wording(vi: "một số nguyên", en: "a whole number")
    case .notYesOrNo: .oneOf(["yes", "no"])
    case .notASex: .oneOf(["female", "male"])
    case .nestedTooDeeply, .severalValuesNotAllowed, .fieldNotAllowed: nil
    }
  }

  fileprivate func remedy(found: String) -> Wording? {
    switch self {
    case .unknownAttribute(let known), .unknownLevel(_, let known):
      KnownNames.closest(to: found, in: known).map { .didYouMean($0) }
    case .unexpectedText:
      Wording(
        vi: "giá trị có dấu cách phải đặt trong dấu ngoặc kép",
        en: "values with blanks must be quoted")
    default: nil
    }
  }
}
