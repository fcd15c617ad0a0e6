// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Which of how many shards is wanted: `2/4`.
struct ShardChoice: ArgumentValue, Hashable, Sendable {
  /// From 1.
  let number: Int
  let count: Int

  static var expectation: Wording { .aShard }

  static func read(_ text: String) -> ShardChoice? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1,
      number <= count, count <= 100_000
    else { return nil }
    return ShardChoice(number: number, count: count)
  }

  var argumentText: String? { "\(number)/\(count)" }
}
