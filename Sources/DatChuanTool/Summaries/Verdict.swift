// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// What the independent judge says of a plan.
struct Verdict {
  let scenario: String

  /// How many enrolments were looked at.
  let enrolments: Int
  let violations: [PlanViolation]

  /// The figures of plan.json that are not what the enrolments make them.
  let mismatches: [FigureMismatch]

  /// Where the tables of a plan's folder disagree with its plan.json, and what is worth knowing.
  let notes: [Diagnostic]

  /// Whether the plan names other inputs than those it is judged by.
  let isOfOtherInputs: Bool

  var isGood: Bool { findingCount == 0 }

  /// How many things are wrong.
  var findingCount: Int {
    violations.count + mismatches.count + notes.count { $0.severity == .error }
  }

  /// Whether the table of enrolments says something else than the plan that was judged.
  var enrolmentsDisagree: Bool {
    notes.contains { $0.severity == .error && $0.place?.file == "enrolments.csv" }
  }

  /// Judges the enrolments of a reading; the notes are those of the reading of the whole folder.
  init(_ reading: PlanReading, notes: [Diagnostic], in scenario: Scenario, inputs: String) {
    let rows = reading.enrolments ?? []
    self.scenario = scenario.name
    enrolments = rows.count
    violations = PlanAudit.violations(of: rows, in: scenario)
    mismatches = reading.plan.map { PlanAudit.figureMismatches($0, in: scenario) } ?? []
    self.notes = notes
    isOfOtherInputs = reading.plan.map { $0.inputs != inputs } ?? false
  }
}

extension Verdict {
  /// The verdict as people read it.
  func text(in language: Language, width: Int, showsAll: Bool = false) -> String {
    let isWhole = Brevity.isWhole(
      violations.count + mismatches.count + notes.count, showsAll: showsAll)
    var lines = wrapped(Wording.verdictTitle(self)(language), to: width)
    func section(_ title: Wording, _ texts: [BilingualText]) {
      guard !texts.isEmpty else { return }
      let shown = isWhole ? texts[...] : Brevity.head(of: texts)
      lines.append(title(language) + ":")
      lines += shown.flatMap { wrapped($0.text(in: language), to: width, after: "  - ") }
      if shown.count < texts.count {
        lines += wrapped(
          Wording.furtherRows(texts.count - shown.count, .byAll)(language), to: width, after: "  ")
      }
    }
    section(.violationsTitle, violations.map(\.wording))
    section(.mismatchesTitle, mismatches.map(\.wording))
    if isOfOtherInputs { lines += wrapped(Wording.otherInputs(language), to: width) }
    let conclusion = isGood ? Wording.planIsGood : .planIsBad(findingCount)
    let hint =
      enrolmentsDisagree ? wrapped(Wording.judgeTheTableAlone(language), to: width) : []
    return lines.map { $0 + "\n" }.joined()
      + notes.renderedInShort(in: language, showsAll: showsAll)
      + hint.map { $0 + "\n" }.joined() + conclusion(language) + "\n"
  }

  /// The verdict for other programs.
  func json(in language: Language) -> JSONValue {
    [
      "scenario": .string(scenario), "good": .bool(isGood),
      "enrolments": .integer(Int64(enrolments)), "otherInputs": .bool(isOfOtherInputs),
      "violations": .array(violations.map { $0.json(in: language) }),
      "mismatches": .array(
        mismatches.map {
          ["part": .string($0.part.rawValue), "message": .string($0.wording.text(in: language))]
        }),
      "notes": notes.json(in: language),
    ]
  }
}

extension PlanViolation {
  fileprivate func json(in language: Language) -> JSONValue {
    [
      "rule": .string(rule.rawValue), "officer": .optional(officer?.text),
      "programme": .optional(programme?.text), "quarter": .optional(quarter?.description),
      "message": .string(wording.text(in: language)),
    ]
  }
}
