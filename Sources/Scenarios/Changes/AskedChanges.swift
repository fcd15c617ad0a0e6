// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
package import Workforce

/// What is to be otherwise than a scenario's folder says, for one question.
///
/// What is asked for here can be kept by writing it into the folder: changes under `changes`, decisions
/// into decisions.csv.
package struct AskedChanges: Hashable, Sendable {
  /// Edits of the change language, each one object as under `changes` in scenario.json.
  package var edits: [String]

  /// Decisions, laid over those of the folder after the edits.
  package var decisions: [AskedDecision]

  package init(edits: [String] = [], decisions: [AskedDecision] = []) {
    self.edits = edits
    self.decisions = decisions
  }

  package var isEmpty: Bool { edits.isEmpty && decisions.isEmpty }

  /// The name by which messages and records know the edits.
  package static let editOption = "--change"
}

/// A decision written as `OFFICER:PROGRAMME` or `OFFICER:PROGRAMME:QUARTER`.
package struct AskedDecision: Hashable, Sendable {
  package let kind: Decision.Kind

  /// The words as they were written.
  package let text: String

  /// How many characters of the words name the officer, the programme and the quarter.
  let lengths: (officer: Int, programme: Int, quarter: Int?)

  /// Reads some words; nothing when they are something else.
  ///
  /// Identifiers of programmes hold no colon, those of officers may.
  package init?(_ kind: Decision.Kind, text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last else { return nil }
    let hasQuarter = parts.count >= 3 && Quarter(text: String(last)) != nil
    // Identifiers are lower-case: this was meant for a quarter.
    if !hasQuarter, last.contains("Q") { return nil }
    if hasQuarter { parts.removeLast() }
    guard let programme = parts.popLast(), !programme.isEmpty else { return nil }
    let officer = parts.map(\.count).reduce(parts.count - 1, +)
    guard officer > 0 else { return nil }
    self.kind = kind
    self.text = text
    lengths = (officer, programme.count, hasQuarter ? last.count : nil)
  }

  /// The option of the command line that asks for it.
  package var option: String { "--" + word }

  /// The word that decisions.csv has for it.
  var word: String { kind == .require ? "require" : "forbid" }

  package static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(text)
  }
}

extension AskedDecision {
  /// Whether it is this decision: what a reader may want to know is where it was asked for.
  package func asks(for decision: Decision) -> Bool {
    decision.kind == kind
      && text
        == "\(decision.officer):\(decision.programme)"
        + (decision.quarter.map { ":\($0)" } ?? "")
  }

  /// Whether a row of decisions.csv with the same key requires what this forbids, or the other way round.
  func isContrary(to row: SourceRow) -> Bool {
    guard let column = DecisionsTable.schema.index(of: "decision") else { return false }
    let word = row.text(column)
    return word != self.word && Decision.Kind(rawValue: word) != nil
  }

  /// The option that takes the contrary decision out of the scenario.
  var withoutContrary: String {
    let officer = text.prefix(lengths.officer)
    let programme = text.dropFirst(lengths.officer + 1).prefix(lengths.programme)
    return "\(AskedChanges.editOption) '{ table: \"decisions\", "
      + "where: { officer: \"\(officer)\", programme: \"\(programme)\" }, delete: true }'"
  }

  /// Where it was asked for.
  var spot: Spot { .span(SourceText(Array(text.utf8), file: option).span(of: 0..<text.count)) }

  /// The row it makes in decisions.csv; each cell points at its part of the words.
  func row(in schema: TableSchema) -> SourceRow {
    let source = SourceText(Array(text.utf8), file: option)
    let whole = source.span(of: 0..<text.count)
    let characters = Array(text)
    func field(_ range: Range<Int>) -> Field {
      Field(String(characters[range]), at: source.span(of: range))
    }
    let programme = lengths.officer + 1..<lengths.officer + 1 + lengths.programme
    var fields = [
      "officer": field(0..<lengths.officer), "programme": field(programme),
      "decision": Field(word, at: whole),
    ]
    if let length = lengths.quarter {
      fields["quarter"] = field(programme.upperBound + 1..<programme.upperBound + 1 + length)
    }
    var cells: [Int: Field] = [:]
    for (name, field) in fields {
      if let column = schema.index(of: name) { cells[column] = field }
    }
    return SourceRow(insertedAt: whole, fields: cells, schema: schema)
  }
}
