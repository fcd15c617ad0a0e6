// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanDigest {
  /// The courses of one programme that begin in the same quarter, whosever seats they are.
  struct CourseGroup {
    let programme: Programme
    let quarter: Quarter
    private(set) var classes = 0
    private(set) var learners = 0
    private(set) var cost = Money.zero

    /// The smallest and the largest class, where the organisation opens its own.
    private(set) var sizes: ClosedRange<Int>?

    fileprivate init(_ courses: [PlanSummary.Course], of first: PlanSummary.Course) {
      programme = first.programme
      quarter = first.quarter
      for course in courses {
        classes += course.classes
        learners += course.learners.count
        cost = cost + course.cost
        guard course.classes > 0 else { continue }
        let counts = Dictionary(grouping: course.learners, by: \.classNumber).values.map(\.count)
        guard let least = counts.min(), let most = counts.max() else { continue }
        sizes = min(least, sizes?.lowerBound ?? least)...max(most, sizes?.upperBound ?? most)
      }
    }
  }

  /// Year by year: how many, what it costs, and the courses most people go to.
  func years() -> [String] {
    let courses = courses
    guard !courses.isEmpty else { return page.lines(.noClasses) }
    let groups = groups(of: courses)
    return plan.horizon.years.flatMap { year -> [String] in
      let ofYear = courses.filter { $0.quarter.year == year }
      guard !ofYear.isEmpty else { return [] }
      let own = groups.filter { $0.quarter.year == year }
      let shown = Brevity.head(of: own, most: Brevity.headOfPart)
      let others = own.dropFirst(shown.count)
      return summary.yearLines(year, ofYear, on: page)
        + shown.flatMap { page.lines(.courseGroup($0), after: "    ") }
        + (others.isEmpty
          ? []
          : page.lines(
            .furtherGroups(
              others.count, learners: others.reduce(0) { $0 + $1.learners },
              cost: others.reduce(Money.zero) { $0 + $1.cost }), after: "    "))
    } + page.lines(.courseGroupsLegend)
  }

  /// Courses of one programme and quarter together, those with most learners first.
  private func groups(of courses: [PlanSummary.Course]) -> [CourseGroup] {
    let together = Dictionary(grouping: courses) { course in
      Intake.ID(programme: course.programme.id, quarter: course.quarter, unit: nil)
    }
    return together.values.compactMap { courses in
      courses.first.map { CourseGroup(courses, of: $0) }
    }.sorted {
      (-$0.learners, $0.quarter, $0.programme.id) < (-$1.learners, $1.quarter, $1.programme.id)
    }
  }

  /// The training that was agreed before this plan: how many learn what, most first.
  func underWay() -> [String] {
    let committed = plan.enrolments.filter(\.committed)
    guard !committed.isEmpty else { return [] }
    return page.lines(.underWayCount(committed.count, people: people(of: committed)))
      + rows(
        of: counts(of: committed)
      ) { row in
        let programme = scenario.programme(row.programme)
        let end = programme.end(startingIn: row.quarter)
        return page(.underWay(programme.title, from: row.quarter, through: end))
      } + page.lines(.inEnrolmentsByCommitted)
  }

  /// Whose training rests on seats that nobody has promised yet: how many for what, most first.
  func seatsNotConfirmed() -> [String] {
    let uncertain = summary.unconfirmed
    guard !uncertain.isEmpty else { return [] }
    return page.lines(.unconfirmedCount(uncertain.count))
      + rows(
        of: counts(of: uncertain)
      ) { row in
        "\(page.language.quarter(row.quarter)) – \(scenario.title(of: row.programme)):"
      } + page.lines(.inClassesByConfirmed)
  }

  private func people(of enrolments: [Enrolment]) -> Int { Set(enrolments.map(\.officer)).count }

  /// How many enrolments begin the same programme in the same quarter, most first.
  private func counts(of enrolments: [Enrolment]) -> [(row: Intake.ID, count: Int)] {
    Dictionary(grouping: enrolments) {
      Intake.ID(programme: $0.programme, quarter: $0.start, unit: nil)
    }.map { ($0.key, $0.value.count) }.sorted {
      (-$0.count, $0.row.quarter, $0.row.programme) < (-$1.count, $1.row.quarter, $1.row.programme)
    }
  }

  private func rows(
    of counts: [(row: Intake.ID, count: Int)], title: (Intake.ID) -> String
  ) -> [String] {
    let shown = Brevity.head(of: counts)
    let others = counts.dropFirst(shown.count)
    return shown.flatMap { row, count in
      page.lines(title(row) + " " + page(.learnerCount(count)), after: "    ")
    }
      + (others.isEmpty
        ? []
        : page.lines(
          .furtherCourses(others.count, learners: others.reduce(0) { $0 + $1.count }), after: "    "
        ))
  }
}
