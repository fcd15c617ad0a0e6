// SPDX-License-Identifier: GPL-3.0-or-later

/// What the questions are that the compact program asks about what an officer holds.
///
/// Sets: tests τ, kinds of award that lapse d, quarters t; options o that grant τ or count for d.
/// Variables: h[A, t] ∈ {0, 1}, a test of the set A is true at the start of t; likewise u[A, t] where
/// what runs then counts as ended, as the rule on need asks; v[d, t, l], an award that counts for d
/// through l or longer is held at the start of t.
///
///     h[A, t]    = h[A, t − 1] ∨ ⋁ {X[o] : o grants a test of A and ends in t − 1}
///     u[A, t]    = u[A, t − 1] ∨ ⋁ {X[o] : o grants a test of A and starts in t − 1}
///     v[d, t, l] = ⋁ {X[o] : o ends before t (or starts before it) and its award counts through l}
///
/// each true from the outset where training under way sees to it, or for v the roster; questions about
/// tests that the roster answers are settled before they are asked. In words: what is
/// held is what was held before, and what has been finished since.
enum CompactHoldings {
  /// A moment, and whether what then runs counts.
  struct Moment: Hashable {
    /// The start of this quarter.
    let quarter: Int
    let countsRunning: Bool

    /// What is held when a quarter begins.
    static func start(of quarter: Int) -> Moment { Moment(quarter: quarter, countsRunning: false) }

    /// What is held when a quarter ends.
    static func end(of quarter: Int) -> Moment { start(of: quarter + 1) }

    /// What will be held when all that runs as a quarter begins has ended.
    static func running(into quarter: Int) -> Moment {
      Moment(quarter: quarter, countsRunning: true)
    }
  }

  enum Question: Hashable {
    case any(of: TestSet, Moment)
    case dated(Int, through: Int, Moment)
  }

  struct Condition: Hashable {
    let condition: ResidualCondition
    let moment: Moment
  }
}

extension CompactOfficer {
  typealias Moment = CompactHoldings.Moment

  /// Whether a test of a set is true.
  mutating func holds(anyOf tests: TestSet, at moment: Moment) -> CompactLiteral {
    guard moment.quarter > 0 || moment.countsRunning else { return .constant(false) }
    let question = CompactHoldings.Question.any(of: tests, moment)
    if let known = holdings[question] { return known }
    let grants = index.granted.map { $0.intersects(tests) }
    let isCommitted = rules.commitments.contains {
      grants[$0.programmePlace] && counts($0, at: moment)
    }
    var result = CompactLiteral.constant(isCommitted)
    if !isCommitted, moment.quarter > 0 {
      let last = moment.quarter - 1
      let fresh = starts { option in
        grants[option.programmePlace]
          && (moment.countsRunning ? option.quarter : option.end) == last
      }
      let before = Moment(quarter: last, countsRunning: moment.countsRunning)
      result = block.any([holds(anyOf: tests, at: before)] + fresh)
    }
    holdings[question] = result
    return result
  }

  /// Whether an award is held that counts for a kind through a quarter or longer.
  mutating func counts(_ kind: Int, through last: Int, at moment: Moment) -> CompactLiteral {
    if rules.initialDated[kind] >= last { return .constant(true) }
    let question = CompactHoldings.Question.dated(kind, through: last, moment)
    if let known = holdings[question] { return known }
    let isCommitted = rules.commitments.contains {
      counts($0, at: moment)
        && index.dated.lastQuarter(
          of: rules.datedKinds[kind], programme: $0.programmePlace, endingIn: $0.end) >= last
    }
    let awards = zip(possible, lastCounted[kind]).filter { choice, counted in
      counted >= last && (moment.countsRunning ? choice.quarter : choice.end) < moment.quarter
    }.map { starts[$0.0.option] }
    let result = block.any([.constant(isCommitted)] + awards)
    holdings[question] = result
    return result
  }

  private func counts(_ commitment: OfficerRules.Commitment, at moment: Moment) -> Bool {
    (moment.countsRunning ? commitment.quarter : commitment.end) < moment.quarter
  }

  /// Whether a slot's requirement is met at the end of a quarter.
  mutating func isMet(_ slot: OfficerRules.Slot, atEndOf quarter: Int) -> CompactLiteral {
    if slot.isMetFromStart { return .constant(true) }
    guard let kind = slot.dated else { return holds(anyOf: slot.accepts, at: .end(of: quarter)) }
    return counts(kind, through: quarter, at: .end(of: quarter))
  }

  /// Whether a condition is true for what is held.
  mutating func isTrue(_ condition: ResidualCondition, at moment: Moment) -> CompactLiteral {
    let key = CompactHoldings.Condition(condition: condition, moment: moment)
    if let known = conditions[key] { return known }
    let result: CompactLiteral
    switch condition {
    case .constant(let value): result = .constant(value)
    case .holds(let test):
      var tests = TestSet(count: index.tests.count)
      tests.insert(test)
      result = holds(anyOf: tests, at: moment)
    case .not(let inner): result = !isTrue(inner, at: moment)
    case .and(let terms): result = block.all(terms.map { isTrue($0, at: moment) })
    case .or(let clauses): result = block.any(clauses.map { isTrue($0, at: moment) })
    }
    conditions[key] = result
    return result
  }
}
