// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A table that reads well on a terminal and can be pasted into a page of documentation.
struct FigureTable: Encodable {
  let title: String
  let columns: [String]
  private(set) var rows: [[String]] = []

  init(_ title: String, _ columns: [String]) {
    self.title = title
    self.columns = columns
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "A row has a cell for each column")
    rows.append(row)
  }

  var text: String {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).enumerated().map { place, pair in
        let blanks = String(repeating: " ", count: pair.1 - pair.0.count)
        return place == 0 ? pair.0 + blanks : blanks + pair.0
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = zip(columns.indices, widths).map { place, width in
      place == 0
        ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return
      ([title, "", line(columns), "| " + rule.joined(separator: " | ") + " |"]
      + rows.map(line)).joined(separator: "\n")
  }
}

extension Double {
  /// The number with a fixed count of places.
  func text(_ places: Int) -> String { String(format: "%.\(places)f", self) }

  /// The number with as many places as matter, six at most.
  var shortText: String {
    let text = self.text(6)
    guard text.contains(".") else { return text }
    let cut = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return self == rounded() ? self.text(0) : String(cut.reversed())
  }
}
