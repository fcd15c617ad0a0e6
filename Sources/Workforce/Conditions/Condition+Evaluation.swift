// SPDX-License-Identifier: GPL-3.0-or-later

extension Condition {
  /// Tells whether the condition is true in the circumstances.
  ///
  /// A comparison with an attribute the officer's row leaves empty is false, `!=` too.
  public func holds(in circumstances: Circumstances) -> Bool {
    switch self {
    case .all: true
    case .not(let inner): !inner.holds(in: circumstances)
    case .and(let terms): terms.allSatisfy { $0.holds(in: circumstances) }
    case .or(let clauses): clauses.contains { $0.holds(in: circumstances) }
    case .test(let test): test.holds(in: circumstances)
    }
  }

  /// Tells whether the condition can be true when each question about qualifications is free.
  public func mayHold(in circumstances: Circumstances) -> Bool {
    possibilities(in: circumstances).canBeTrue
  }

  private func possibilities(in circumstances: Circumstances) -> (
    canBeTrue: Bool, canBeFalse: Bool
  ) {
    switch self {
    case .all: return (true, false)
    case .not(let inner):
      let inner = inner.possibilities(in: circumstances)
      return (inner.canBeFalse, inner.canBeTrue)
    case .and(let terms):
      let all = terms.map { $0.possibilities(in: circumstances) }
      return (all.allSatisfy(\.canBeTrue), all.contains(where: \.canBeFalse))
    case .or(let clauses):
      let all = clauses.map { $0.possibilities(in: circumstances) }
      return (all.contains(where: \.canBeTrue), all.allSatisfy(\.canBeFalse))
    case .test(.holds), .test(.lacks): return (true, true)
    case .test(let test):
      let value = test.holds(in: circumstances)
      return (value, !value)
    }
  }
}

extension Condition.Test {
  public func holds(in circumstances: Circumstances) -> Bool {
    switch self {
    case .word(let attribute, let sign, let values):
      let own = circumstances.values(of: attribute)
      if own.isEmpty { return false }
      let matches = own.contains { values.contains($0) }
      return sign == .equal ? matches : !matches
    case .flag(let attribute, let sign, let values):
      guard let own = circumstances.value(of: attribute) else { return false }
      return values.contains(own) == (sign == .equal)
    case .number(let attribute, let sign, let values):
      guard let own = circumstances.value(of: attribute) else { return false }
      return sign.relates(own, to: values)
    case .holds(let test): return circumstances.holdings.answer(test)
    case .lacks(let test): return !circumstances.holdings.answer(test)
    }
  }
}

extension Condition.Order {
  func relates(_ own: Int, to values: [Int]) -> Bool {
    switch self {
    case .equal: values.contains(own)
    case .unequal: !values.contains(own)
    case .less: values.allSatisfy { own < $0 }
    case .atMost: values.allSatisfy { own <= $0 }
    case .more: values.allSatisfy { own > $0 }
    case .atLeast: values.allSatisfy { own >= $0 }
    }
  }
}
