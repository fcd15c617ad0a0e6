// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

extension Scenario {
  /// A start that a plan adds, with the end that the programme's length gives.
  public func start(
    _ officer: Officer.ID, _ programme: Programme.ID, _ start: Quarter, intake: Unit.ID? = nil,
    class classNumber: Int? = nil
  ) -> Enrolment {
    Enrolment(
      officer: officer, programme: programme, start: start,
      end: self.programme(programme).end(startingIn: start), intake: intake,
      classNumber: classNumber)
  }

  /// All enrolments of a plan that adds some starts: the committed ones and these, in order.
  public func enrolments(adding starts: [Enrolment] = []) -> [Enrolment] {
    let committed = commitments.map { commitment in
      Enrolment(
        officer: commitment.officer, programme: commitment.programme, start: commitment.start,
        end: programme(commitment.programme).end(startingIn: commitment.start), committed: true)
    }
    return (committed + starts).sorted()
  }
}
