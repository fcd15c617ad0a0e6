// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of a condition that an officer does not satisfy.
public struct FailingClause: Hashable, Sendable {
  public let clause: Condition

  /// What the officer has instead, where one attribute is in question.
  public let actual: String?
}

extension Condition {
  /// The parts that make the condition false, or none when it is true.
  public func failingClauses(in circumstances: Circumstances) -> [FailingClause] {
    if holds(in: circumstances) { return [] }
    switch self {
    case .and(let terms): return terms.flatMap { $0.failingClauses(in: circumstances) }
    case .test(let test):
      return [FailingClause(clause: self, actual: test.actual(in: circumstances))]
    case .all, .not, .or: return [FailingClause(clause: self, actual: nil)]
    }
  }
}

extension Condition.Test {
  fileprivate func actual(in circumstances: Circumstances) -> String? {
    switch self {
    case .word(let attribute, _, _):
      let own = circumstances.values(of: attribute)
      return own.isEmpty ? nil : own.joined(separator: ";")
    case .flag(let attribute, _, _):
      return circumstances.value(of: attribute).map { $0 ? "yes" : "no" }
    case .number(let attribute, _, _):
      return circumstances.value(of: attribute).map(String.init)
    case .holds(let test), .lacks(let test):
      return circumstances.holdings.qualifications
        .filter { $0.level.dimension == test.level.dimension }
        .max { $0.level.rank < $1.level.rank }?.level.name
    }
  }
}
