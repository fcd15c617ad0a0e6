// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// What speaks against a start of an officer beside others of a plan; intake rows and shared limits
  /// apart.
  ///
  /// - Precondition: officer and programme are this scenario's.
  package func refusals(of start: Commitment, besides planned: [Enrolment]) -> [Refusal] {
    let own = Career.Start(programme: programme(start.programme), quarter: start.start)
    let others = planned.filter {
      $0.officer == start.officer && !$0.committed && knows(programme: $0.programme)
    }.map { Career.Start(programme: programme($0.programme), quarter: $0.start) }
    let committed = commitments(of: start.officer).map {
      Career.Start(programme: programme($0.programme), quarter: $0.start)
    }
    return AuditedCareer(
      officer: officer(start.officer), commitments: committed, planned: others
    ).refusals(of: own, in: self)
  }
}
