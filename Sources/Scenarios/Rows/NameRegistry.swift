// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The names that a scenario's tables give to things.
final class NameRegistry {
  private let names: [Noun: Set<String>]
  private var known: [Noun: KnownNames] = [:]

  /// How many more names may be compared with misspelt ones: where thousands are misspelt among
  /// thousands, the first few suggestions must do.
  private var patience = 1_000_000

  /// Collects the names; those of tables known to be missing are unknown.
  init(_ tables: [String: SourceTable], unknown missing: Set<String>) {
    var names: [Noun: Set<String>] = [:]
    for noun in Noun.allCases {
      let table = tables[noun.home.table]
      // What an unreadable table names nobody knows: then every name will do.
      if table?.isIncomplete ?? missing.contains(noun.home.table) { continue }
      names[noun] = table?.texts(of: noun.home.column) ?? []
    }
    self.names = names
  }

  func knows(_ noun: Noun, _ text: String) -> Bool { names[noun]?.contains(text) ?? true }

  /// The name as the table that gives it has it, so that all who mention it share one text.
  func shared(_ noun: Noun, _ text: String) -> String? {
    guard let names = names[noun] else { return text }
    return names.firstIndex(of: text).map { names[$0] }
  }

  /// The known name that was perhaps meant.
  func closest(_ noun: Noun, to text: String) -> String? {
    guard patience > 0 else { return nil }
    patience -= names[noun]?.count ?? 0
    if known[noun] == nil { known[noun] = KnownNames(names[noun] ?? []) }
    return known[noun]?.closest(to: text)
  }
}
