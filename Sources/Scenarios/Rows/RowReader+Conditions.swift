// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension RowReader {
  /// Reads a condition; everybody where the cell is empty.
  func condition(_ column: String) -> Condition? {
    guard let field = givenField(column) else { return .all }
    return context.condition(field)
  }

  func neededCondition(_ column: String) -> Condition? {
    neededField(column).flatMap { context.condition($0) }
  }

  /// Reads a list of alternatives `dimension>=level@field|field`.
  func qualificationTests(_ column: String) -> [QualificationTest]? {
    guard let field = neededField(column), let parser = context.parser else { return nil }
    let parts = parts(of: field)
    var tests: [QualificationTest] = []
    for part in parts {
      do {
        tests.append(try parser.parseQualificationTest(part.text))
      } catch {
        findings.report(
          .badCondition(error, at: field.spot(part.offset + error.offset, error.length)))
      }
    }
    return tests.count == parts.count && !tests.isEmpty ? tests : nil
  }
}

extension ReadingContext {
  /// Reads a condition and checks that the units, positions and officers it names exist.
  func condition(_ field: Field) -> Condition? {
    guard let parser else { return nil }
    do {
      let parsed = try parser.parse(field.text)
      for mention in parsed.mentions { check(mention, in: field) }
      return parsed.condition
    } catch {
      findings.report(.badCondition(error, at: field.spot(error.offset, error.length)))
      return nil
    }
  }

  private func check(_ mention: ParsedCondition.Mention, in field: Field) {
    guard let noun = mention.attribute.noun, !names.knows(noun, mention.value) else { return }
    reportUnknown(
      noun, mention.value, in: field, at: mention.offset..<mention.offset + mention.length)
  }
}

extension Condition.Word {
  /// The kind of things that its values must be.
  fileprivate var noun: Noun? {
    switch self {
    case .officer: .officer
    case .unit, .within: .unit
    case .position, .plannedPosition: .position
    case .group, .sex, .ethnicity, .tag: nil
    }
  }
}
