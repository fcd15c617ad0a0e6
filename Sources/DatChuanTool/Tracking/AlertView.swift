// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// Alerts as people, programs and calendars read them.
struct AlertView {
  let list: AlertList
  let planName: Wording

  /// The scenario's folder and, where one was named, the journal's file, for the commands.
  let folder: String
  let journal: String?

  init(_ list: AlertList, planName: Wording, folder: String, journal: String?) {
    (self.list, self.planName) = (list, planName)
    (self.folder, self.journal) = (folder, journal)
  }

  private func teller(in language: Language) -> AlertTeller {
    AlertTeller(list, folder: folder, journal: journal, in: language)
  }

  private static let mostShown = 100

  func text(in language: Language, width: Int) -> String {
    let teller = teller(in: language)
    let alerts = list.alerts
    var lines = wrapped(
      Wording.alertsTitle(list.scenario.name, list.state.day, list.until)(language), to: width)
    lines += wrapped(Wording.alertsPlan(planName)(language), to: width)
    guard !alerts.isEmpty else {
      return (lines + ["", Wording.noAlerts(language)]).joined(separator: "\n") + "\n"
    }
    var counts = TextTable([
      .text(Wording.alertKind(language)), .figure(Wording.alertCount(language)),
      .figure(Wording.costTitle(language)),
    ])
    for kind in Alert.Kind.allCases {
      let own = alerts.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      counts.append([
        kind.title(language), language.grouped(own.count),
        language.decimal(points(own.reduce(0) { $0 + $1.cost })),
      ])
    }
    lines += [""] + counts.lines(width: width) + [""]
    var isPlanningTold = false
    for (place, alert) in alerts.prefix(Self.mostShown).enumerated() {
      let number = "\(place + 1). "
      let date = alert.date.map { Wording.by($0)(language) + ": " } ?? ""
      let cost =
        alert.cost > 0 ? " " + Wording.costs(language.decimal(points(alert.cost)))(language) : ""
      lines += wrapped(date + teller.sentence(alert) + cost, to: width, after: number)
      for act in teller.acts(alert) {
        let margin = String(repeating: " ", count: number.count) + "→ "
        isPlanningTold = isPlanningTold || act.isPlanning
        let words =
          act.isPlanning ? act.words.dropLast() + Wording.commandsBelow(language) : act.words
        lines += wrapped(words, to: width, after: margin)
        for command in act.isPlanning ? [] : act.commands {
          lines += command.lines(
            width: width, after: String(repeating: " ", count: margin.count))
        }
      }
    }
    if alerts.count > Self.mostShown {
      lines.append(Wording.furtherAlerts(alerts.count - Self.mostShown)(language))
    }
    if isPlanningTold {
      lines += ["", Wording.planAgainTitle(language)]
      for command in teller.planning { lines += command.lines(width: width, after: "  ") }
    }
    lines += [""] + wrapped(Wording.alertsLegend(language), to: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func points(_ thousandths: Int) -> ExactDecimal {
    ExactDecimal(digits: Int128(thousandths), places: 3)
  }

  var json: JSONValue {
    let (vietnamese, english) = (teller(in: .vietnamese), teller(in: .english))
    return [
      "scenario": .string(list.scenario.name), "on": .string(list.state.day.description),
      "until": .string(list.until.description), "plan": .string(planName.en),
      "alerts": .array(
        list.alerts.map { alert in
          [
            "id": .string(alert.identity), "kind": .string(alert.kind.rawValue),
            "date": .optional(alert.date?.description),
            "cost": .decimal(points(alert.cost).description),
            "officers": .array(alert.officers.map { .string($0.text) }),
            "text": .string(plain(vietnamese.sentence(alert))),
            "textEnglish": .string(plain(english.sentence(alert))),
            "acts": .array(vietnamese.acts(alert).map { .string(plain($0.line)) }),
            "actsEnglish": .array(english.acts(alert).map { .string(plain($0.line)) }),
            "commands": .array(
              vietnamese.acts(alert).flatMap(\.commands).map { .string($0.text) }),
          ]
        }),
    ]
  }

  /// The alerts that have a day, as a calendar; those of the past lie on their own day.
  func calendar(in language: Language) -> [UInt8] {
    let teller = teller(in: language)
    var writer = CalendarWriter(
      product: "-//datchuan//Đạt Chuẩn//\(language.rawValue.uppercased())", domain: "datchuan",
      stamp: list.state.day.compact)
    for alert in list.alerts {
      guard let date = alert.date else { continue }
      writer.append(
        CalendarWriter.Event(
          identity: list.scenario.name + "/" + alert.identity, day: date.compact,
          summary: plain(
            alert.kind.title(language) + ": " + teller.subject(alert)),
          description: plain(
            ([teller.sentence(alert)] + teller.acts(alert).map(\.line)).joined(separator: "\n")),
          categories: [alert.kind.title(language)]))
    }
    return writer.bytes
  }
}

/// The text for other programs, which know no blanks that hold words together.
private func plain(_ text: String) -> String { withOrdinaryBlanks(text) }

extension Day {
  /// Year, month and day without anything between them, as calendars want it.
  fileprivate var compact: String { description.replacing("-", with: "") }
}
