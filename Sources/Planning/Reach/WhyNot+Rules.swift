// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension WhyNot {
  /// The rules that would have to give way for those who can never reach the aim; none where enough can,
  /// or none was asked for.
  func ruleConcessions(_ ground: ReachGround) throws(PlanningFailure) -> [Concession] {
    guard !relaxed.isEmpty, !ground.isConceivable else { return [] }
    var found: [Concession] = []
    for person in try hopeless(in: ground, automata: ground.free) {
      let place = ground.index.scenario.place(of: person.officer)
      var ways: [Concession] = []
      var isOpen = !person.gaps.isEmpty
      for gap in person.gaps {
        let way = RuleConcessions(
          index: ground.index, automata: ground.free, officer: place, wanted: [gap.requirement]
        ).found(for: gap, relaxing: relaxed).first
        isOpen = isOpen && way != nil
        ways += way ?? []
      }
      // One gap more than rules can close, and nobody need ask for the others.
      if isOpen {
        for way in ways where !found.contains(way) { found.append(way) }
      }
    }
    return found.latestService
  }
}

extension [Concession] {
  /// The same with one last day of service for each officer: the latest.
  fileprivate var latestService: [Concession] {
    var latest: [Officer.ID: Day] = [:]
    for case .service(let officer, let day) in self {
      latest[officer] = Swift.max(latest[officer] ?? day, day)
    }
    return filter { concession in
      guard case .service(let officer, let day) = concession else { return true }
      return latest[officer] == day
    }
  }
}

extension Concession {
  /// Whether a rule about this officer gives way.
  func concerns(_ person: Officer.ID) -> Bool {
    switch self {
    case .eligibility(_, let officer), .service(let officer, _), .permission(let officer, _):
      officer == person
    case .seats, .classes, .classMinimum, .money, .absence, .intake: false
    }
  }
}
