// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

extension ProgressView {
  /// How many lines of a section are shown; a province has hundreds of units.
  private static let mostLines = 60

  /// How many ends of quarters the table of trajectories has room for.
  private static let mostEnds = 5

  /// The report as people read it.
  func text(in language: Language, width: Int) -> String {
    var lines = wrapped(Wording.progressTitle(scenario.name, report.day)(language), to: width)
    lines += wrapped(
      Wording.progressPlans(base: baseName, present: presentName)(language), to: width)
    lines += [""] + statusLines(in: language, width: width)
    lines += ["", Wording.progressTargets(language)] + targets(in: language, width: width)
    lines += wrapped(Wording.statusLegend(language), to: width)
    lines += trajectories(in: language, width: width)
    lines += ["", Wording.progressStandings(language)] + course(in: language, width: width)
    for section in Section.allCases {
      lines += ["", section.title(language)] + groups(section, in: language, width: width)
    }
    lines += ["", Wording.progressTraining(language)] + training(in: language, width: width)
    lines += wrapped(Wording.keptLegend(report.training.kept)(language), to: width)
    lines += starts(in: language, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many targets stand how.
  private func statusLines(in language: Language, width: Int) -> [String] {
    let counts = TargetStatus.allCases.map { status in
      (status, report.targets.count { $0.status == status })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else { return [Wording.noTargets(language)] }
    let parts = counts.map { "\($0.1) \($0.0.title(language))" }
    return wrapped(
      Wording.targetCounts(report.targets.count, parts.joined(separator: ", "))(language),
      to: width)
  }

  private func targets(in language: Language, width: Int) -> [String] {
    var table = TextTable([
      .text(Wording.progressTarget(language)), .text(Wording.due(language)),
      .figure(Wording.actualNow(language)), .figure(Wording.gapNow(language)),
      .figure(Wording.promisedAtDue(language)), .figure(Wording.neededAtDue(language)),
      .figure(Wording.forecastAtDue(language)), .text(Wording.status(language)),
    ])
    // The worst first: that is what the committee has to decide about.
    let order = TargetStatus.allCases.reversed()
    for target in order.flatMap({ status in report.targets.filter { $0.status == status } }) {
      table.append([
        target.target.title, language.quarter(target.target.due),
        rate(target.actual.value, of: target.actual.population, in: language),
        signed(-target.gap),
        "\(target.promised.value)/\(target.promised.population)", "\(target.needed)",
        "\(target.forecast)",
        target.isFinal ? target.finalTitle(language) : target.status.title(language),
      ])
    }
    return table.lines(width: width)
  }

  /// What each target counts at the ends of years: planned, and what happened or is promised.
  private func trajectories(in language: Language, width: Int) -> [String] {
    let quarters = report.targets.flatMap { $0.points.map(\.quarter) }
    let shown = Set(quarters).filter { $0.number == 4 || $0 == report.lastOver }.sorted()
      .suffix(Self.mostEnds)
    guard !shown.isEmpty else { return [] }
    var table = TextTable(
      [.text(Wording.progressTarget(language))]
        + shown.map { .figure(language.quarter($0)) })
    for target in report.targets {
      table.append(
        [target.target.title]
          + shown.map { quarter in
            guard let point = target.points.first(where: { $0.quarter == quarter }) else {
              return "–"
            }
            let other =
              point.actual.map { "\($0.value)" } ?? point.promised.map { "(\($0.value))" } ?? "–"
            return "\(point.planned.value) → \(other)"
          })
    }
    return ["", Wording.trajectories(language)] + table.lines(width: width)
      + wrapped(Wording.trajectoryLegend(language), to: width)
  }

  private func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }

  /// Who meets everything, and the requirements met, at the ends of quarters: as planned and as it
  /// went; side by side where there is room for both.
  private func course(in language: Language, width: Int) -> [String] {
    func table(_ columns: Range<Int>) -> [String] {
      let titles = [
        Wording.plannedTitle, .happenedTitle, .plannedMet, .happenedMet,
      ].map { TextTable.Column.figure($0(language)) }
      var table = TextTable([.text(Wording.endOfQuarter(language))] + titles[columns])
      for (title, figures) in courseRows(in: language) { table.append([title] + figures[columns]) }
      return table.lines(width: width)
    }
    let all = table(0..<4)
    let fits = all.allSatisfy { displayWidth(of: $0) <= width }
    return fits ? all : table(0..<2) + [""] + table(2..<4)
  }

  /// Each row with its title, and what was planned and what happened: officers, then requirements.
  private func courseRows(in language: Language) -> [(title: String, figures: [String])] {
    func compliant(_ count: StandingCount?) -> String {
      count.map { rate($0.compliant, of: $0.inService, in: language) } ?? "–"
    }
    func met(_ count: StandingCount?) -> String {
      count.map { rate($0.met, of: $0.asked, in: language) } ?? "–"
    }
    func row(
      _ title: String, _ planned: StandingCount?, _ actual: StandingCount?
    ) -> (title: String, figures: [String]) {
      (title, [compliant(planned), compliant(actual), met(planned), met(actual)])
    }
    let over = report.points.filter { $0.actual != nil }
    let coming = report.points.filter { $0.actual == nil && $0.quarter.number == 4 }
    return over.map { row(language.quarter($0.quarter), $0.planned, $0.actual) }
      + [
        row(
          Wording.onTheDay(report.day)(language), report.all.plannedByNow, report.all.actual)
      ] + coming.map { row(language.quarter($0.quarter), $0.planned, nil) }
      + [
        row(
          Wording.presentPlanAtEnd(scenario.horizon.last)(language), nil, report.all.promised)
      ]
  }

  private func groups(
    _ section: Section, in language: Language, width: Int
  ) -> [String] {
    var table = TextTable([
      .text(section.heading(language)), .figure(Wording.plannedTitle(language)),
      .figure(Wording.happenedTitle(language)), .figure(Wording.gapNow(language)),
      .figure(Wording.plannedAtEnd(language)), .figure(Wording.promisedAtEnd(language)),
    ])
    let all = lines(of: section, in: language)
    for line in all.prefix(Self.mostLines) {
      let progress = line.progress
      func rate(_ count: StandingCount) -> String {
        self.rate(count.compliant, of: count.inService, in: language)
      }
      table.append([
        String(repeating: "\u{A0}\u{A0}", count: line.depth) + line.title,
        rate(progress.plannedByNow), rate(progress.actual),
        signed(progress.actual.compliant - progress.plannedByNow.compliant),
        "\(progress.planned.compliant)/\(progress.planned.inService)",
        "\(progress.promised.compliant)/\(progress.promised.inService)",
      ])
    }
    let rest = all.count - Self.mostLines
    return table.lines(width: width)
      + (rest > 0 ? ["  " + Wording.furtherRowsInTable(rest)(language)] : [])
  }

  private func training(in language: Language, width: Int) -> [String] {
    var table = TextTable([
      .text(Wording.trainingTitle(language)), .figure(Wording.sessions(language)),
      .figure(Wording.persons(language)),
    ])
    for (title, attendance) in report.training.rows {
      table.append([
        title(language), language.grouped(attendance.sessions),
        language.grouped(attendance.persons),
      ])
    }
    return table.lines(width: width)
  }

  /// The plan's starts that are late, or can't be.
  private func starts(in language: Language, width: Int) -> [String] {
    let teller = EventTeller(
      report.state.scenario, events: report.state.events, in: language)
    func list(_ title: Wording, _ starts: [Commitment]) -> [String] {
      guard !starts.isEmpty else { return [] }
      let shown = starts.prefix(12).map { start in
        teller.officer(start.officer) + ", " + scenario.title(of: start.programme) + ", "
          + language.quarterInSentence(start.start)
      }
      let rest = starts.count - shown.count
      return ["", title(language)]
        + shown.flatMap { wrapped($0, to: width, after: "  - ") }
        + (rest > 0 ? ["  " + Wording.furtherStarts(rest)(language)] : [])
    }
    return list(.missedStarts(report.outlook.missed.count), report.outlook.missed)
      + list(.impossibleStarts(report.outlook.impossible.count), report.outlook.impossible)
  }
}
