// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Whether some officers can reach the aim while only some limits stand: by proof, by a plan, or unknown.
struct ReachOracle {
  let ground: ReachGround

  /// The whole problem as one integer program, where it is small enough.
  let exact: ReachProgram?

  /// Relaxations and plans made of their pathways, where it is not.
  let search: ReachSearch

  /// How many of those asked about may stay behind.
  let allowed: Int

  /// Whether it is proven that they can't.
  func isForbidden(_ officers: [Int], by limits: [LimitGroup]) throws(PlanningFailure) -> Bool {
    guard let exact else {
      return try search.bound(
        of: officers, lifting: lifts(besides: limits), allowed: allowed
      ).least > allowed
    }
    if case .nothing = try exact.anyPlan(question(officers, limits)) { return true }
    return false
  }

  enum Verdict {
    /// It is proven that they can't.
    case forbidden

    /// A whole plan shows that they can.
    case reached
    case unknown
  }

  /// Proves that they can't, or looks for a whole plan in which they do.
  func verdict(on officers: [Int], by limits: [LimitGroup]) throws(PlanningFailure) -> Verdict {
    guard let exact else {
      if try isForbidden(officers, by: limits) { return .forbidden }
      let whole = try search.whole(of: officers, lifting: lifts(besides: limits))
      return whole.map { $0.leftOut.count <= allowed } ?? false ? .reached : .unknown
    }
    return switch try exact.anyPlan(question(officers, limits)) {
    case .nothing: .forbidden
    case .plan: .reached
    case .unknown: .unknown
    }
  }

  /// A verdict that costs no more than a proof: without an exact program no plan is looked for.
  func quickVerdict(
    on officers: [Int], by limits: [LimitGroup]
  ) throws(PlanningFailure) -> Verdict {
    guard exact == nil else { return try verdict(on: officers, by: limits) }
    return try isForbidden(officers, by: limits) ? .forbidden : .unknown
  }

  private func question(_ officers: [Int], _ limits: [LimitGroup]) -> ReachProgram.Question {
    ReachProgram.Question(
      wanted: officers, allowed: allowed, lifted: Set(elements(besides: limits)))
  }

  private func elements(besides limits: [LimitGroup]) -> [LimitElement] {
    let standing = Set(limits.flatMap(\.elements))
    return LimitElement.all(of: ground.index.limits).filter { !standing.contains($0) }
  }

  private func lifts(besides limits: [LimitGroup]) -> [LimitChange] {
    elements(besides: limits).map { $0.lifted(for: ground.free.count) }
  }
}
