// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// The figures of two plans side by side, as people read them.
extension ComparedPair {
  func goals(on page: PlanSummary.Page) -> [String] {
    var table = table(.goal, on: page, besides: [.text(page(.certainty))])
    for row in goals {
      let (before, after) = (row.before?.value, row.after?.value)
      table.append([
        page(row.key.wording), figure(before, of: row.key, on: page),
        figure(after, of: row.key, on: page),
        change(from: before, to: after) { page.language.figure($0, of: row.key) },
        page(.certainty(of: row)),
      ])
    }
    return table.lines(width: page.width)
  }

  func years(on page: PlanSummary.Page) -> [String] {
    var table = table(.endOfYear, on: page)
    for row in years {
      table.append([
        "\(row.key)", rate(row.before, on: page), rate(row.after, on: page),
        change(from: row.before?.compliant, to: row.after?.compliant, on: page),
      ])
    }
    return table.lines(width: page.width)
  }

  func targets(on page: PlanSummary.Page) -> [String] {
    let changed = targets.filter { $0.isChanged }
    var table = table(.target, on: page)
    for row in changed {
      table.append([
        (row.after == nil ? base : other).scenario.title(of: row.key),
        result(row.before, on: page), result(row.after, on: page),
        change(from: row.before?.distance, to: row.after?.distance, on: page),
      ])
    }
    let rest = targets.count - changed.count
    let same = rest > 0 || changed.isEmpty ? page.lines(.unchangedTargets(rest)) : []
    return changed.isEmpty ? same : table.lines(width: page.width) + same
  }

  func money(on page: PlanSummary.Page) -> [String] {
    var table = table(.fundAndYear, on: page)
    let changed = spending.filter { $0.before?.planned != $0.after?.planned }
    for row in changed.prefix(Self.longestList) {
      let (before, after) = (row.before?.planned, row.after?.planned)
      table.append(
        [page(.fundYear(row.key.fund, row.key.year, in: other.scenario)).capitalised]
          + moneyCells(from: before, to: after, on: page))
    }
    table.append(
      [page(.total)] + moneyCells(from: base.planned.cost, to: other.planned.cost, on: page))
    let rest = changed.count - Self.longestList
    return table.lines(width: page.width)
      + (rest > 0 ? page.lines(.furtherLines(rest, isAlsoData: isAlsoData)) : [])
  }

  func courses(on page: PlanSummary.Page) -> [String] {
    let changed = courses.filter { learners(of: $0.before) != learners(of: $0.after) }
    guard !changed.isEmpty else { return page.lines(.sameCourses) }
    var table = table(.courseColumn, on: page)
    for cells in changed.prefix(Self.longestList).map({ self.cells(of: $0, on: page) }) {
      table.append(cells)
    }
    let rest = changed.count - Self.longestList
    return table.lines(width: page.width)
      + (rest > 0 ? page.lines(.furtherLines(rest, isAlsoData: isAlsoData)) : [])
  }

  private func learners(of row: TrainingPlan.ClassCount?) -> [Int] {
    row.map { [$0.classes, $0.learners] } ?? []
  }

  private func cells(
    of row: Beside<Intake.ID, TrainingPlan.ClassCount>, on page: PlanSummary.Page
  ) -> [String] {
    let scenario = row.after == nil ? base.scenario : other.scenario
    let unit = row.key.unit.map { " [\(scenario.title(of: $0))]" } ?? ""
    let title = scenario.title(of: row.key.programme) + unit
    return [
      "\(page.language.quarter(row.key.quarter)) – \(title)",
      page(.learners(row.before)), page(.learners(row.after)),
      change(from: row.before?.learners ?? 0, to: row.after?.learners ?? 0, on: page),
    ]
  }
}

extension ComparedPair {
  private func table(
    _ key: Wording, on page: PlanSummary.Page, besides: [TextTable.Column] = []
  ) -> TextTable {
    TextTable(
      [
        .text(page(key)), .figure(base.label), .figure(other.label), .figure(page(.change)),
      ] + besides)
  }

  private func figure(
    _ value: ExactDecimal?, of goal: Goal, on page: PlanSummary.Page
  ) -> String {
    value.map { page.language.figure($0, of: goal) } ?? "–"
  }

  private func rate(_ row: TrainingPlan.Progress?, on page: PlanSummary.Page) -> String {
    row.map { page.language.rate($0.compliant, of: $0.inService) } ?? "–"
  }

  private func result(_ row: TrainingPlan.TargetResult?, on page: PlanSummary.Page) -> String {
    guard let row else { return "–" }
    let short = row.met ? page(.targetMet) : page(.targetMissed(by: row.needed - row.value))
    return "\(row.value)/\(row.needed), \(short)"
  }

  private func moneyCells(
    from before: Money?, to after: Money?, on page: PlanSummary.Page
  ) -> [String] {
    [
      before.map { page.language.money($0) } ?? "–", after.map { page.language.money($0) } ?? "–",
      change(
        from: ExactDecimal((before ?? .zero).dong), to: ExactDecimal((after ?? .zero).dong)
      ) { page.language.figure($0, of: .cost) },
    ]
  }

  private func change(from before: Int?, to after: Int?, on page: PlanSummary.Page) -> String {
    change(from: before.map { ExactDecimal($0) }, to: after.map { ExactDecimal($0) }) {
      page.language.decimal($0)
    }
  }

  /// A change with its sign; `=` where nothing changes, a dash where one of the two is not there.
  private func change(
    from before: ExactDecimal?, to after: ExactDecimal?, _ text: (ExactDecimal) -> String
  ) -> String {
    guard let before, let after else { return "–" }
    if before == after { return "=" }
    return before < after ? "+" + text(after - before) : text(after - before)
  }
}

extension ComparedPair.Beside where Value == TrainingPlan.TargetResult {
  /// Whether the two sides say different things.
  var isChanged: Bool {
    before?.value != after?.value || before?.needed != after?.needed
      || before?.population != after?.population || before?.due != after?.due
  }
}

extension TrainingPlan.TargetResult {
  /// How far beyond what is needed, or below it: what is needed may change too.
  fileprivate var distance: Int { value - needed }
}
