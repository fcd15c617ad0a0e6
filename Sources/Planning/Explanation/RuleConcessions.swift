// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The rules about one officer that would have to give way, where no pathway exists at all.
///
/// Each candidate is tried: the officer's graph is built in the changed scenario.
struct RuleConcessions {
  private let index: PlanningIndex
  private let automata: [PathwayAutomaton]
  private let officer: Int
  private let wanted: Set<Requirement.ID>

  private var scenario: Scenario { index.scenario }
  private var person: Officer { scenario.officers[officer] }

  init(of explainer: PlanExplainer, officer: Int, wanted: Set<Requirement.ID>) {
    self.init(
      index: explainer.index, automata: explainer.automata, officer: officer, wanted: wanted)
  }

  init(
    index: PlanningIndex, automata: [PathwayAutomaton], officer: Int, wanted: Set<Requirement.ID>
  ) {
    self.index = index
    self.automata = automata
    self.officer = officer
    self.wanted = wanted
  }

  /// The changes of some families of rules that open a pathway, the smallest first.
  func found(for gap: OpenGap, relaxing families: Set<RuleFamily>) -> [[Concession]] {
    let leading = programmes(leadingTo: gap.requirement)
    switch gap.reason {
    case .forbidden: return families.contains(.decisions) ? permissions() : []
    case .notEligible, .retiresFirst, .noTime:
      // Who is too near to the end of service for a condition may serve longer, or be admitted.
      let admitted = families.contains(.eligibility) ? admissions(to: leading) : []
      return admitted + (families.contains(.retirement) ? service(for: leading) : [])
    default: return []
    }
  }

  /// The changes that open a pathway, the smallest first; none when no single kind of change does.
  func found(for gap: OpenGap) -> [[Concession]] {
    let leading = programmes(leadingTo: gap.requirement)
    switch gap.reason {
    case .forbidden: return permissions()
    case .notEligible: return admissions(to: leading)
    case .retiresFirst: return service(for: leading)
    case .noIntake: return intakes(of: leading)
    default: return []
    }
  }

  /// The programmes that grant what is missing, and those on the way to them.
  private func programmes(leadingTo requirement: Requirement.ID) -> [Programme] {
    var tests = TestSet(count: index.tests.count)
    for slot in automata[officer].type.rules.slots
    where slot.requirement.id == requirement { tests.formUnion(slot.accepts) }
    return index.programmes(leadingTo: tests, holding: TestSet(count: index.tests.count))
      .map { scenario.programmes[$0] }
  }

  private func opens(_ concessions: [Concession]) -> Bool {
    let index = PlanningIndex(scenario: scenario.relaxed(by: concessions))
    guard let automaton = try? PathwayAutomaton(officer: person(in: index), index: index) else {
      return false
    }
    return automaton.type.graph.reaches(automaton.outcomes(meeting: wanted))
  }

  private func person(in index: PlanningIndex) -> Officer { index.scenario.officer(person.id) }

  /// One decision, where one is enough; else all of them.
  private func permissions() -> [[Concession]] {
    let forbidden = Set(
      scenario.decisions(on: person.id).filter { $0.kind == .forbid }.map(\.programme)
    ).sorted()
    let each = forbidden.map { [Concession.permission(person.id, $0)] }
    return (each + [each.flatMap(\.self)]).filter(opens)
  }

  /// As few programmes as possible that admit the officer in spite of their conditions.
  private func admissions(to leading: [Programme]) -> [[Concession]] {
    let each = leading.map { Concession.eligibility($0.id, person.id) }
    let single = each.map { [$0] }.filter(opens)
    if !single.isEmpty { return single }
    var kept = each
    guard opens(kept) else { return [] }
    for concession in each {
      let fewer = kept.filter { $0 != concession }
      if opens(fewer) { kept = fewer }
    }
    return [kept]
  }

  /// The first day that would do as the last one of service.
  private func service(for leading: [Programme]) -> [[Concession]] {
    let days = Set(
      leading.flatMap { programme in
        scenario.horizon.map {
          programme.end(startingIn: $0).lastDay.endOfMonth(after: programme.serviceAfter)
        }
      } + [scenario.horizon.last.lastDay]
    ).filter { person.lastDayOfService < $0 }.sorted()
    let first = days.first { opens([.service(person.id, through: $0)]) }
    return first.map { [[.service(person.id, through: $0)]] } ?? []
  }

  /// One more intake, as late as it may be.
  private func intakes(of leading: [Programme]) -> [[Concession]] {
    var found: [(quarter: Quarter, concession: Concession)] = []
    for programme in leading {
      for quarter in scenario.horizon.reversed() {
        guard programme.end(startingIn: quarter) <= scenario.horizon.last else { continue }
        let unit = programme.classTerms == nil ? nil : person.unit
        let taken = scenario.intake(
          Intake.ID(programme: programme.id, quarter: quarter, unit: unit))
        guard taken == nil else { continue }
        let concession = Concession.intake(
          Intake(
            programme: programme.id, quarter: quarter, unit: unit,
            seats: programme.classTerms?.maximum ?? 1,
            classes: programme.classTerms.map { _ in 1 }))
        if opens([concession]) {
          found.append((quarter, concession))
          break
        }
      }
    }
    return found.sorted { $0.quarter > $1.quarter }.map { [$0.concession] }
  }
}
