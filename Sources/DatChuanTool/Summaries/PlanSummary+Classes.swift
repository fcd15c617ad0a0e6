// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanSummary {
  /// What opens in a quarter, and who goes there.
  struct Course {
    let programme: Programme
    let count: TrainingPlan.ClassCount
    let learners: [Enrolment]

    /// What the seats and the classes cost together, whoever pays and when.
    var cost: Money {
      let classCost = programme.classTerms.map { $0.cost * count.classes } ?? .zero
      return programme.seatCost * count.learners + classCost
    }
  }

  /// The courses in the order of time.
  var courses: [Course] {
    plan.classes.map { count in
      Course(
        programme: scenario.programme(count.programme), count: count,
        learners: learners(of: count))
    }.sorted {
      ($0.count.quarter, $0.programme.id, $0.count.intake?.text ?? "")
        < ($1.count.quarter, $1.programme.id, $1.count.intake?.text ?? "")
    }
  }

  /// Year by year, course by course: title, how many, what it costs, who.
  func years(on page: Page) -> [String] {
    let courses = courses
    guard !courses.isEmpty else { return page.lines(.noClasses) }
    return plan.horizon.years.flatMap { year -> [String] in
      let ofYear = courses.filter { $0.count.quarter.year == year }
      guard !ofYear.isEmpty else { return [] }
      let learners = ofYear.reduce(0) { $0 + $1.count.learners }
      let cost = ofYear.reduce(Money.zero) { $0 + $1.cost }
      return page.lines(.year(year, courses: ofYear.count, learners: learners, cost: cost))
        + ofYear.flatMap { lines(of: $0, on: page) }
    }
  }

  private func lines(of course: Course, on page: Page) -> [String] {
    let unit = course.count.intake.map { scenario.unit($0).title }
    let names = course.learners.map { scenario.nameAndNumber(of: $0.officer) }
    return page.lines(
      .course(
        course.programme.title, course.count, unit: unit, cost: course.cost), after: "    ")
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

  /// Those who take a seat of the row, or of the rows that fill the same classes.
  private func learners(of count: TrainingPlan.ClassCount) -> [Enrolment] {
    let row = Intake.ID(programme: count.programme, quarter: count.quarter, unit: count.intake)
    let group = scenario.intake(row)?.group
    return plan.enrolments.filter { enrolment in
      guard !enrolment.committed, enrolment.programme == count.programme,
        enrolment.start == count.quarter
      else { return false }
      if let group { return scenario.intake(enrolment.intakeRow)?.group == group }
      return enrolment.intake == count.intake
    }
  }
}
