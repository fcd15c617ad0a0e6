// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads one hazard of the setting `simulation`.
struct HazardReader {
  let hazard: Hazard
  let context: ReadingContext

  private var findings: Findings { context.findings }

  /// Reads `false`, one rule, or a list of which the first that fits counts.
  func rules(_ node: JSONNode) -> [HazardRule] {
    if let isOn = node.bool {
      // There is no rule that `true` could switch on: it would have to be invented.
      if isOn { findings.report(.wrongKind(of: node, expected: [.object, .array])) }
      return []
    }
    guard let elements = node.array else { return rule(node).map { [$0] } ?? [] }
    if elements.isEmpty { findings.report(.emptyList(at: node.spot)) }
    return elements.compactMap(rule)
  }

  /// The keys that a rule of this hazard may have.
  private var keys: [String] {
    let filters =
      switch hazard.subject {
      case .learner: ["who", "programmes"]
      case .intake: ["programmes"]
      case .fund: ["funds"]
      case .officer: ["who"]
      case .vacancy: ["like"]
      }
    return hazard.parameters.map(\.name.rawValue) + filters + ["from", "to", "quarters"]
  }

  private func rule(_ node: JSONNode) -> HazardRule? {
    guard let members = node.members(of: keys, into: findings) else { return nil }
    var rule = HazardRule(numbers(members, of: node))
    rule.who = condition(members["who"]) ?? .all
    rule.like = condition(members["like"]) ?? .all
    rule.from = members["from"]?.quarter(into: findings)
    rule.to = members["to"]?.quarter(into: findings)
    if let from = rule.from, let to = rule.to, to < from {
      findings.report(.reversed(from.description, to.description, at: members["to"]?.spot))
    }
    rule.quarters = Set(
      list(members["quarters"]).compactMap { $0.count(in: 1...4, into: findings) })
    rule.programmes = Set(names(members["programmes"], of: .programme).map { Programme.ID($0) })
    rule.funds = Set(names(members["funds"], of: .fund).map { Fund.ID($0) })
    return rule
  }

  private func numbers(
    _ members: [String: JSONNode], of rule: JSONNode
  ) -> [Hazard.Parameter: Thousandths] {
    var numbers: [Hazard.Parameter: Thousandths] = [:]
    for (name, range, fallback) in hazard.parameters {
      guard let node = members[name.rawValue] else {
        // Long courses are as hard as short ones where nobody says otherwise.
        let fallback = name == .long ? numbers[.chance] ?? .zero : fallback
        if fallback == nil { findings.report(.missingKey(name.rawValue, at: rule.spot)) }
        numbers[name] = fallback
        continue
      }
      numbers[name] =
        name.isCount
        ? node.count(
          in: range.lowerBound.count / 1000...range.upperBound.count / 1000, into: findings
        ).map { Thousandths.one * $0 }
        : node.decimal(in: range, into: findings)
    }
    return numbers
  }

  private func condition(_ node: JSONNode?) -> Condition? {
    guard let node, let text = node.text(into: findings) else { return nil }
    return context.condition(Field(text.trimmed, from: node))
  }

  private func names(_ node: JSONNode?, of noun: Noun) -> [String] {
    list(node).compactMap { element in
      guard let text = element.text(into: findings) else { return nil }
      if !context.names.knows(noun, text) {
        context.reportUnknown(noun, text, in: Field(text, from: element), at: 0..<text.count)
      }
      return text
    }
  }

  private func list(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return []
    }
    if elements.isEmpty { findings.report(.emptyList(at: node.spot)) }
    return elements
  }
}
