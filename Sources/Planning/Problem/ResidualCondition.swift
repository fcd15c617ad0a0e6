// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What remains of a condition when all about an officer and a day is known but what is held.
indirect enum ResidualCondition: Hashable, Sendable {
  case constant(Bool)
  case holds(Int)
  case not(ResidualCondition)
  case and([ResidualCondition])
  case or([ResidualCondition])

  /// Settles everything but the questions about qualifications.
  init(_ condition: Condition, on day: OfficerDay, tests: TestIndex) {
    switch condition {
    case .all: self = .constant(true)
    case .not(let inner):
      self = ResidualCondition(inner, on: day, tests: tests).negated
    case .and(let terms):
      self = .conjunction(of: terms) { ResidualCondition($0, on: day, tests: tests) }
    case .or(let clauses):
      self =
        ResidualCondition.conjunction(of: clauses) {
          ResidualCondition($0, on: day, tests: tests).negated
        }.negated
    case .test(.holds(let test)): self = .holds(tests.number(of: test))
    case .test(.lacks(let test)): self = .not(.holds(tests.number(of: test)))
    case .test(let test): self = .constant(test.holds(in: day.circumstances))
    }
  }

  static func conjunction(_ terms: [ResidualCondition]) -> ResidualCondition {
    conjunction(of: terms) { $0 }
  }

  /// All of some terms; those after one that is false are not looked at.
  private static func conjunction<Term>(
    of terms: [Term], _ residual: (Term) -> ResidualCondition
  ) -> ResidualCondition {
    var open: [ResidualCondition] = []
    for term in terms {
      switch residual(term) {
      case .constant(false): return .constant(false)
      case .constant(true): break
      case let rest: open.append(rest)
      }
    }
    switch open.count {
    case 0: return .constant(true)
    case 1: return open[0]
    default: return .and(open)
    }
  }

  /// Whether the answer depends on what is held.
  var isOpen: Bool {
    if case .constant = self { false } else { true }
  }

  var negated: ResidualCondition {
    switch self {
    case .constant(let value): .constant(!value)
    case .not(let inner): inner
    default: .not(self)
    }
  }

  /// The same condition where some questions have one answer whatever happens.
  func settled(_ answer: (Int) -> Bool?) -> ResidualCondition {
    switch self {
    case .constant: self
    case .holds(let test): answer(test).map { .constant($0) } ?? self
    case .not(let inner): inner.settled(answer).negated
    case .and(let terms): .conjunction(of: terms) { $0.settled(answer) }
    case .or(let clauses):
      ResidualCondition.conjunction(of: clauses) { $0.settled(answer).negated }.negated
    }
  }

  func isTrue(holding held: TestSet) -> Bool {
    switch self {
    case .constant(let value): value
    case .holds(let test): held.contains(test)
    case .not(let inner): !inner.isTrue(holding: held)
    case .and(let terms): terms.allSatisfy { $0.isTrue(holding: held) }
    case .or(let clauses): clauses.contains { $0.isTrue(holding: held) }
    }
  }

  /// Adds the tests whose answers still matter.
  func collectTests(into set: inout TestSet) {
    switch self {
    case .constant: break
    case .holds(let test): set.insert(test)
    case .not(let inner): inner.collectTests(into: &set)
    case .and(let parts), .or(let parts): parts.forEach { $0.collectTests(into: &set) }
    }
  }
}
