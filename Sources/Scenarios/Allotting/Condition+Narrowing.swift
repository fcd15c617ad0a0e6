// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Puts conditions so that they mention nobody and nothing outside a unit, and mean the same there.
struct ConditionNarrowing {
  private let parser: ConditionParser
  private let units: Set<String>
  private let above: Set<String>
  private let officers: Set<String>

  init(to allotted: [AllottedUnit], in scenario: Scenario) {
    parser = ConditionParser(dimensions: scenario.dimensions)
    units = Set(allotted.flatMap { $0.units.map(\.text) })
    above = Set(allotted.flatMap { $0.above.map(\.text) }).subtracting(units)
    officers = Set(allotted.flatMap { $0.officers.map(\.id.text) })
  }

  /// The text as it was where nothing in it changes; texts that are no condition too.
  func narrowed(_ text: String) -> String {
    guard !text.isEmpty, let condition = try? parser.parse(text).condition else { return text }
    let narrowed = narrowed(condition)
    return narrowed == condition ? text : narrowed.description
  }

  func narrowed(_ condition: Condition) -> Condition {
    switch condition {
    case .all, .test(.flag), .test(.number), .test(.holds), .test(.lacks): return condition
    case .not(let inner):
      let inner = narrowed(inner)
      return inner == .never ? .all : .not(inner)
    case .and(let terms):
      let terms = terms.map(narrowed).filter { $0 != .all }
      if terms.contains(.never) { return .never }
      return terms.count > 1 ? .and(terms) : terms.first ?? .all
    case .or(let clauses):
      let clauses = clauses.map(narrowed).filter { $0 != .never }
      if clauses.contains(.all) { return .all }
      return clauses.count > 1 ? .or(clauses) : clauses.first ?? .never
    case .test(.word(let word, let sign, let names)):
      guard let known = known(word) else { return condition }
      let meansEverybody = word == .within && names.contains(where: above.contains)
      let here = names.filter(known.contains)
      if meansEverybody { return sign == .equal ? .all : .never }
      if here.isEmpty { return sign == .equal ? .never : .all }
      return .test(.word(word, sign, here))
    }
  }

  private func known(_ word: Condition.Word) -> Set<String>? {
    switch word {
    case .unit, .within: units
    case .officer: officers
    default: nil
    }
  }
}

extension Condition {
  /// The condition that holds for nobody.
  static let never = Condition.not(.all)
}
