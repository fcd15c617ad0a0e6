// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension ScenarioBuilder {
  /// Reads a condition with this scenario's dimensions.
  public func condition(_ text: String) -> Condition {
    do {
      return try ConditionParser(dimensions: dimensions).parse(text).condition
    } catch {
      preconditionFailure("No condition: \(text): \(error)")
    }
  }

  func qualificationTest(_ text: String) -> QualificationTest {
    do {
      return try ConditionParser(dimensions: dimensions).parseQualificationTest(text)
    } catch {
      preconditionFailure("No qualification test: \(text): \(error)")
    }
  }

  /// Reads `theory=elementary`, `degree=bachelor@law` or `digital=basic 2024-05-31`.
  public func qualification(_ text: String) -> Qualification {
    let words = text.split(separator: " ", maxSplits: 1)
    let sides = (words.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
    let value = (sides.last ?? "").split(separator: "@", maxSplits: 1).map(String.init)
    guard sides.count == 2, let name = value.first,
      let dimension = dimensions.first(where: { $0.id.text == sides[0] }),
      let rank = dimension.levels.firstIndex(of: name)
    else { preconditionFailure("No qualification: \(text)") }
    return Qualification(
      level: Level(dimension: dimension.id, rank: rank, name: name),
      field: value.count == 2 ? .named(value[1]) : .unstated,
      awarded: words.count == 2 ? Day(stringLiteral: String(words[1])) : nil)
  }

  func fundingShares(_ text: String) -> [FundingShare] {
    text.split(separator: ";").map { part in
      let sides = part.split(separator: ":").map(String.init)
      let source: FundingSource = sides[0] == "own" ? .own : .fund(Fund.ID(sides[0]))
      return FundingShare(
        source: source, share: sides.count == 2 ? Thousandths(stringLiteral: sides[1]) : .one)
    }
  }
}
