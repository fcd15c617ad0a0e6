// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The settings of a chain of folders, merged key by key; each value remembers its folder.
struct SettingsDocument {
  /// A value and the folder that gives it, named as messages name it.
  struct Entry {
    let node: JSONNode
    let key: SourceSpan
    let folder: String
    let folderPath: String
  }

  private(set) var entries: [SettingKey: Entry] = [:]

  /// The dimensions by identifier in the order in which they first appear.
  private(set) var dimensions: [(id: String, node: JSONNode)] = []

  /// The parts of `relaxationCosts`, which are inherited one by one.
  private(set) var relaxationCosts: [String: JSONNode] = [:]

  /// The parts of `simulation` and of its `hazards`, which are inherited one by one too.
  private(set) var simulation: [String: JSONNode] = [:]
  private(set) var hazards: [String: JSONNode] = [:]

  /// Takes over the settings of a folder: what it says replaces what was inherited.
  mutating func merge(_ folder: ScenarioFolder, into findings: Findings) {
    for key in SettingKey.allCases where !key.isInherited { entries[key] = nil }
    guard let members = folder.settings?.object else { return }
    let known = SettingKey.allCases.map(\.rawValue)
    var seen: Set<String> = []
    for member in members where seen.insert(member.key).inserted {
      guard let key = SettingKey(rawValue: member.key) else {
        findings.report(.unknownKey(member, known: known))
        continue
      }
      entries[key] = Entry(
        node: member.node, key: member.keySpan, folder: folder.name, folderPath: folder.path)
      switch key {
      case .dimensions: mergeDimensions(member.node, into: findings)
      case .relaxationCosts:
        for part in member.node.object ?? [] { relaxationCosts[part.key] = part.node }
      case .simulation:
        for part in member.node.object ?? [] {
          simulation[part.key] = part.node
          guard part.key == Self.hazardsKey else { continue }
          for hazard in part.node.object ?? [] { hazards[hazard.key] = hazard.node }
        }
      default: break
      }
    }
  }

  private mutating func mergeDimensions(_ list: JSONNode, into findings: Findings) {
    guard let elements = list.array else {
      findings.report(.wrongKind(of: list, expected: [.array]))
      return
    }
    var first: [String: JSONNode] = [:]
    for element in elements {
      guard let id = element["id"]?.string else {
        // Without a name it can't replace anything; the reader of dimensions says what is wrong.
        dimensions.append(("", element))
        continue
      }
      if let earlier = first[id] {
        findings.report(.duplicateDimension(id, at: element, first: earlier))
        continue
      }
      first[id] = element
      if let place = dimensions.firstIndex(where: { $0.id == id }) {
        dimensions[place] = (id, element)
      } else {
        dimensions.append((id, element))
      }
    }
  }

  func node(_ key: SettingKey) -> JSONNode? { entries[key]?.node }

  static let hazardsKey = "hazards"
}

extension SettingsDocument {
  /// The settings that a folder gives itself.
  init(of folder: ScenarioFolder) {
    self.init()
    // What is wrong with them is told when they are laid over the others.
    merge(folder, into: Findings())
  }

  /// Takes over a setting of another document.
  mutating func take(_ key: SettingKey, from other: SettingsDocument) {
    entries[key] = other.entries[key]
    if key == .relaxationCosts { relaxationCosts = other.relaxationCosts }
    if key == .simulation { (simulation, hazards) = (other.simulation, other.hazards) }
  }

  /// Puts the names in a setting otherwise: those of priorities and of hazards.
  mutating func rename(_ key: SettingKey, by names: SettingNames) {
    switch key {
    case .priorities:
      entries[key] = entries[key].map { entry in
        Entry(
          node: names.renamed(entry.node), key: entry.key, folder: entry.folder,
          folderPath: entry.folderPath)
      }
    case .simulation: hazards = hazards.mapValues(names.renamed)
    default: break
    }
  }

  mutating func add(_ dimension: (id: String, node: JSONNode)) { dimensions.append(dimension) }
}

extension SettingsDocument {
  /// The settings as data for other programs.
  var json: JSONValue {
    var object: [String: JSONValue] = [:]
    for (key, entry) in entries where key.isInherited {
      switch key {
      case .dimensions: object[key.rawValue] = .array(dimensions.map { JSONValue($0.node) })
      case .relaxationCosts:
        object[key.rawValue] = .object(relaxationCosts.mapValues { JSONValue($0) })
      case .simulation:
        var parts = simulation.mapValues { JSONValue($0) }
        if simulation[Self.hazardsKey] != nil {
          parts[Self.hazardsKey] = .object(hazards.mapValues { JSONValue($0) })
        }
        object[key.rawValue] = .object(parts)
      default: object[key.rawValue] = JSONValue(entry.node)
      }
    }
    return .object(object)
  }
}

extension [String: JSONValue] {
  /// Puts the conditions of the priorities and of the hazards otherwise.
  mutating func changeConditions(_ change: (String) -> String) {
    if let simulation = self[SettingKey.simulation.rawValue] {
      self[SettingKey.simulation.rawValue] = simulation.changingConditions(change)
    }
    guard case .array(let priorities) = self[SettingKey.priorities.rawValue] else { return }
    self[SettingKey.priorities.rawValue] = .array(
      priorities.map { priority in
        guard case .object(var parts) = priority, case .string(let who) = parts["who"] else {
          return priority
        }
        parts["who"] = .string(change(who))
        return .object(parts)
      })
  }
}

extension JSONValue {
  /// The value with the conditions in it put otherwise, however deep they lie.
  fileprivate func changingConditions(_ change: (String) -> String) -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.changingConditions(change) })
    case .object(let members):
      var changed: [String: JSONValue] = [:]
      for (key, value) in members {
        if ["who", "like"].contains(key), case .string(let condition) = value {
          changed[key] = .string(change(condition))
        } else {
          changed[key] = value.changingConditions(change)
        }
      }
      return .object(changed)
    default: return self
    }
  }

  /// A value of a document without its place.
  init(_ node: JSONNode) {
    switch node.value {
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.key, JSONValue($0.node)) }) { first, _ in first })
    case .array(let elements): self = .array(elements.map { JSONValue($0) })
    case .string(let text): self = .string(text)
    case .number(let text): self = .decimal(node.decimalText ?? text)
    case .bool(let bool): self = .bool(bool)
    case .null: self = .null
    }
  }
}
