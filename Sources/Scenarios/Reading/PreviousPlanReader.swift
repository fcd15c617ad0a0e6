// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads what `stability` needs of an earlier plan.json: whom it knew and what it started.
///
/// Everything else may be missing, and officers and programmes may exist no more: the plan belongs
/// to another scenario.
enum PreviousPlanReader {
  static func read(_ bytes: [UInt8], file: String, into findings: Findings) -> PreviousPlan? {
    let (root, problems) = JSONDocument.read(bytes, file: file)
    findings.report(problems)
    guard let root else { return nil }
    guard root.kind == .object else {
      findings.report(.wrongKind(of: root, expected: [.object]))
      return nil
    }
    if let format = root["format"], format.decimalText?.exactDecimal != .one {
      findings.report(.unsupportedFormat(format.span.text, at: format.spot))
      return nil
    }
    let officers = list("officers", of: root, into: findings)?.compactMap {
      $0.text(into: findings).map(Officer.ID.init(_:))
    }
    let starts = list("enrolments", of: root, into: findings)?.compactMap { node -> Commitment? in
      if node["committed"]?.bool == true { return nil }
      guard node.kind == .object else {
        findings.report(.wrongKind(of: node, expected: [.object]))
        return nil
      }
      func value(_ key: String) -> JSONNode? {
        if node[key] == nil { findings.report(.missingKey(key, at: node.spot)) }
        return node[key]
      }
      let officer = value("officer")?.text(into: findings)
      let programme = value("programme")?.text(into: findings)
      let start = value("start")?.quarter(into: findings)
      guard let officer, let programme, let start else { return nil }
      return Commitment(
        officer: Officer.ID(officer), programme: Programme.ID(programme), start: start)
    }
    guard let officers, let starts else { return nil }
    return PreviousPlan(officers: Set(officers), starts: starts)
  }

  private static func list(
    _ key: String, of root: JSONNode, into findings: Findings
  ) -> [JSONNode]? {
    guard let node = root[key] else {
      findings.report(.missingKey(key, at: root.spot))
      return nil
    }
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return nil
    }
    return elements
  }
}
