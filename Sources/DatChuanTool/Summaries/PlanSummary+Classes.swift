// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanSummary {
  /// What opens in a quarter, and who goes there: rows that fill the same classes are one course.
  struct Course {
    let programme: Programme
    let quarter: Quarter

    /// The units whose seats are taken; empty where the seats are everybody's.
    let units: [Unit.ID]

    /// How many classes open, 0 where the organisation opens none.
    let classes: Int
    let learners: [Enrolment]

    /// What the seats and the classes cost together, whoever pays and when.
    var cost: Money { programme.seatCost * learners.count + classCost }

    /// What its classes cost, seats apart.
    var classCost: Money { programme.classTerms.map { $0.cost * classes } ?? .zero }
  }

  /// The courses in the order of time.
  var courses: [Course] {
    var pools: [[TrainingPlan.ClassCount]] = []
    var places: [SharedClasses: Int] = [:]
    for count in plan.classes {
      let shared = scenario.intake(count.row)?.group.map {
        SharedClasses(programme: count.programme, quarter: count.quarter, group: $0)
      }
      if let shared, let place = places[shared] {
        pools[place].append(count)
      } else {
        if let shared { places[shared] = pools.count }
        pools.append([count])
      }
    }
    let added = Dictionary(
      grouping: plan.enrolments.enumerated().filter { !$0.element.committed },
      by: { $0.element.intakeRow })
    return pools.compactMap { course($0, of: added) }.sorted {
      ($0.quarter, $0.programme.id, $0.units.first?.text ?? "")
        < ($1.quarter, $1.programme.id, $1.units.first?.text ?? "")
    }
  }

  /// Year by year, course by course: title, how many, what it costs, who.
  func years(on page: Page) -> [String] {
    let courses = courses
    guard !courses.isEmpty else { return page.lines(.noClasses) }
    return plan.horizon.years.flatMap { year -> [String] in
      let ofYear = courses.filter { $0.quarter.year == year }
      guard !ofYear.isEmpty else { return [] }
      return yearLines(year, ofYear, on: page) + ofYear.flatMap { lines(of: $0, on: page) }
    }
  }

  /// How many learn in a year, and what that costs.
  func yearLines(_ year: Int, _ courses: [Course], on page: Page) -> [String] {
    let learners = courses.reduce(0) { $0 + $1.learners.count }
    let cost = courses.reduce(Money.zero) { $0 + $1.cost }
    return page.lines(.year(year, courses: courses.count, learners: learners, cost: cost))
  }

  private func lines(of course: Course, on page: Page) -> [String] {
    let units = course.units.map { scenario.unit($0).title }.joined(separator: "; ")
    let names = course.learners.map { scenario.nameAndNumber(of: $0.officer) }
    return page.lines(
      .course(course, units: units), after: "    ")
      + page.lines(list: names, after: "      ")
  }

  /// The training that was agreed before this plan, those who learn the same together.
  func underWay(on page: Page) -> [String] {
    let courses = Dictionary(grouping: plan.enrolments.filter(\.committed)) { enrolment in
      Intake.ID(programme: enrolment.programme, quarter: enrolment.start, unit: nil)
    }
    return courses.keys.sorted { ($0.quarter, $0.programme) < ($1.quarter, $1.programme) }
      .flatMap { course -> [String] in
        let programme = scenario.programme(course.programme)
        let names = (courses[course] ?? []).map { scenario.nameAndNumber(of: $0.officer) }
        let end = programme.end(startingIn: course.quarter)
        return page.lines(
          .underWay(programme.title, from: course.quarter, through: end), after: "    ")
          + page.lines(list: names, after: "      ")
      }
  }

  /// Puts rows that fill the same classes together.
  private func course(
    _ counts: [TrainingPlan.ClassCount],
    of added: [Intake.ID: [EnumeratedSequence<[Enrolment]>.Element]]
  ) -> Course? {
    guard let first = counts.first else { return nil }
    let learners = counts.flatMap { added[$0.row] ?? [] }.sorted { $0.offset < $1.offset }
    return Course(
      programme: scenario.programme(first.programme), quarter: first.quarter,
      units: counts.compactMap(\.intake).sorted(), classes: first.classes,
      learners: learners.map(\.element))
  }
}

/// What rows of intakes have in common when they fill the same classes.
private struct SharedClasses: Hashable {
  let programme: Programme.ID
  let quarter: Quarter
  let group: String
}

extension TrainingPlan.ClassCount {
  /// The row of intakes that the figures are of.
  var row: Intake.ID {
    Intake.ID(programme: programme, quarter: quarter, unit: intake)
  }
}
