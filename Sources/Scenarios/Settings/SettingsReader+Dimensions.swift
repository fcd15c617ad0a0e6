// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension SettingsReader {
  /// Reads the scales; nothing when any of them is wrong.
  func dimensions() -> [Dimension]? {
    guard let node = document.node(.dimensions), node.kind == .array else { return nil }
    if document.dimensions.isEmpty { findings.report(.emptyList(at: node.spot)) }
    let dimensions = document.dimensions.map { dimension($0.node) }
    let readable = dimensions.compactMap { $0 }
    return readable.count == dimensions.count ? readable : nil
  }

  private func dimension(_ node: JSONNode) -> Dimension? {
    let keys = ["id", "title", "levels"]
    guard let members = node.members(of: keys, into: findings) else { return nil }
    for key in keys where members[key] == nil {
      findings.report(.missingKey(key, at: node.spot))
    }
    let id = members["id"].flatMap(identifier)
    let title = members["title"]?.text(into: findings)
    let levels = members["levels"].flatMap(levels)
    guard let id, let title, let levels else { return nil }
    return Dimension(id: Dimension.ID(id), title: title, levels: levels)
  }

  private func identifier(_ node: JSONNode) -> String? {
    guard let text = node.text(into: findings) else { return nil }
    guard text.isIdentifier else {
      findings.report(.badIdentifier(text, at: node.spot))
      return nil
    }
    guard !Condition.reservedWords.contains(text) else {
      findings.report(.reservedDimension(text, at: node.spot))
      return nil
    }
    return text
  }

  private func levels(_ node: JSONNode) -> [String]? {
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return nil
    }
    guard !elements.isEmpty else {
      findings.report(.emptyList(at: node.spot))
      return nil
    }
    var first: [String: JSONNode] = [:]
    var isRight = true
    for element in elements {
      guard let level = element.text(into: findings) else {
        isRight = false
        continue
      }
      if !level.isLevelName {
        findings.report(.badLevelName(level, at: element.spot))
        isRight = false
      }
      if let earlier = first[level] {
        findings.report(.duplicateLevel(level, at: element, first: earlier))
        isRight = false
      }
      first[level] = first[level] ?? element
    }
    return isRight ? elements.compactMap(\.string) : nil
  }
}

extension String {
  /// Whether it is lower-case letters and digits in words joined by single hyphens.
  var isIdentifier: Bool {
    var previous = UInt8(ascii: "-")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// Whether conditions and grants can name it without quotes.
  var isLevelName: Bool {
    !isEmpty && allSatisfy { !$0.isWhitespace && !"()|=<>!@;\"".contains($0) }
  }
}
