// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
public import Workforce

extension PlanFolder {
  /// Reads a plan's folder, a plan.json, or a table of enrolments.
  ///
  /// Names that the scenario does not know are left for the audit to judge.
  public static func read(_ path: String, for scenario: Scenario) -> PlanReading {
    read(path, for: scenario, through: .disk)
  }

  package static func read(
    _ path: String, for scenario: Scenario, through access: FileAccess
  ) -> PlanReading {
    let findings = Findings()
    let reader = PlanReader(scenario: scenario, access: access, findings: findings)
    let (source, plan, enrolments) = reader.read(path)
    let isRight = !findings.containsErrors
    return PlanReading(
      source: source, plan: isRight ? plan : nil,
      enrolments: isRight ? plan?.enrolments ?? enrolments : nil,
      diagnostics: findings.diagnostics)
  }
}

/// One reading of a plan.
struct PlanReader {
  let scenario: Scenario
  let access: FileAccess
  let findings: Findings

  func read(_ path: String) -> (PlanReading.Source, TrainingPlan?, [Enrolment]?) {
    switch access.kind(path) {
    case .absent:
      findings.report(.missingPlan(path, at: nil))
      return (.document, nil, nil)
    case .folder: return (.folder, folder(path), nil)
    case .file where path.lowercased().hasSuffix(".json"):
      return (.document, document(at: path, named: path), nil)
    case .file: return (.table, nil, enrolments(at: path))
    }
  }

  private func bytes(at path: String, named name: String) -> [UInt8]? {
    do {
      return try access.read(path)
    } catch {
      findings.report(.unreadable(error, file: name))
      return nil
    }
  }

  private func document(at path: String, named name: String) -> TrainingPlan? {
    guard let bytes = bytes(at: path, named: name) else { return nil }
    let (root, problems) = JSONDocument.read(bytes, file: name)
    findings.report(problems)
    return root.flatMap { PlanDocument.plan($0, into: findings) }
  }

  private func folder(_ path: String) -> TrainingPlan? {
    let file = RelativePath.below(path, PlanDocument.file)
    guard access.kind(file) != .absent else {
      findings.report(.missingFile(PlanDocument.file, closest: nil))
      return nil
    }
    guard let plan = document(at: file, named: PlanDocument.file) else { return nil }
    for table in PlanTable.all(of: plan, in: scenario) {
      let file = RelativePath.below(path, table.file)
      guard access.kind(file) != .absent else {
        findings.report(.missingFile(table.file, closest: nil))
        continue
      }
      guard let bytes = bytes(at: file, named: table.file) else { continue }
      PlanComparison(expected: table, findings: findings).compare(bytes)
    }
    return plan
  }

  private func enrolments(at path: String) -> [Enrolment]? {
    guard let bytes = bytes(at: path, named: path) else { return nil }
    return PlanEnrolments(scenario: scenario, findings: findings).read(bytes, file: path)
  }
}
