// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension WorthReport {
  /// How many steps that help are printed; whoever wants all of them asks for data.
  private static let longestList = 15

  /// How many funds' years that have money left are printed.
  private static let longestTable = 30

  /// The request sheet to the level above, as people read it.
  func text(in language: Language, width: Int) -> String {
    let page = PlanSummary.Page(language: language, width: width)
    var lines = page.lines(.worthTitle(scenario.name), after: "")
    lines += page.lines(.worthBase(base), after: "")
    if isBaseImproved {
      lines += page.lines(.baseImproved, after: "")
      lines += replanning.lines(width: width, after: "  ")
    }
    if let better {
      lines += page.lines(.betterWithoutStep, after: "")
      lines += better.lines(width: width, after: "  ")
    }
    if isStoppedEarly { lines += page.lines(.searchesStopped, after: "") }
    var sections: [(Wording, [String])] = [
      (.gainsSection, gains(on: page)), (.handBackSection, handBack(on: page)),
    ]
    if let frontier { sections.append((.frontierSection, frontier.lines(on: page))) }
    for (number, section) in sections.enumerated() {
      lines += ["", "\(number + 1). \(page(section.0))"] + section.1
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func gains(on page: PlanSummary.Page) -> [String] {
    var lines = gains.isEmpty ? page.lines(.nothingHelps) : []
    for (place, gain) in gains.prefix(Self.longestList).enumerated() {
      lines += page.lines(.step(gain.step, in: scenario), after: "  \(place + 1). ")
      lines += page.lines(.gain(gain.gain), after: "       ")
      if gain.isFromBetterBase { lines += page.lines(.gainFromBetterBase, after: "       ") }
      lines += who(gain, on: page)
      lines += page.lines(.extraCost(gain.cost), after: "       ")
      lines += gain.command.lines(width: page.width, after: "       ")
    }
    let rest = gains.count - Self.longestList
    if rest > 0 { lines += page.lines(.furtherGains(rest)) }
    lines += page.lines(.idleSteps(idle.proven, found: idle.found))
    if untried > 0 { lines += page.lines(.untriedSteps(untried)) }
    if failed > 0 { lines += page.lines(.failedSteps(failed)) }
    return lines
  }

  /// Who comes to meet what and when, and who no longer does.
  private func who(_ gain: Gain, on page: PlanSummary.Page) -> [String] {
    let closed = gain.people.closed.map { gap in
      page(
        .closedGap(
          scenario.nameAndNumber(of: gap.officer), scenario.title(of: gap.requirement),
          gain.plan.quarter(closing: gap),
          isCompliant: gain.people.newlyCompliant.contains(gap.officer)))
    }
    let opened = gain.people.opened.map { gap in
      scenario.nameAndNumber(of: gap.officer) + ": " + scenario.title(of: gap.requirement)
    }
    let shown = 6
    func list(_ title: Wording, _ items: [String]) -> [String] {
      if items.isEmpty { return [] }
      let rest = items.count - shown
      return page.lines(
        page(title) + " " + items.prefix(shown).joined(separator: "; ")
          + (rest > 0 ? page(.furtherPeople(rest)) : ""), after: "       ")
    }
    // What is gained for a planned position or another quarter closes no gap at the end.
    let places = gain.people.gained.map { page(.place($0.enrolment, in: scenario)) }
    return (closed.isEmpty ? list(.whoGoes, places) : list(.whoGains, closed))
      + list(.whoLoses, opened)
  }

  private func handBack(on page: PlanSummary.Page) -> [String] {
    guard !handBack.funds.isEmpty || !handBack.seats.isEmpty || !handBack.classes.isEmpty else {
      return page.lines(.nothingUnused)
    }
    var lines = page.lines(handBack.isConfirmed ? .handBackConfirmed : .handBackSingly)
    if !handBack.funds.isEmpty {
      var table = TextTable([
        .text(page(.fund)), .figure(page(.yearColumn)), .figure(page(.budget)),
        .figure(page(.moneyUsed)), .figure(page(.moneyUnused)),
      ])
      // Of a province's hundreds the most money first; of a commune's few all, in their order.
      let isLong = handBack.funds.count > Self.longestTable
      let funds =
        isLong ? handBack.funds.sorted { $0.left > $1.left } : handBack.funds
      for row in funds.prefix(Self.longestTable) {
        table.append([
          scenario.wording(of: row.fund).text(in: page.language).capitalised, "\(row.year)",
          page.language.money(row.budget),
          page.language.money(row.spent), page.language.money(row.left),
        ])
      }
      lines += table.lines(width: page.width)
      if isLong { lines += page.lines(.furtherLines(funds.count - Self.longestTable)) }
    }
    let unused = handBack.byProgramme
    if !unused.isEmpty {
      var table = TextTable([
        .text(page(.programmeColumn)), .figure(page(.seatsOffered)), .figure(page(.seatsTaken)),
        .figure(page(.seatsUnused)), .figure(page(.classesUnopened)),
      ])
      for row in unused {
        table.append([
          scenario.title(of: row.programme), "\(row.seats)", "\(row.taken)",
          "\(row.seats - row.taken)", row.classes > 0 ? "\(row.classes)" : "–",
        ])
      }
      lines += table.lines(width: page.width) + page.lines(.rowByRow)
    }
    return lines
  }
}

extension BudgetFrontier {
  fileprivate func lines(on page: PlanSummary.Page) -> [String] {
    var table = TextTable([
      .figure(page(.factor)), .figure(page(.budget)), .figure(page(.moneyUsed)),
      .figure(page(.compliantAtEnd)), .figure(page(.targetsMet)), .text(page(.certainty)),
    ])
    for (place, point) in points.enumerated() {
      let isEnough = place == points.count - 1
      table.append([
        isEnough ? page(.unlimited) : page.language.percent(ExactDecimal(point.factor)),
        isEnough ? "–" : page.language.money(point.budget), page.language.money(point.spent),
        page.language.rate(point.compliant, of: point.inService), "\(point.targetsMet)",
        page(point.isProven ? .pointProven : .pointFound)
          + (place == knee ? page(.kneeMark) : ""),
      ])
    }
    var lines = table.lines(width: page.width)
    if !hopeless.isEmpty {
      let factors = hopeless.map { page.language.percent(ExactDecimal($0)) }
      lines += page.lines(.hopelessBudgets(factors.joined(separator: ", ")))
    }
    if let knee, let first = points.first, let last = points.last {
      lines += page.lines(.knee(points[knee], from: first, to: last))
    } else {
      lines += page.lines(.noKnee)
    }
    guard let shown = knee.map({ points[$0] }) ?? points.first(where: { $0.factor == .one })
    else { return lines }
    return lines + shown.command.lines(width: page.width, after: "  ")
      + page.lines(.otherPoints(shown.factor))
  }
}

extension TrainingPlan {
  /// The quarter at whose end a requirement that the plan closes is met; nothing where no enrolment
  /// closes it.
  fileprivate func quarter(closing gap: PlanFigures.UnmetRequirement) -> Quarter? {
    enrolments.filter { $0.officer == gap.officer && $0.closes.contains(gap.requirement) }
      .map(\.end).max()
  }
}
