// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads the members of an object all of whose keys must be there.
struct ObjectReader {
  let node: JSONNode
  let findings: Findings
  private let members: [String: JSONNode]

  /// Begins with an object; reports unknown and missing keys.
  init?(_ node: JSONNode, keys: [String], into findings: Findings) {
    guard let members = node.members(of: keys, into: findings) else { return nil }
    for key in keys where members[key] == nil {
      findings.report(.missingKey(key, at: node.spot))
    }
    self.node = node
    self.findings = findings
    self.members = members
  }

  func node(_ key: String) -> JSONNode? { members[key] }

  func text(_ key: String) -> String? { members[key]?.text(into: findings) }

  func day(_ key: String) -> Day? { members[key]?.day(into: findings) }

  func quarter(_ key: String) -> Quarter? { members[key]?.quarter(into: findings) }

  /// Reads a text or null.
  func optionalText(_ key: String) -> String? {
    guard let node = members[key], !node.isNull else { return nil }
    return node.text(into: findings)
  }

  func flag(_ key: String) -> Bool? {
    guard let node = members[key] else { return nil }
    if let bool = node.bool { return bool }
    findings.report(.wrongKind(of: node, expected: [.bool]))
    return nil
  }

  func number(_ key: String) -> ExactDecimal? {
    guard let node = members[key] else { return nil }
    guard node.kind == .number else {
      findings.report(.wrongKind(of: node, expected: [.number]))
      return nil
    }
    if let number = node.decimalText?.exactDecimal { return number }
    findings.report(.notANumber(node.span.text, column: key, at: node.spot))
    return nil
  }

  func count(_ key: String) -> Int? {
    guard let node = members[key], let number = number(key) else { return nil }
    if number.places == 0, let count = Int(exactly: number.digits) { return count }
    findings.report(.badCount(node.span.text, range: 0...Int.max, at: node.spot))
    return nil
  }

  func optionalCount(_ key: String) -> Int? {
    guard let node = members[key], !node.isNull else { return nil }
    return count(key)
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let node = members[key], let text = node.text(into: findings) else { return nil }
    if let word = Word(rawValue: text) { return word }
    findings.report(.unknownWord(text, known: Word.allCases.map(\.rawValue), at: node.spot))
    return nil
  }

  /// Reads a list; elements that can't be read are reported and left out.
  func list<Element>(_ key: String, _ read: (JSONNode) -> Element?) -> [Element]? {
    guard let node = members[key] else { return nil }
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return nil
    }
    return elements.compactMap(read)
  }
}
