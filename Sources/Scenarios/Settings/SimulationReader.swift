// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads the setting `simulation`: how futures are simulated, and what chance may do in them.
struct SimulationReader {
  let document: SettingsDocument
  let context: ReadingContext

  var findings: Findings { context.findings }

  private static let keys = [
    "seed", "replications", "policy", "overbookingRisk", SettingsDocument.hazardsKey,
  ]

  /// Reads what the folders say together; what can't be read is as if nobody had said it.
  func read() -> SimulationSettings {
    var settings = SimulationSettings()
    guard let node = document.node(.simulation) else { return settings }
    guard node.members(of: Self.keys, into: findings) != nil else { return settings }
    settings.seed = count("seed", in: 1...1_000_000_000_000) ?? settings.seed
    settings.replications = count("replications", in: 1...10_000_000) ?? settings.replications
    if let node = document.simulation["policy"], let text = node.text(into: findings) {
      if let policy = SimulationPolicy(rawValue: text) {
        settings.policy = policy
      } else {
        let known = SimulationPolicy.allCases.map(\.rawValue)
        findings.report(.unknownWord(text, known: known, at: node.spot))
      }
    }
    settings.overbookingRisk =
      document.simulation["overbookingRisk"]?.decimal(in: .zero ... .one, into: findings)
      ?? settings.overbookingRisk
    if let node = document.simulation[SettingsDocument.hazardsKey] {
      let known = Hazard.allCases.map(\.rawValue)
      if node.members(of: known, into: findings) != nil {
        for hazard in Hazard.allCases {
          guard let node = document.hazards[hazard.rawValue] else { continue }
          settings.hazards[hazard] = HazardReader(hazard: hazard, context: context).rules(node)
        }
      }
    }
    return settings
  }

  private func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = document.simulation[key] else { return nil }
    return node.count(in: range, into: findings)
  }
}

extension JSONNode {
  /// Reads a whole number within bounds.
  func count(in range: ClosedRange<Int>, into findings: Findings) -> Int? {
    guard kind == .number else {
      findings.report(.wrongKind(of: self, expected: [.number]))
      return nil
    }
    if let number = decimalText.flatMap({ Int($0) }), range.contains(number) { return number }
    findings.report(.badCount(span.text, range: range, at: spot))
    return nil
  }
}
