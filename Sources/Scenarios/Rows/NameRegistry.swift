// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The names that a scenario's tables give to things.
final class NameRegistry {
  private let names: [Noun: Set<String>]
  private var known: [Noun: KnownNames] = [:]

  init(_ tables: [String: SourceTable]) {
    var names: [Noun: Set<String>] = [:]
    for noun in Noun.allCases {
      let table = tables[noun.home.table]
      // What an unreadable table names nobody knows: then every name will do.
      if table?.isIncomplete ?? false { continue }
      names[noun] = table?.texts(of: noun.home.column) ?? []
    }
    self.names = names
  }

  func knows(_ noun: Noun, _ text: String) -> Bool { names[noun]?.contains(text) ?? true }

  /// The known name that was perhaps meant.
  func closest(_ noun: Noun, to text: String) -> String? {
    if known[noun] == nil { known[noun] = KnownNames(names[noun] ?? []) }
    return known[noun]?.closest(to: text)
  }

  /// Whether a kind of things has no member at all, as in a table that is missing.
  func hasNone(_ noun: Noun) -> Bool { names[noun]?.isEmpty ?? false }
}
