// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Reading values of a document: each function returns nothing after reporting what is wrong.
extension JSONNode {
  var spot: Spot { .span(span) }

  func text(into findings: Findings) -> String? {
    guard let text = string else {
      findings.report(.wrongKind(of: self, expected: [.string]))
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      findings.report(.emptyText(at: spot))
      return nil
    }
    return text
  }

  func day(into findings: Findings) -> Day? {
    guard let text = text(into: findings) else { return nil }
    if let day = Day(text: text), day.isUsable { return day }
    findings.report(.badDay(text, at: spot))
    return nil
  }

  func quarter(into findings: Findings) -> Quarter? {
    guard let text = text(into: findings) else { return nil }
    if let quarter = Quarter(text: text), quarter.isUsable { return quarter }
    findings.report(.badQuarter(text, at: spot))
    return nil
  }

  /// Reads a decimal of at most three places within bounds.
  func decimal(in range: ClosedRange<Thousandths>, into findings: Findings) -> Thousandths? {
    guard kind == .number else {
      findings.report(.wrongKind(of: self, expected: [.number]))
      return nil
    }
    if let value = decimalText.flatMap(Thousandths.init(exactly:)), range.contains(value) {
      return value
    }
    findings.report(.badDecimal(span.text, range: range, at: spot))
    return nil
  }

  /// Returns the members of an object all of whose keys are known.
  func members(of known: [String], into findings: Findings) -> [String: JSONNode]? {
    guard let object else {
      findings.report(.wrongKind(of: self, expected: [.object]))
      return nil
    }
    for member in object where !known.contains(member.key) {
      findings.report(.unknownKey(member, known: known))
    }
    return Dictionary(object.map { ($0.key, $0.node) }) { first, _ in first }
  }
}

extension Thousandths {
  /// The value of a decimal text, when three places are enough for it.
  init?(exactly text: String) {
    guard let value = ExactDecimal(text: text), value.places <= 3,
      let count = Int(exactly: value.digits(places: 3))
    else { return nil }
    self.init(count)
  }
}
