// SPDX-License-Identifier: GPL-3.0-or-later

/// Values numbered in the order in which they are first seen.
struct Numbering<Value: Hashable> {
  private(set) var values: [Value]
  private var numbers: [Value: Int]

  init(_ values: [Value]) {
    self.values = values
    numbers = Dictionary(values.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The number of a value that has been seen.
  func number(known value: Value) -> Int {
    guard let number = numbers[value] else { preconditionFailure("Never seen") }
    return number
  }

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension Numbering: Sendable where Value: Sendable {}
