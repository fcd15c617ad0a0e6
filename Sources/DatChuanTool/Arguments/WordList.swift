// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Some words, a comma between them.
struct WordList: ArgumentValue, Hashable, Sendable {
  let words: [String]

  static var expectation: Wording { .aList }

  static func read(_ text: String) -> WordList? {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return words.contains("") ? nil : WordList(words: words)
  }

  var argumentText: String? { words.joined(separator: ",") }
}

/// A share of some people, from 0 to 1 and in thousandths, so that a count comes out exactly.
struct ShareOfPeople: ArgumentValue, Hashable, Sendable {
  let thousandths: Thousandths

  static var expectation: Wording { .ratio }

  static func read(_ text: String) -> ShareOfPeople? {
    guard let ratio = Ratio.read(text) else { return nil }
    let count = (ratio.number * 1000).rounded()
    guard abs(ratio.number * 1000 - count) < 1e-6 else { return nil }
    return ShareOfPeople(thousandths: Thousandths(Int(count)))
  }

  var argumentText: String? { thousandths.description }
}
