// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What somebody probably meant who writes days, quarters and names in another way.

extension String {
  /// The day meant by `31/03/2027`, `31.3.2027` or `2027/3/31`.
  var daySuggestion: String? {
    let numbers = split { !$0.isASCII || !$0.isWholeNumber }.compactMap { Int($0) }
    guard numbers.count == 3, allSatisfy({ $0.isWholeNumber || "/.-  ".contains($0) }) else {
      return nil
    }
    let day =
      numbers[0] > 31
      ? Day(numbers[0], numbers[1], numbers[2]) : Day(numbers[2], numbers[1], numbers[0])
    return day.flatMap { $0.isUsable ? $0.description : nil }
  }

  /// The quarter meant by `Q1/2027`, `2027-Q1`, `2027q1` or `1/2027`.
  var quarterSuggestion: String? {
    let numbers = split { !$0.isASCII || !$0.isWholeNumber }.compactMap { Int($0) }
    guard numbers.count == 2, let year = numbers.max(), let number = numbers.min(),
      usableYears.contains(year), (1...4).contains(number)
    else { return nil }
    let suggestion = Quarter(year, number).description
    return suggestion == self ? nil : suggestion
  }

  /// The identifier that a title would have.
  var identifierSuggestion: String? {
    let words = TextFolding.bare(self).split { !($0.isASCII && ($0.isLetter || $0.isWholeNumber)) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}
