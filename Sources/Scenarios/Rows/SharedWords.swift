// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts and lists of texts that many rows repeat, each kept once.
final class SharedWords {
  private var texts: Set<String> = []
  private var lists: Set<[String]> = []

  /// A text equal to this one; always the same.
  func shared(_ text: String) -> String { texts.insert(text).memberAfterInsert }

  func shared(_ list: [String]) -> [String] { lists.insert(list).memberAfterInsert }
}
