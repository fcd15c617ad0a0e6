// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension GapReport {
  /// How many people the short list names.
  private static let shortList = 15

  /// The report as people read it, a large one in short where not all is asked for.
  func text(
    by grouping: GapGrouping?, in language: Language, width: Int, showsAll: Bool = false
  ) -> String {
    let isWhole = Brevity.isWhole(entries.count, showsAll: showsAll)
    var lines = wrapped(Wording.gapsTitle(scenario.name)(language), to: width)
    lines += wrapped(Wording.gapsBase(table)(language), to: width) + [""]
    switch grouping {
    case nil:
      lines += counts(by: .requirement, isWhole: isWhole, in: language, width: width)
      let urgent = byUrgency.count
      lines +=
        [""] + mostUrgent(in: language, width: width)
        + further(urgent - Self.shortList, isWhole: isWhole, in: language)
    case .officer where isWhole: lines += everybody(in: language, width: width)
    case .officer:
      let shown = min(byUrgency.count, Self.shortList)
      lines +=
        mostUrgent(in: language, width: width)
        + further(entries.count - shown, isWhole: false, in: language)
    case let grouping?:
      lines += counts(by: grouping, isWhole: isWhole, in: language, width: width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(
    by grouping: GapGrouping, isWhole: Bool, in language: Language, width: Int
  ) -> [String] {
    let all = groups(by: grouping)
    let deepest = isWhole || grouping != .unit ? nil : OrganisationParts(of: scenario).depth
    let groups = all.filter { $0.depth <= deepest ?? $0.depth }
    // Mostly everything is offered at some time; the column would be zeros.
    let lacksClasses = groups.contains { $0.noClass > 0 }
    let isForbidden = groups.contains { $0.forbidden > 0 }
    var counts = TextTable(
      [
        .text(Wording.heading(of: grouping)(language)), .figure(Wording.asked(language)),
        .figure(Wording.met(language)), .figure(Wording.share(language)),
        .figure(Wording.lacking(language)), .figure(Wording.tooLate(language)),
      ] + (isForbidden ? [.figure(Wording.forbidden(language))] : [])
        + (lacksClasses ? [.figure(Wording.noClass(language))] : [])
        + [.text(Wording.firstDeadline(language))])
    for group in groups {
      counts.append(
        [
          String(repeating: "\u{A0}\u{A0}", count: group.depth) + group.title,
          "\(group.rate.denominator)", "\(group.rate.numerator)", language.percent(group.rate),
          "\(group.entries.count)", "\(group.tooLate)",
        ] + (isForbidden ? ["\(group.forbidden)"] : [])
          + (lacksClasses ? ["\(group.noClass)"] : [])
          + [group.earliest.map { language.quarter($0) } ?? "–"])
    }
    let rest = all.count - groups.count
    return counts.lines(width: width)
      + (rest > 0 ? wrapped(Wording.furtherUnitsBelow(rest)(language), to: width, after: "  ") : [])
  }

  private func everybody(in language: Language, width: Int) -> [String] {
    var people = TextTable([
      .text(Wording.officer(language)), .text(Wording.lacks(language)),
      .text(Wording.cause(language)), .text(Wording.beginBy(language)),
    ])
    var last: Officer.ID?
    for entry in entries {
      let isFirst = last != entry.row.officer
      last = entry.row.officer
      people.append([
        isFirst ? scenario.nameAndNumber(of: entry.row.officer) : "",
        scenario.title(of: entry.gap.requirement.id),
        Wording.cause(of: entry.gap)(language), entry.deadline.wording(language),
      ])
    }
    return people.lines(width: width)
  }

  private func mostUrgent(in language: Language, width: Int) -> [String] {
    let urgent = byUrgency
    guard !urgent.isEmpty else { return [Wording.nobodyUrgent(language)] }
    var list = TextTable([
      .text(Wording.beginBy(language)), .text(Wording.officer(language)),
      .text(Wording.lacks(language)),
    ])
    for entry in urgent.prefix(Self.shortList) {
      list.append([
        entry.deadline.wording(language), scenario.nameAndNumber(of: entry.row.officer),
        scenario.title(of: entry.gap.requirement.id),
      ])
    }
    return [Wording.mostUrgent(language) + ":"] + list.lines(width: width)
  }

  /// How many gaps are not told, and what tells them.
  private func further(_ count: Int, isWhole: Bool, in language: Language) -> [String] {
    count > 0 ? ["  " + Wording.furtherGaps(count, isWhole: isWhole)(language)] : []
  }
}
