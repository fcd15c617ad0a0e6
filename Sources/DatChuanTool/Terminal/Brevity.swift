// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a long result is printed unasked.
///
/// What a commune's result names is printed whole. A province's or a ministry's names tens of
/// thousands of people, who stand in the files: its reader wants totals, and what matters most.
enum Brevity {
  /// Up to how many entries (people, gaps, rows) a result is printed whole.
  static let longestWhole = 1000

  /// How many lines of a list are printed where a result is printed in short.
  static let head = 10

  /// How many of them for each part where a list has parts: years, kinds of mistakes.
  static let headOfPart = 3

  /// Whether a result with so many entries is printed whole.
  static func isWhole(_ entries: Int, showsAll: Bool) -> Bool {
    showsAll || entries <= longestWhole
  }

  /// The first items of a list, all of them where no more than a few would be left out.
  static func head<Item>(of items: [Item], most: Int = head) -> ArraySlice<Item> {
    items.count <= most + most / 3 ? items[...] : items.prefix(most)
  }
}
