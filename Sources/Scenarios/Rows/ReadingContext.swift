// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What the cells of a row are read against.
final class ReadingContext {
  let settings: Settings
  let names: NameRegistry
  let findings: Findings

  /// Texts that many rows repeat, each kept once.
  let words = SharedWords()

  /// The scales by name; empty when they can't be read.
  let dimensions: [String: Dimension]

  /// The levels of each scale by name, so that all who hold one share it.
  let levels: [String: [String: Level]]

  /// The reader of conditions; nothing when the dimensions are wrong.
  let parser: ConditionParser?

  init(settings: Settings, names: NameRegistry, findings: Findings) {
    self.settings = settings
    self.names = names
    self.findings = findings
    dimensions = Dictionary((settings.dimensions ?? []).map { ($0.id.text, $0) }) { first, _ in
      first
    }
    levels = dimensions.mapValues { dimension in
      Dictionary(
        dimension.levels.enumerated().map { rank, name in
          (name, Level(dimension: dimension.id, rank: rank, name: name))
        }
      ) { first, _ in first }
    }
    parser = settings.dimensions.map(ConditionParser.init)
  }

  /// Reports a name in some characters of a cell that nothing bears.
  func reportUnknown(_ noun: Noun, _ name: String, in field: Field, at range: Range<Int>) {
    findings.report(errorIn: field.span.source.file) {
      .unknownName(
        noun, name, closest: names.closest(noun, to: name),
        at: field.spot(range.lowerBound, range.count))
    }
  }

  /// The same, but whatever is wrong is told to somebody else.
  func reporting(to findings: Findings) -> ReadingContext {
    ReadingContext(settings: settings, names: names, findings: findings)
  }
}
