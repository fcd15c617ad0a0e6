// SPDX-License-Identifier: GPL-3.0-or-later

/// All that tells one type of officer from another, written down as one run of numbers.
///
/// Two officers whose codes agree have the same graph of pathways, up to which rows of seats, money,
/// absence and targets it uses. The hash is counted once, by whoever reads the officer.
struct TypeCode: Hashable, Sendable {
  private(set) var numbers: [Int] = []
  private(set) var summary = 0

  static func == (left: Self, right: Self) -> Bool {
    left.summary == right.summary && left.numbers == right.numbers
  }

  func hash(into hasher: inout Hasher) { hasher.combine(summary) }

  /// Closes the code: from now on it can be looked up.
  mutating func seal() {
    var hasher = Hasher()
    for number in numbers { hasher.combine(number) }
    summary = hasher.finalize()
  }

  mutating func add(_ number: Int) { numbers.append(number) }

  mutating func add(_ flag: Bool) { numbers.append(flag ? 1 : 0) }

  mutating func add(_ list: [Int]) {
    numbers.append(list.count)
    numbers += list
  }

  mutating func add(_ set: TestSet) { numbers += set.words.map { Int(truncatingIfNeeded: $0) } }

  /// Writes values that rarely change from one to the next, as runs.
  mutating func addRuns<Value: Equatable>(
    _ values: [Value], _ write: (inout TypeCode, Value) -> Void
  ) {
    var first = values.startIndex
    while first < values.endIndex {
      var end = first + 1
      while end < values.endIndex, values[end] == values[first] { end += 1 }
      numbers.append(end - first)
      write(&self, values[first])
      first = end
    }
  }

  mutating func add(_ condition: ResidualCondition) {
    switch condition {
    case .constant(let value): add(value)
    case .holds(let test):
      add(2)
      add(test)
    case .not(let inner):
      add(3)
      add(inner)
    case .and(let parts), .or(let parts):
      if case .and = condition { add(4) } else { add(5) }
      add(parts.count)
      for part in parts { add(part) }
    }
  }
}
