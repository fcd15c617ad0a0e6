// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an officer may need a programme, written out so that rows can say it.
///
/// The rule is a least fixed point: a programme is needed when a source (an open requirement, or a
/// target) wants what it grants, or when it grants what a needed programme asks and what is not yet
/// true. Unrolled, a programme c is needed exactly when one of its reasons holds,
///
///     reason (z, U)      the source z is open, and no test of U is true yet
///     R(c) = {(z, ∅) : z wants a grant of c}
///          ∪ {(z, U ∪ {τ}) : c grants τ, a programme p asks τ, (z, U) ∈ R(p)}
///
/// of which only those with the fewest tests are kept. No cycle can hold itself up, for every reason
/// ends at a source. In words: training is needed for a gap, or on the way to training that is.
struct CompactNeed {
  struct Reason: Hashable {
    /// The place among the slots, or behind them that among the officer's targets.
    let source: Int
    let untrue: TestSet
  }

  /// The reasons for each programme, by place.
  private(set) var reasons: [[Reason]]

  init(rules: OfficerRules, index: PlanningIndex) {
    let sources = Self.sources(rules, index)
    let none = TestSet(count: index.tests.count)
    reasons = index.granted.map { granted in
      sources.filter { granted.intersects($0.wanted) }
        .map { Reason(source: $0.number, untrue: none) }
    }
    var open = index.asked
    for place in open.indices { open[place].subtract(rules.heldAsked) }
    let steps = index.granted.indices.flatMap { programme in
      open.indices.filter { index.granted[programme].intersects(open[$0]) }.map { next in
        (programme: programme, next: next, tests: index.granted[programme].common(open[next]))
      }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for step in steps {
        for reason in reasons[step.next] {
          for test in 0..<index.tests.count where step.tests.contains(test) {
            var untrue = reason.untrue
            untrue.insert(test)
            if add(Reason(source: reason.source, untrue: untrue), to: step.programme) {
              isGrowing = true
            }
          }
        }
      }
    }
  }

  /// Adds a reason unless a shorter one is known; those that it makes needless go.
  private mutating func add(_ reason: Reason, to programme: Int) -> Bool {
    let known = reasons[programme]
    if known.contains(where: {
      $0.source == reason.source && $0.untrue.isSubset(of: reason.untrue)
    }) {
      return false
    }
    reasons[programme].removeAll {
      $0.source == reason.source && reason.untrue.isSubset(of: $0.untrue)
    }
    reasons[programme].append(reason)
    return true
  }

  /// What may want training at all, and the tests it wants.
  private static func sources(
    _ rules: OfficerRules, _ index: PlanningIndex
  ) -> [(number: Int, wanted: TestSet)] {
    let slots = rules.slots.enumerated().filter { !$1.isMetFromStart }
      .map { (number: $0, wanted: $1.accepts) }
    let targets = rules.targets.enumerated().filter { $1.mayBelong }
      .map { (number: rules.slots.count + $0, wanted: $1.wanted) }
    return slots + targets
  }
}

extension TestSet {
  fileprivate func common(_ other: TestSet) -> TestSet {
    var both = self
    both.formIntersection(other)
    return both
  }
}

extension CompactOfficer {
  /// Literals of which one must be true for a start to be needed.
  mutating func need(of option: Choice, _ need: CompactNeed) -> [CompactLiteral] {
    var found: Set<CompactLiteral> = []
    var result: [CompactLiteral] = []
    for reason in need.reasons[option.programmePlace] {
      let moment = Moment.running(into: option.quarter)
      let isOpen = isOpen(reason.source, from: option.end, at: moment)
      let untrue = (0..<index.tests.count).filter { reason.untrue.contains($0) }.map { test in
        !isTrue(.holds(test), at: moment)
      }
      let literal = block.all([isOpen] + untrue)
      if literal == .constant(true) { return [literal] }
      if literal != .constant(false), found.insert(literal).inserted { result.append(literal) }
    }
    return result
  }

  /// Whether a source wants training that ends in some quarter.
  private mutating func isOpen(_ source: Int, from end: Int, at moment: Moment) -> CompactLiteral {
    guard source < rules.slots.count else {
      guard case .condition(let measure) = rules.targets[source - rules.slots.count].measure
      else { return .constant(false) }
      return !isTrue(measure, at: moment)
    }
    let slot = rules.slots[source]
    var quarters = Array(min(end, index.quarters)..<index.quarters)
    let isSettled = (slot.asked + slot.askedAsPlanned).allSatisfy {
      $0 == .constant(true) || $0 == .constant(false)
    }
    if isSettled {
      // An award that counts through the last quarter in which it is asked counts in all of them.
      quarters = quarters.filter {
        slot.asked[$0] == .constant(true) || slot.askedAsPlanned[$0] == .constant(true)
      }.suffix(1)
    }
    let open = quarters.map { quarter in
      let asked = block.any([
        isTrue(slot.asked[quarter], at: moment), isTrue(slot.askedAsPlanned[quarter], at: moment),
      ])
      let met =
        if let kind = slot.dated {
          counts(kind, through: quarter, at: moment)
        } else {
          holds(anyOf: slot.accepts, at: moment)
        }
      return block.all([asked, !met])
    }
    return block.any(open)
  }
}
