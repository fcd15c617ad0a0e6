// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Conditions of the original, made to mean the same of a synthetic scenario's officers.
///
/// A condition that names an officer means everybody drawn from that one. Where there are several
/// communes, a condition for all of them that names a unit means this unit of every commune. Tags
/// say who that is: naming thousands of units one by one would make each question as long.
struct SyntheticConditions {
  private let scenario: Scenario
  private let parser: ConditionParser
  private let hasCommunes: Bool
  private let numbers: [String: Int]

  /// The units that conditions name, by the word used.
  private var units: [Condition.Word: Set<String>] = [:]
  private var officers: Set<String> = []

  init(of original: Original, hasCommunes: Bool) {
    scenario = original.scenario
    parser = ConditionParser(dimensions: original.scenario.dimensions)
    self.hasCommunes = hasCommunes
    numbers = Dictionary(
      original.people.enumerated().map { ($1.officer.id.text, $0 + 1) }
    ) { first, _ in first }
  }

  /// A condition for all communes; a text that is none stays as it is.
  mutating func shared(_ text: String) -> String {
    guard let parsed = try? parser.parse(text) else { return text }
    return needsTags(parsed) ? tagged(parsed.condition, units: hasCommunes).description : text
  }

  /// A condition for the officers of one commune, below its topmost units.
  mutating func own(_ text: String, prefix: String, tops: [String]) -> String {
    guard hasCommunes, let parsed = try? parser.parse(text) else { return shared(text) }
    let within = Condition.test(.word(.within, .equal, tops.map { prefix + $0 }))
    let condition = prefixed(tagged(parsed.condition, units: false), with: prefix)
    return (condition == .all ? within : .and([condition, within])).description
  }

  /// The tags by which conditions know an officer.
  func tags(of officer: Officer) -> [String] {
    var tags: [String] = []
    if officers.contains(officer.id.text) { tags.append(tag(.officer, officer.id.text)) }
    if units[.unit]?.contains(officer.unit.text) ?? false {
      tags.append(tag(.unit, officer.unit.text))
    }
    for unit in scenario.path(from: officer.unit)
    where units[.within]?.contains(unit.text) ?? false {
      tags.append(tag(.within, unit.text))
    }
    return tags
  }

  private func needsTags(_ parsed: ParsedCondition) -> Bool {
    parsed.mentions.contains { mention in
      switch mention.attribute {
      case .officer: true
      case .unit, .within: hasCommunes
      default: false
      }
    }
  }

  private func tag(_ word: Condition.Word, _ name: String) -> String {
    // An officer's identifier may contain what a list of tags can't.
    "\(word.rawValue)-\(word == .officer ? String(numbers[name] ?? 0) : name)"
  }

  /// Replaces names by tags, and remembers whose.
  private mutating func tagged(_ condition: Condition, units tagsUnits: Bool) -> Condition {
    switch condition {
    case .all, .test(.flag), .test(.number), .test(.holds), .test(.lacks): return condition
    case .not(let inner): return .not(tagged(inner, units: tagsUnits))
    case .and(let parts): return .and(parts.map { tagged($0, units: tagsUnits) })
    case .or(let parts): return .or(parts.map { tagged($0, units: tagsUnits) })
    case .test(.word(let word, let sign, let names)):
      switch word {
      case .officer: officers.formUnion(names)
      case .unit where tagsUnits, .within where tagsUnits:
        units[word, default: []].formUnion(names)
      default: return condition
      }
      // `tag != a` asks for an officer with tags; everybody has a unit, so it is turned round.
      let test = Condition.test(.word(.tag, .equal, names.map { tag(word, $0) }))
      return sign == .equal ? test : .not(test)
    }
  }

  private func prefixed(_ condition: Condition, with prefix: String) -> Condition {
    switch condition {
    case .not(let inner): .not(prefixed(inner, with: prefix))
    case .and(let parts): .and(parts.map { prefixed($0, with: prefix) })
    case .or(let parts): .or(parts.map { prefixed($0, with: prefix) })
    case .test(.word(let word, let sign, let names)) where word == .unit || word == .within:
      .test(.word(word, sign, names.map { prefix + $0 }))
    default: condition
    }
  }
}
