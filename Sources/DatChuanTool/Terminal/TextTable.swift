// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of text whose columns line up on a terminal, whatever letters it holds.
struct TextTable {
  /// A column with its title; texts stand left, figures right.
  struct Column: Hashable, Sendable {
    let title: String
    let alignment: Alignment

    static func text(_ title: String) -> Column { Column(title: title, alignment: .left) }
    static func figure(_ title: String) -> Column { Column(title: title, alignment: .right) }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Precondition: The row has a cell for each column.
  mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "A row has a cell for each column")
    rows.append(row)
  }

  /// The lines of the table, no wider than asked where texts can be wrapped.
  ///
  /// Only the widest columns of text are narrowed, and never below a dozen columns.
  func lines(width: Int, indent: Int = 2) -> [String] {
    let widths = widths(within: width - indent)
    let margin = String(repeating: " ", count: indent)
    let titles = columns.map(\.title)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gutter)
    return (lines(of: titles, widths) + [rule] + rows.flatMap { lines(of: $0, widths) })
      .map { margin + $0 }
  }

  private static let gutter = "  "
  private static let narrowest = 12

  private func widths(within limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map { displayWidth(of: $0) }.max() ?? 0
    }
    let gutters = Self.gutter.count * max(0, columns.count - 1)
    while widths.reduce(gutters, +) > limit {
      let texts = columns.indices.filter { columns[$0].alignment == .left }
      // Of equally wide columns the last gives way: names come first.
      guard let widest = texts.max(by: { (widths[$0], $0) < (widths[$1], $1) }),
        widths[widest] > Self.narrowest
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of cell: String, width: Int) -> [String] {
    guard displayWidth(of: cell) > width else { return [withOrdinaryBlanks(cell)] }
    // An indented text keeps its indent on every line.
    let indent = String(cell.prefix { $0 == "\u{A0}" })
    return wrapped(String(cell.dropFirst(indent.count)), to: width - indent.count)
      .map { withOrdinaryBlanks(indent) + $0 }
  }

  private func lines(of row: [String], _ widths: [Int]) -> [String] {
    let cells = row.indices.map { index in
      lines(of: row[index], width: widths[index])
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      let parts = cells.indices.map { index in
        let text = line < cells[index].count ? cells[index][line] : ""
        return padded(text, to: widths[index], columns[index].alignment)
      }
      var joined = parts.joined(separator: Self.gutter)
      while joined.hasSuffix(" ") { joined.removeLast() }
      return joined
    }
  }
}
