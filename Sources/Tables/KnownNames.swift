// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that exist, among which one was perhaps meant.
///
/// Folding happens once, so that many misspelt references can be looked up in a long list.
package struct KnownNames: Sendable {
  private struct Entry: Sendable {
    var name: String
    var folded: [Character]
    var bare: String
  }

  private let entries: [Entry]

  /// Prepares names; their order does not matter.
  package init(_ names: some Sequence<String>) {
    entries = names.sorted().map { name in
      Entry(
        name: name, folded: Array(TextFolding.folded(name)), bare: TextFolding.bare(name))
    }
  }

  /// Returns the name closest to a text, or nil when none is close.
  ///
  /// Close is at most one slip for every three characters, or the same but for marks and case. Of
  /// equally close names the first in order is returned.
  package func closest(to text: String) -> String? {
    let folded = Array(TextFolding.folded(text))
    guard !folded.isEmpty else { return nil }
    let bare = TextFolding.bare(text)
    let limit = (folded.count + 1) / 3
    var best: (name: String, distance: Int)?
    for entry in entries {
      let isSameWithoutMarks = entry.bare == bare
      let reach = min(limit, best.map { $0.distance - 1 } ?? limit)
      guard isSameWithoutMarks || abs(entry.folded.count - folded.count) <= reach else { continue }
      var distance = EditDistance.between(folded, entry.folded)
      if isSameWithoutMarks { distance = min(distance, 1) }
      guard distance <= limit || isSameWithoutMarks else { continue }
      if let best, distance >= best.distance { continue }
      best = (entry.name, distance)
    }
    return best?.name
  }
}

extension KnownNames {
  /// Returns the name closest to a text, or nil when none is close.
  package static func closest(to text: String, in names: some Sequence<String>) -> String? {
    KnownNames(names).closest(to: text)
  }
}
