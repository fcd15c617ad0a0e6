// SPDX-License-Identifier: GPL-3.0-or-later

/// A plain search for a pathway of one officer that contains a start.
struct PathwaySearch {
  let scenario: Scenario
  let officer: Officer
  let wanted: Career.Start
  private let commitments: [Career.Start]
  private let offers: [Quarter: [Programme]]
  private var seen: Set<Situation> = []

  /// All of the past that the future depends on.
  private struct Situation: Hashable {
    let quarter: Quarter
    let holdings: Set<Qualification>
    let underWay: Set<Career.Start>
    let decisionsOpen: Set<Decision>
  }

  init(scenario: Scenario, officer: Officer, wanted: Career.Start) {
    self.scenario = scenario
    self.officer = officer
    self.wanted = wanted
    commitments = scenario.commitments(of: officer.id).map {
      Career.Start(programme: scenario.programme($0.programme), quarter: $0.start)
    }
    offers = scenario.offers(openTo: officer)
  }

  mutating func succeeds() -> Bool {
    guard offers[wanted.quarter, default: []].contains(wanted.programme) else { return false }
    return stands(career([wanted])) || walk(from: scenario.horizon.first, after: [])
  }

  private mutating func walk(from quarter: Quarter, after starts: [Career.Start]) -> Bool {
    let career = career(starts)
    if starts.contains(wanted), career.decisionsMissed(in: scenario).isEmpty { return true }
    guard quarter <= scenario.horizon.last else { return false }
    guard quarter <= wanted.quarter || starts.contains(wanted) else { return false }
    guard seen.insert(situation(of: career, at: quarter)).inserted else { return false }

    // What may begin here on its own account; two of them together are looked at below.
    let candidates = offers[quarter, default: []]
      .map { Career.Start(programme: $0, quarter: quarter) }
      .filter { candidate in
        let alone = self.career(starts + [candidate])
        return alone.refusals(of: candidate, in: scenario).isEmpty && fits(alone)
      }
    return choose(from: candidates[...], at: quarter, with: starts)
  }

  private mutating func choose(
    from candidates: ArraySlice<Career.Start>, at quarter: Quarter, with starts: [Career.Start]
  ) -> Bool {
    guard let candidate = candidates.first else {
      let career = career(starts)
      let sound = starts.allSatisfy { start in
        start.quarter != quarter || career.refusals(of: start, in: scenario).isEmpty
      }
      return sound && walk(from: quarter.advanced(by: 1), after: starts)
    }
    // The pathway with the fewest starts is the likeliest to leave room for the wanted one.
    let others = candidates.dropFirst()
    if candidate != wanted, choose(from: others, at: quarter, with: starts) { return true }
    let withIt = starts + [candidate]
    return fits(career(withIt)) && choose(from: others, at: quarter, with: withIt)
  }

  /// Tells whether a career is a pathway as it stands.
  private func stands(_ career: AuditedCareer) -> Bool {
    fits(career) && career.decisionsMissed(in: scenario).isEmpty
      && career.planned.allSatisfy { career.refusals(of: $0, in: scenario).isEmpty }
  }

  private func career(_ starts: [Career.Start]) -> AuditedCareer {
    AuditedCareer(officer: officer, commitments: commitments, planned: starts)
  }

  private func fits(_ career: AuditedCareer) -> Bool {
    career.overloads().isEmpty && career.longOverlaps().isEmpty
  }

  private func situation(of career: AuditedCareer, at quarter: Quarter) -> Situation {
    Situation(
      quarter: quarter,
      holdings: Set(
        career.holdings(atEndOf: quarter.advanced(by: -1)).qualifications.map(undatedWhereItMay)),
      underWay: Set(career.starts.filter { $0.end >= quarter }),
      decisionsOpen: Set(career.decisionsMissed(in: scenario)))
  }

  /// The qualification without its day, unless some requirement counts from that day.
  private func undatedWhereItMay(_ qualification: Qualification) -> Qualification {
    let dated = scenario.standards.contains { standard in
      standard.requirements.contains { requirement in
        requirement.validMonths != nil && requirement.acceptsKind(of: qualification)
      }
    }
    if dated { return qualification }
    return Qualification(level: qualification.level, field: qualification.field)
  }
}

extension Scenario {
  /// The programmes with a seat that an officer may take, by the quarter they start in.
  fileprivate func offers(openTo officer: Officer) -> [Quarter: [Programme]] {
    Dictionary(
      uniqueKeysWithValues: horizon.map { quarter in
        (
          quarter,
          programmes.filter {
            !intakes(of: $0.id, startingIn: quarter, openTo: officer).isEmpty
          }
        )
      })
  }
}
