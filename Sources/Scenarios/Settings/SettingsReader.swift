// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads merged settings as values.
struct SettingsReader {
  let document: SettingsDocument
  let findings: Findings

  /// Where settings that nobody gives would have to be written.
  let file: String

  /// Reports settings that must be there and are nowhere in the chain.
  func reportMissing() {
    for key in SettingKey.allCases where key.isRequired && document.entries[key] == nil {
      findings.report(.missingSetting(key.rawValue, in: file))
    }
  }

  func read() -> Settings {
    var settings = Settings()
    settings.name = document.node(.name)?.text(into: findings)
    settings.asOf = document.node(.asOf)?.day(into: findings)
    settings.horizon = horizon()
    settings.dimensions = dimensions()
    settings.absenceShare = document.node(.absenceShare)?
      .decimal(in: .zero ... .one, into: findings)
    settings.plannedWeight = document.node(.plannedWeight)?
      .decimal(in: .zero ... .largestFactor, into: findings)
    settings.goals = goals()
    settings.relaxationCosts = relaxationCosts()
    if let asOf = settings.asOf, let horizon = settings.horizon, let node = document.node(.asOf),
      asOf >= horizon.first.firstDay
    {
      findings.report(.asOfInsideHorizon(asOf, horizon, at: node.spot))
    }
    return settings
  }

  private func horizon() -> Horizon? {
    guard let node = document.node(.horizon),
      let members = node.members(of: ["from", "to"], into: findings)
    else { return nil }
    for key in ["from", "to"] where members[key] == nil {
      findings.report(.missingKey(key, at: node.spot))
    }
    let from = members["from"]?.quarter(into: findings)
    let to = members["to"]?.quarter(into: findings)
    guard let from, let to else { return nil }
    guard from <= to else {
      findings.report(.reversed(from.description, to.description, at: members["to"]?.spot))
      return nil
    }
    guard from.distance(to: to) < Self.longestHorizon else {
      findings.report(.horizonTooLong(Self.longestHorizon, at: node.spot))
      return nil
    }
    return Horizon(from: from, through: to)
  }

  /// Fifty years: beyond that a year was surely mistyped.
  private static let longestHorizon = 200

  private func goals() -> [GoalSetting]? {
    guard let node = document.node(.goals) else { return nil }
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return nil
    }
    if elements.isEmpty { findings.report(.emptyList(at: node.spot)) }
    var first: [Goal: JSONNode] = [:]
    return elements.compactMap { element in
      guard let setting = goal(element) else { return nil }
      if let earlier = first[setting.goal] {
        findings.report(.duplicateGoal(setting.goal.rawValue, at: element, first: earlier))
      }
      first[setting.goal] = first[setting.goal] ?? element
      return setting
    }
  }

  private func goal(_ element: JSONNode) -> GoalSetting? {
    var name = element
    var within: Thousandths? = .zero
    if element.kind == .object {
      guard let members = element.members(of: ["goal", "within"], into: findings) else {
        return nil
      }
      within = members["within"].map { $0.decimal(in: .zero ... .one, into: findings) } ?? .zero
      guard let goal = members["goal"] else {
        findings.report(.missingKey("goal", at: element.spot))
        return nil
      }
      name = goal
    }
    guard name.kind == .string else {
      let expected: [JSONNode.Kind] = element.kind == .object ? [.string] : [.string, .object]
      findings.report(.wrongKind(of: name, expected: expected))
      return nil
    }
    guard let goal = Goal(rawValue: name.string ?? "") else {
      findings.report(
        .unknownWord(name.string ?? "", known: Goal.allCases.map(\.rawValue), at: name.spot))
      return nil
    }
    return within.map { GoalSetting(goal, within: $0) }
  }

  private func relaxationCosts() -> RelaxationCosts {
    guard let node = document.node(.relaxationCosts) else { return RelaxationCosts() }
    _ = node.members(of: ["seat", "class", "million", "absence"], into: findings)
    func cost(_ key: String, _ fallback: Thousandths) -> Thousandths {
      document.relaxationCosts[key]?.decimal(in: .zero ... .largestFactor, into: findings)
        ?? fallback
    }
    let usual = RelaxationCosts()
    return RelaxationCosts(
      seat: cost("seat", usual.seat), classOpened: cost("class", usual.classOpened),
      million: cost("million", usual.million), absence: cost("absence", usual.absence))
  }
}

extension Thousandths {
  /// The largest weight or factor anybody needs; larger ones would only overflow sums.
  static let largestFactor = Thousandths(1_000_000_000)
}
