// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The names in settings that parts agree on, as the whole has them.
///
/// Where parts mean different things by one name, a setting that says it means all of them: a list
/// gets each, a condition holds where any part's does.
struct SettingNames {
  let names: PartNames
  let parts: [ScenarioPart]

  /// The parts, by place, that have the setting.
  let places: [Int]

  init(_ names: PartNames, of parts: [ScenarioPart], having key: SettingKey) {
    self.names = names
    self.parts = parts
    places = parts.indices.filter { parts[$0].settings.node(key) != nil }
  }

  /// A value with the names in its conditions and lists put as the whole has them.
  func renamed(_ node: JSONNode) -> JSONNode {
    node.changingMembers { key, node in
      switch key {
      case "who", "like": node.string.map { node.replaced(by: .string(condition($0))) }
      case "programmes": list(node, of: .programme)
      case "funds": list(node, of: .fund)
      default: nil
      }
    }
  }

  private func condition(_ text: String) -> String {
    var found: [String] = []
    for place in places {
      let new = parts[place].names.rewritten(text, .condition) { kind, name in
        names.name(kind, name, in: place)
      }
      if !found.contains(new) { found.append(new) }
    }
    if found.count < 2 { return found.first ?? text }
    return found.map { "(\($0))" }.joined(separator: " or ")
  }

  private func list(_ node: JSONNode, of kind: NameKind) -> JSONNode? {
    guard let elements = node.array else { return nil }
    return node.replaced(
      by: .array(
        elements.flatMap { element -> [JSONNode] in
          guard let text = element.string else { return [element] }
          var found: [String] = []
          for place in places {
            let new = names.name(kind, text, in: place)
            if !found.contains(new) { found.append(new) }
          }
          return found.isEmpty
            ? [element] : found.map { element.replaced(by: .string($0)) }
        }))
  }
}
