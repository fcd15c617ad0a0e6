// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

// What the inputs say otherwise, rows with the same edit together.
extension ComparedPair {
  /// Rows of one table of which the same can be said.
  struct InputGroup {
    let table: String

    /// The keys of the rows, as the columns stand.
    var keys: [String]

    let change: InputDifference.RowChange
  }

  func inputs(on page: PlanSummary.Page) -> [String] {
    guard !inputs.isEmpty else { return page.lines(.sameInputs) }
    var lines: [String] = []
    var table = ""
    for difference in inputs {
      switch difference {
      case .setting(let key, let from, let to):
        if table.isEmpty {
          table = "scenario.json"
          lines += page.lines(table, after: "  ")
        }
        lines += page.lines("\(key): \(text(from)) → \(text(to))", after: "    ")
      case .newTable(let name, let rows):
        lines += page.lines(.newTable(name + ".csv", rows: rows), after: "  ")
      case .row: break
      }
    }
    var groups: [InputGroup] = []
    var places: [PlaceOfGroup: Int] = [:]
    for case .row(let table, let key, let change) in inputs {
      let text = key.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
      let change = change.without(key)
      let place = PlaceOfGroup(table: table, change: change)
      if let known = places[place] {
        groups[known].keys.append(text)
      } else {
        places[place] = groups.count
        groups.append(InputGroup(table: table, keys: [text], change: change))
      }
    }
    lines += rows(groups, on: page)
    return lines
  }

  private struct PlaceOfGroup: Hashable {
    let table: String
    let change: InputDifference.RowChange
  }

  private func rows(_ groups: [InputGroup], on page: PlanSummary.Page) -> [String] {
    var lines: [String] = []
    var printed = 0
    var table = ""
    for group in groups {
      if group.table != table {
        table = group.table
        printed = 0
        let all = groups.filter { $0.table == table }
        let count = all.reduce(0) { $0 + $1.keys.count }
        lines += page.lines(.changedTable(table + ".csv", rows: count), after: "  ")
        let rest = all.count - Self.longestList
        if rest > 0 {
          lines += page.lines(.furtherLines(rest, isAlsoData: isAlsoData), after: "    ")
        }
      }
      printed += 1
      guard printed <= Self.longestList else { continue }
      lines += page.lines(
        group.keys.joined(separator: ", ") + ": " + page(.rowChange(group.change)), after: "    ")
    }
    return lines
  }

  private func text(_ value: JSONValue?) -> String {
    guard let value, value != .null else { return "–" }
    if case .string(let text) = value { return text }
    return value.text(indented: false)
  }
}

extension InputDifference.RowChange {
  /// The change without what the key of its row tells already.
  fileprivate func without(_ key: [InputDifference.Cell]) -> Self {
    switch self {
    case .inserted(let cells): .inserted(cells.filter { !key.contains($0) })
    case .deleted: .deleted([])
    case .edited: self
    }
  }
}
