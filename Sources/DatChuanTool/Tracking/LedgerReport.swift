// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// The changes of a plan, name by name.
struct LedgerReport {
  let ledger: StabilityLedger
  let scenario: Scenario

  /// The plan compared with.
  let since: Wording

  func text(in language: Language, width: Int) -> String {
    var lines = wrapped(Wording.ledgerTitle(scenario.name, since)(language), to: width) + [""]
    lines += counts(in: language).lines(width: width)
    let isWhole = Brevity.isWhole(ledger.entries.count, showsAll: false)
    for when in StabilityLedger.When.allCases {
      let entries = ledger.entries(when)
      guard !entries.isEmpty else { continue }
      var table = TextTable([
        .text(Wording.officerTitle(language)), .text(Wording.programmeTitle(language)),
        .text(Wording.changeTitle(language)), .text(Wording.reasonTitle(language)),
      ])
      let shown = isWhole ? entries[...] : Brevity.head(of: entries)
      for entry in shown {
        table.append([
          scenario.nameAndNumber(of: entry.officer), scenario.title(of: entry.programme),
          change(entry, in: language), entry.reason.text(in: scenario, language),
        ])
      }
      lines += ["", when.title(in: scenario)(language)] + table.lines(width: width)
      if shown.count < entries.count {
        lines.append("  " + Wording.furtherLines(entries.count - shown.count)(language))
      }
    }
    lines += [""] + wrapped(Wording.ledgerLegend(ledger.count)(language), to: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func counts(in language: Language) -> TextTable {
    var table = TextTable([
      .text(""), .figure(Wording.lostTitle(language)), .figure(Wording.movedTitle(language)),
      .figure(Wording.addedTitle(language)), .figure(Wording.peopleTitle(language)),
      .figure(Wording.countedTitle(language)),
    ])
    for when in StabilityLedger.When.allCases {
      table.append(
        [when.title(in: scenario)(language)] + figures(of: ledger.entries(when)).map(String.init))
    }
    table.append([Wording.allTitle(language)] + figures(of: ledger.entries).map(String.init))
    return table
  }

  private func figures(of entries: [StabilityLedger.Entry]) -> [Int] {
    [
      entries.count { $0.after == nil }, entries.count { $0.before != nil && $0.after != nil },
      entries.count { $0.before == nil }, Set(entries.map(\.officer)).count,
      entries.reduce(0) { $0 + $1.count },
    ]
  }

  private func change(_ entry: StabilityLedger.Entry, in language: Language) -> String {
    let before = entry.before.map { language.quarter($0) } ?? "–"
    let after = entry.after.map { language.quarter($0) } ?? "–"
    return before + " → " + after
  }

  // MARK: - For other programs

  var json: JSONValue {
    [
      "count": .integer(Int64(ledger.count)),
      "entries": .array(
        ledger.entries.map { entry in
          [
            "officer": .string(entry.officer.text), "programme": .string(entry.programme.text),
            "before": .optional(entry.before?.description),
            "after": .optional(entry.after?.description),
            "when": .string("\(entry.when)"), "counted": .integer(Int64(entry.count)),
            "reason": .string(entry.reason.text(in: scenario, .vietnamese)),
            "reasonEnglish": .string(entry.reason.text(in: scenario, .english)),
          ]
        }),
    ]
  }

  var csv: [UInt8] {
    var writer = TableWriter(columns: [
      "officer", "name", "programme", "title", "before", "after", "when", "counted", "reason",
    ])
    for entry in ledger.entries {
      writer.append([
        entry.officer.text,
        scenario.knows(officer: entry.officer) ? scenario.officer(entry.officer).name : "",
        entry.programme.text, scenario.title(of: entry.programme),
        entry.before?.description ?? "", entry.after?.description ?? "", "\(entry.when)",
        String(entry.count), entry.reason.text(in: scenario, .vietnamese),
      ])
    }
    return writer.bytes
  }
}

extension StabilityLedger.Reason {
  func text(in scenario: Scenario, _ language: Language) -> String {
    let wording: Wording =
      switch self {
      case .gone: Wording(vi: "đã thôi công tác", en: "left")
      case .programmeGone:
        Wording(vi: "chương trình không còn", en: "the programme is offered no more")
      case .refused(let refusals):
        Wording(
          vi: refusals.map { $0.wording(in: scenario).vietnamese }.joined(separator: "; "),
          en: refusals.map { $0.wording(in: scenario).english }.joined(separator: "; "))
      case .noIntake:
        Wording(vi: "quý ấy không còn suất học", en: "no seats in that quarter any more")
      case .moved: Wording(vi: "học vào quý khác", en: "in another quarter")
      case .otherProgramme(let programme, let quarter):
        Wording(
          vi: "học chương trình khác: \(scenario.title(of: programme)), \(quarter.vietnamese)",
          en: "another programme instead: \(scenario.title(of: programme)), \(quarter)")
      case .othersFirst:
        Wording(
          vi: "nhường suất, kinh phí hoặc hạn vắng mặt cho mục tiêu ưu tiên hơn",
          en: "seats, money or absence went to what comes first")
      case .newcomer:
        Wording(vi: "người mới so với kế hoạch trước", en: "not known to the plan before")
      case .closes(let requirements):
        Wording(
          vi: "để đạt " + requirements.map { scenario.title(of: $0) }.joined(separator: ", "),
          en: "to meet " + requirements.map { scenario.title(of: $0) }.joined(separator: ", "))
      case .step:
        Wording(vi: "để đạt chỉ tiêu hoặc đủ điều kiện học tiếp", en: "for a target, or as a step")
      }
    return wording(language)
  }
}

extension StabilityLedger.When {
  func title(in scenario: Scenario) -> Wording {
    let year = scenario.horizon.first.year
    return switch self {
    case .thisYear: Wording(vi: "Năm nay (\(year))", en: "This year (\(year))")
    case .nextYear: Wording(vi: "Năm sau (\(year + 1))", en: "Next year (\(year + 1))")
    case .later: Wording(vi: "Các năm sau nữa", en: "Later")
    }
  }
}
