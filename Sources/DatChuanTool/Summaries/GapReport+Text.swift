// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension GapReport {
  /// How many people the short list names.
  private static let shortList = 15

  /// The report as people read it.
  func text(by grouping: GapGrouping?, in language: Language, width: Int) -> String {
    var lines = wrapped(Wording.gapsTitle(scenario.name)(language), to: width)
    lines += wrapped(Wording.gapsBase(table)(language), to: width) + [""]
    if grouping == .officer {
      lines += everybody(in: language, width: width)
    } else {
      lines += counts(by: grouping ?? .requirement, in: language, width: width)
    }
    if grouping == nil { lines += [""] + mostUrgent(in: language, width: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(
    by grouping: GapGrouping, in language: Language, width: Int
  ) -> [String] {
    let groups = groups(by: grouping)
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
    return counts.lines(width: width)
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
    var lines = [Wording.mostUrgent(language) + ":"] + list.lines(width: width)
    if urgent.count > Self.shortList {
      lines.append("  " + Wording.furtherGaps(urgent.count - Self.shortList)(language))
    }
    return lines
  }
}
