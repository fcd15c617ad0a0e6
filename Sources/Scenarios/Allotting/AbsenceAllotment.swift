// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The absence that a cap over several units leaves each of them.
///
/// In each quarter a unit may have away what the plan has away of it, and of what is left its part
/// by those of its officers whom the cap may mean. Where the largest of its quarters fit for all
/// units together, one number serves for all quarters.
struct AbsenceAllotment {
  /// A load for some quarters.
  struct Stretch {
    let from: Quarter
    var to: Quarter
    let load: Thousandths
  }

  let cap: AbsenceCap

  /// For each unit the stretches in order of time; none where the cap means nobody there.
  let stretches: [[Stretch]]

  /// Shares a cap out to units with some careers each; those of nobody's unit come last.
  init(_ cap: AbsenceCap, careers: [[Career]], in scenario: Scenario) {
    self.cap = cap
    let quarters = scenario.horizon.filter(cap.isInForce)
    let members = careers.map { careers in
      careers.count { career in
        quarters.contains { scenario.mayCount(career.officer, against: cap, in: $0) }
      }
    }
    let used = quarters.map { quarter in
      careers.map { scenario.load(of: $0, against: cap, in: quarter).count }
    }
    let most = careers.indices.map { place in used.map { $0[place] }.max() ?? 0 }
    let needs = most.reduce(0, +) <= cap.load.count ? used.map { _ in most } : used
    let loads = needs.map { Self.shares(of: cap.load.count, needed: $0, members: members) }
    stretches = careers.indices.dropLast().map { place in
      guard members[place] > 0 else { return [] }
      return zip(quarters, loads).reduce(into: []) { stretches, next in
        let load = Thousandths(next.1[place])
        if let last = stretches.indices.last, stretches[last].load == load {
          stretches[last].to = next.0
        } else {
          stretches.append(Stretch(from: next.0, to: next.0, load: load))
        }
      }
    }
  }

  /// Where training under way alone is more than the cap, the plan adds nothing: then that is cut.
  private static func shares(of load: Int, needed: [Int], members: [Int]) -> [Int] {
    let sum = needed.reduce(0, +)
    if sum > load { return Apportionment.byLargestRemainder(load, among: needed) }
    guard members.contains(where: { $0 > 0 }) else { return needed }
    let rest = Apportionment.byLargestRemainder(load - sum, among: members)
    return zip(needed, rest).map { $0 + $1 }
  }
}

extension Scenario {
  /// Whether somebody's load counts, whatever is held by then.
  fileprivate func mayCount(
    _ officer: Officer, against cap: AbsenceCap, in quarter: Quarter
  ) -> Bool {
    cap.who.mayHold(
      in: circumstances(of: officer, on: quarter.firstDay, holding: officer.holdings))
  }

  fileprivate func load(
    of careers: [Career], against cap: AbsenceCap, in quarter: Quarter
  ) -> Thousandths {
    careers.reduce(.zero) { sum, career in
      let load = career.starts.filter { $0.isUnderWay(in: quarter) }
        .reduce(Thousandths.zero) { $0 + $1.programme.load }
      guard load > .zero else { return sum }
      let circumstances = circumstances(
        of: career.officer, on: quarter.firstDay,
        holding: career.holdings(atEndOf: quarter.advanced(by: -1)))
      return cap.who.holds(in: circumstances) ? sum + load : sum
    }
  }
}
