// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension SettingsDocument {
  /// Takes over what parts agree on, before the folder that includes them adds its own.
  ///
  /// What gives the parts' rows their meaning must be the same everywhere. The rest the whole may
  /// say otherwise; where it says nothing, nobody may disagree. The name is each one's own.
  ///
  /// - Returns: the settings that were taken from the parts, whose names are still the parts' own.
  mutating func adopt(
    _ parts: [SettingsDocument], below folder: ScenarioFolder, into findings: Findings
  ) -> [SettingKey] {
    var taken: [SettingKey] = []
    let own = SettingsDocument(of: folder)
    for key in SettingKey.allCases where key.isInherited {
      switch key {
      case .name, .previousPlan: continue
      case .dimensions: adoptDimensions(parts, own: own, into: findings)
      default:
        let isFree = !key.givesMeaning
        if isFree, own.entries[key] != nil { continue }
        for part in parts {
          guard let theirs = part.entries[key] else { continue }
          guard let ours = own.entries[key] ?? entries[key] else {
            take(key, from: part)
            taken.append(key)
            continue
          }
          if !part.says(key, like: own.entries[key] != nil ? own : self) {
            findings.report(
              .partSettingsDisagree(key.rawValue, theirs.node, first: ours.node, isFree: isFree))
          }
        }
      }
    }
    return taken
  }

  /// Every part's scale must be what the whole has under its name.
  private mutating func adoptDimensions(
    _ parts: [SettingsDocument], own: SettingsDocument, into findings: Findings
  ) {
    for part in parts {
      if entries[.dimensions] == nil { take(.dimensions, from: part) }
      for dimension in part.dimensions {
        let ours = own.dimension(dimension.id) ?? self.dimension(dimension.id)
        guard let ours else {
          add(dimension)
          continue
        }
        if JSONValue(ours) != JSONValue(dimension.node) {
          findings.report(
            .partSettingsDisagree(
              SettingKey.dimensions.rawValue, dimension.node, first: ours, isFree: false))
        }
      }
    }
  }

  private func dimension(_ id: String) -> JSONNode? { dimensions.first { $0.id == id }?.node }

  private func says(_ key: SettingKey, like other: SettingsDocument) -> Bool {
    guard case .object(let own) = json, case .object(let others) = other.json else { return false }
    return own[key.rawValue]?.normalised == others[key.rawValue]?.normalised
  }
}

extension SettingKey {
  /// Whether a part's tables mean something else under another value.
  fileprivate var givesMeaning: Bool {
    switch self {
    case .asOf, .horizon, .dimensions, .absenceShare: true
    default: false
    }
  }
}

extension JSONValue {
  /// The value with its numbers written in one way: 0.50 is 0.5.
  fileprivate var normalised: JSONValue {
    switch self {
    case .decimal(let text): .decimal(text.exactDecimal?.description ?? text)
    case .array(let elements): .array(elements.map(\.normalised))
    case .object(let members): .object(members.mapValues(\.normalised))
    default: self
    }
  }
}
